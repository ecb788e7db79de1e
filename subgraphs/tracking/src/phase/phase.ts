import { registerEnumType } from 'type-graphql';

/** In the order of the PostgreSQL type: what the Land set aside is a phase of its own and never sorts below 0. */
export enum Phase {
  NOT_STARTED = 'NOT_STARTED',
  INITIALIZATION = 'INITIALIZATION',
  REUSE_ASSESSMENT = 'REUSE_ASSESSMENT',
  REUSE_PLANNING = 'REUSE_PLANNING',
  IMPLEMENTATION = 'IMPLEMENTATION',
  ROLLOUT = 'ROLLOUT',
  COMPLETED = 'COMPLETED',
  DEPRIORITIZED = 'DEPRIORITIZED',
}

registerEnumType(Phase, {
  name: 'Phase',
  description: 'How far a project is, as the responsible ministry states it. (Projektphase)',
  valuesConfig: {
    NOT_STARTED: { description: 'Number 0, nothing has begun. (Nicht gestartet)' },
    INITIALIZATION: { description: 'Number 1, responsibilities and conditions are being found out. (Initialisierung)' },
    REUSE_ASSESSMENT: {
      description: 'Number 2, it is examined whether a solution can be reused. (Prüfung Nachnutzung)',
    },
    REUSE_PLANNING: { description: 'Number 3, the reuse is being planned. (Planung Nachnutzung)' },
    IMPLEMENTATION: { description: 'Number 4, the solution is being fitted and piloted. (Umsetzung, Pilotierung)' },
    ROLLOUT: { description: 'Number 5, the solution is being introduced. (Einführung, Rollout)' },
    COMPLETED: { description: 'Number 6, the project is finished. (Umgesetzt, Abgeschlossen)' },
    DEPRIORITIZED: { description: 'Not relevant in the Land: a phase of its own, no step below 0. (Depriorisiert)' },
  },
});
