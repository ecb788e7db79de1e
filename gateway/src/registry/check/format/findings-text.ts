import { explain } from '../../rules/rules';
import type { Finding, Words } from '../publication';

const words = {
  de: { line: 'Zeile', warning: 'Warnung: ', none: 'Nichts zu beanstanden.', remedy: 'Abhilfe: ' },
  en: { line: 'line', warning: 'warning: ', none: 'Nothing to object to.', remedy: 'What to do: ' },
};

/** One line for each finding, such as `R05 line 14 OzgService.name: ...`, and what to do after the last of each rule. */
export function findingsText(findings: readonly Finding[], language: keyof Words): string {
  const { none, remedy } = words[language];
  if (!findings.length) return `${none}\n`;
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  const remedies = rules.map((rule) => `${rule} ${remedy}${explain(rule, language)?.remedy ?? ''}`);
  return `${[...findings.map((finding) => findingLine(finding, language)), '', ...remedies].join('\n')}\n`;
}

/** A finding on one line; nothing in it can break the line or steer a terminal. */
export function findingLine({ rule, severity, message, coordinate, line }: Finding, language: keyof Words): string {
  const place = [rule, line && `${words[language].line} ${line}`, coordinate].filter(Boolean).join(' ');
  const said = `${severity === 'WARNING' ? words[language].warning : ''}${message[language]}`;
  return `${place}: ${said}`.replace(/\s*\n\s*/g, ' ').replace(/\p{C}/gu, '?');
}
