import type { Finding, Words } from '../publication';
import { findingsJunit } from './findings-junit';
import { findingsText } from './findings-text';

export const findingFormats = ['text', 'json', 'junit'] as const;
export type FindingFormat = (typeof findingFormats)[number];

/** What a check found in a form for people, programs or a build server, ending with a line break; JSON has both languages. */
export function formatFindings(
  findings: readonly Finding[],
  { format, language, subgraph }: { format: FindingFormat; language: keyof Words; subgraph: string },
): string {
  if (format === 'json') return `${JSON.stringify({ subgraph, findings }, null, 2)}\n`;
  return format === 'junit' ? findingsJunit(findings, subgraph, language) : findingsText(findings, language);
}
