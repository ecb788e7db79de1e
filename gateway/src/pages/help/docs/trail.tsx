import type { JSX } from 'preact';

export interface Step {
  href: string;
  label: string;
}

/** The way back from a page to those above it. */
export function Trail({ steps, here }: { steps: readonly Step[]; here: string }): JSX.Element {
  return (
    <nav class="trail" aria-label="Sie sind hier">
      <ol>
        {steps.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
