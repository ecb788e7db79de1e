import { registerEnumType } from 'type-graphql';

export enum Severity {
  ERROR = 'ERROR',
  WARNING = 'WARNING',
  INFO = 'INFO',
}

registerEnumType(Severity, {
  name: 'Severity',
  description: 'How much a finding weighs. (Schweregrad)',
  valuesConfig: {
    ERROR: { description: 'Two statements cannot both be true. (Fehler)' },
    WARNING: { description: 'Something is missing or unlikely, and somebody should look at it. (Warnung)' },
    INFO: { description: 'Worth knowing; nothing may be wrong. (Hinweis)' },
  },
});
