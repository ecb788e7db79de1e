import { explain, rules } from '../../rules/rules';
import type { Finding, Words } from '../publication';
import { findingLine } from './findings-text';
import { xmlText } from './xml-text';

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
    `<testsuite name="${xmlText(subgraph)}" tests="${cases.length}" failures="${failed}" errors="0" skipped="0">`,
    ...cases.map(({ name, failures, warnings }) => {
      const failure = failures.map((text) => `<failure message="${xmlText(text)}"/>`).slice(0, 1);
      const output = [...failures.slice(1), ...warnings].map(xmlText).join('\n');
      const inner = [...failure, ...(output ? [`<system-out>${output}</system-out>`] : [])].join('');
      return `<testcase classname="${xmlText(subgraph)}" name="${xmlText(name)}">${inner}</testcase>`;
    }),
    '</testsuite>',
    '',
  ].join('\n');
}
