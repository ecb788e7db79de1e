import type { Finding } from '@ozg/gateway/registry/check/publication';

export type Format = 'text' | 'json' | 'junit';

/** Writes what rules found to stdout. */
export function writeFindings(
  _name: string,
  findings: readonly Finding[],
  { format, lang }: { format: Format; lang: 'de' | 'en' },
): void {
  if (format === 'json') return void process.stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
  for (const { rule, line, coordinate, message } of findings) {
    process.stdout.write(`${rule} ${line ?? ''} ${coordinate ?? ''}: ${message[lang]}\n`);
  }
}
