import { registerEnumType } from 'type-graphql';

export enum Priority {
  HIGH = 'HIGH',
  MEDIUM = 'MEDIUM',
  LOW = 'LOW',
  NO_NEED = 'NO_NEED',
}

registerEnumType(Priority, {
  name: 'Priority',
  description: 'How urgent a project is, set by the responsible ministry at its own discretion. (Priorität)',
  valuesConfig: {
    HIGH: { description: 'Number 1. (hoch)' },
    MEDIUM: { description: 'Number 2. (mittel)' },
    LOW: { description: 'Number 3. (niedrig)' },
    NO_NEED: { description: 'Number 4, nobody needs it; not the same as the phase DEPRIORITIZED. (kein Bedarf)' },
  },
});
