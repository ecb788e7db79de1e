import type { Probe } from '../probe';
import { compositionRules, observationsOf } from './rule-finding';

export const v04: Probe = {
  number: 'V04',
  title: { de: 'Das Schema hält die Regeln ein', en: 'The schema keeps the rules' },
  why: {
    de: 'Die Registrierung nimmt nur Schemas an, die keine Regel verletzen (docs/rules.md): Sie schützen, was anderen gehört.',
    en: 'The registry takes only schemas that break no rule (docs/rules.md): the rules protect what belongs to others.',
  },
  remedy: {
    de: 'Jeder Befund nennt seine Regel; „ozg explain R05“ erklärt sie mit Abhilfe. Hat der Eigentümer zugestimmt, nennen Sie die Zustimmung mit --consents.',
    en: 'Each finding names its rule; "ozg explain R05" explains it and says what to do. Where the owner has consented, say so by --consents.',
  },
  async *check({ judgement }) {
    yield* observationsOf(judgement.findings.filter(({ rule }) => !compositionRules.includes(rule)));
  },
};
