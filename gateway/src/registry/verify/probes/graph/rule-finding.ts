import type { Finding, Words } from '../../../check/publication';
import { explain } from '../../../rules/rules';
import type { Observation } from '../../report';

/** Rules that say whether the graph can be composed and started. */
export const compositionRules: readonly string[] = ['R03', 'R21'];

/** Findings of rules, with what is to be done after the last one of each. */
export const observationsOf = (findings: readonly Finding[]): Observation[] =>
  findings.map((finding, at) => {
    const isLast = !findings.slice(at + 1).some(({ rule }) => rule === finding.rule);
    return observationOf(finding, isLast);
  });

function observationOf({ rule, severity, message, coordinate, line }: Finding, withRemedy: boolean): Observation {
  const said = (language: keyof Words, place: string) => {
    const remedy = withRemedy ? ` ${explain(rule, language)?.remedy ?? ''}` : '';
    return `${rule}${line ? `, ${place} ${line}` : ''}: ${message[language]}${remedy}`;
  };
  return { severity, message: { de: said('de', 'Zeile'), en: said('en', 'line') }, ...(coordinate && { coordinate }) };
}
