import type { JSX } from 'preact';

export function TextView({ html }: { html: string }): JSX.Element {
  // Made of Markdown whose HTML was escaped.
  return <article class="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
