import { explain, rules } from '../../rules/rules';
import type { Finding, Words } from '../publication';
import { findingLine } from './findings-text';

/** A JUnit report of a publication: one case for each rule, which fails where it refuses; warnings are its output. */
export function findingsJunit(findings: readonly Finding[], subgraph: string, language: keyof Words): string {
  const cases = rules.map(({ number }) => {
    const lines = (severity: Finding['severity']) =>
      findings
        .filter((finding) => finding.rule === number && finding.severity === severity)
        .map((finding) => findingLine(finding, language));
    return {
      name: `${number} ${explain(number, language)?.title}`,
      failures: lines('ERROR'),
      warnings: lines('WARNING'),
    };
  });
  const failed = cases.filter(({ failures }) => failures.length).length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuite name="${escaped(subgraph)}" tests="${cases.length}" failures="${failed}" errors="0" skipped="0">`,
    ...cases.map(({ name, failures, warnings }) => {
      const failure = failures.map((text) => `<failure message="${escaped(text)}"/>`).slice(0, 1);
      const output = [...failures.slice(1), ...warnings].map(escaped).join('\n');
      const inner = [...failure, ...(output ? [`<system-out>${output}</system-out>`] : [])].join('');
      return `<testcase classname="${escaped(subgraph)}" name="${escaped(name)}">${inner}</testcase>`;
    }),
    '</testsuite>',
    '',
  ].join('\n');
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Text for XML 1.0, which knows no control characters, however they are written, and no half of a character. */
const escaped = (text: string): string =>
  text.replace(/[^\P{C}\n]|\ufffe|\uffff/gu, '?').replace(/[&<>"']/g, (sign) => entities[sign] ?? '');
