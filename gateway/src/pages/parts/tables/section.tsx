import type { ComponentChildren, JSX } from 'preact';

interface SectionProps {
  id: string;
  title: string;
  /** What is left to say about it, such as its date and source. */
  about?: ComponentChildren;
  children: ComponentChildren;
}

export function Section({ id, title, about, children }: SectionProps): JSX.Element {
  return (
    <section class="part" aria-labelledby={id}>
      <h2 id={id} class="kern-heading-medium">
        {title}
      </h2>
      {children}
      {about && <p class="source">{about}</p>}
    </section>
  );
}
