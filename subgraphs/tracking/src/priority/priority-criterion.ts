import { registerEnumType } from 'type-graphql';

export enum PriorityCriterion {
  DEMAND = 'DEMAND',
  CASE_NUMBERS = 'CASE_NUMBERS',
  POLITICAL_GOALS = 'POLITICAL_GOALS',
  EFFORT = 'EFFORT',
  COMPLEXITY = 'COMPLEXITY',
  DIGITALIZATION_POTENTIAL = 'DIGITALIZATION_POTENTIAL',
}

registerEnumType(PriorityCriterion, {
  name: 'PriorityCriterion',
  description: 'One of the six hints by which ministries set priorities. (Anhaltspunkt der Priorisierung)',
  valuesConfig: {
    DEMAND: { description: 'Much asked for. (Hohe Nachfrage-Priorität)' },
    CASE_NUMBERS: { description: 'Many cases or a special group. (Hohe Fallzahlen und Zielgruppenspezifität)' },
    POLITICAL_GOALS: {
      description: 'Important for goals of politics and society. (Hohe politisch-gesellschaftliche Ziele)',
    },
    EFFORT: { description: 'Costly and slow for citizens. (Hoher Kosten- und Zeitaufwand)' },
    COMPLEXITY: { description: 'Hard for citizens to find out and understand. (Hohe Komplexität)' },
    DIGITALIZATION_POTENTIAL: {
      description: 'Relieves noticeably when digital. (Hohes Digitalisierungspotential und -aufwand)',
    },
  },
});
