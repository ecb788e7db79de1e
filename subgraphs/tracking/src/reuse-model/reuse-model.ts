import { registerEnumType } from 'type-graphql';

export enum ReuseModel {
  EFA = 'EFA',
  REUSABLE_SOFTWARE = 'REUSABLE_SOFTWARE',
  FIM_BASED_OWN_DEVELOPMENT = 'FIM_BASED_OWN_DEVELOPMENT',
  STATE_SOLUTION = 'STATE_SOLUTION',
  FEDERAL_SOLUTION = 'FEDERAL_SOLUTION',
  UNDECIDED = 'UNDECIDED',
}

registerEnumType(ReuseModel, {
  name: 'ReuseModel',
  description:
    'By which model a service is put online; the last three values are an extension of this project, no official list has them. (Umsetzungsmodell)',
  valuesConfig: {
    EFA: { description: 'One state builds and runs it for all. (Einer für Alle)' },
    REUSABLE_SOFTWARE: {
      description: 'Software of others, run by oneself. (nachnutzbare Software, dezentral betrieben)',
    },
    FIM_BASED_OWN_DEVELOPMENT: {
      description: 'Built by oneself on shared building blocks. (FIM-basierte Eigenentwicklung)',
    },
    STATE_SOLUTION: { description: 'A solution of the Land for itself; an extension of this project. (Landeslösung)' },
    FEDERAL_SOLUTION: { description: 'A solution of the federation; an extension of this project. (Bundeslösung)' },
    UNDECIDED: { description: 'Said to be open, which is not unknown; an extension of this project. (offen)' },
  },
});

export const reuseModelLabels: Readonly<Record<ReuseModel, string>> = {
  EFA: 'Einer für Alle',
  REUSABLE_SOFTWARE: 'Nachnutzbare Software',
  FIM_BASED_OWN_DEVELOPMENT: 'FIM-basierte Eigenentwicklung',
  STATE_SOLUTION: 'Landeslösung',
  FEDERAL_SOLUTION: 'Bundeslösung',
  UNDECIDED: 'offen',
};
