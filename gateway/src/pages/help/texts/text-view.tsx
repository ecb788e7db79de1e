import type { JSX } from 'preact';

export function TextView({ html, language }: { html: string; language?: 'en' }): JSX.Element {
  // Made of Markdown whose HTML was escaped.
  return <article class="prose" lang={language} dangerouslySetInnerHTML={{ __html: html }} />;
}
