import { type Probe, skipped } from '../probe';
import { compositionRules, observationsOf } from './rule-finding';

export const v05: Probe = {
  number: 'V05',
  title: { de: 'Das Schema passt in den Graphen', en: 'The schema fits into the graph' },
  why: {
    de: 'Ein Schema, das sich mit den anderen nicht zusammensetzen lässt, kann niemand abfragen.',
    en: 'Nobody can ask a schema that cannot be composed with the others.',
  },
  remedy: {
    de: 'Beheben Sie, was die Meldung nennt; die Dokumentation von Apollo Federation erklärt ihren Code. Den neuesten Graphen holt „ozg subgraph record“, und --against vergleicht damit.',
    en: 'Mend what the message names; the documentation of Apollo Federation explains its code. "ozg subgraph record" fetches the newest graph, and --against compares with it.',
  },
  async *check({ judgement }) {
    const found = judgement.findings.filter(({ rule }) => compositionRules.includes(rule));
    yield* observationsOf(found);
    if (found.length || judgement.supergraphSdl) return;
    yield skipped(
      'Das Schema verletzt Regeln (V04); erst danach wird zusammengesetzt.',
      'The schema breaks rules (V04); it is composed when these are kept.',
    );
  },
};
