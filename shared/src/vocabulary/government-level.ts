import { registerEnumType } from 'type-graphql';

export enum GovernmentLevel {
  FEDERAL = 'FEDERAL',
  STATE = 'STATE',
  MUNICIPAL = 'MUNICIPAL',
  UNRESOLVED = 'UNRESOLVED',
}

registerEnumType(GovernmentLevel, {
  name: 'GovernmentLevel',
  description: 'A level of the state. (Verwaltungsebene)',
  valuesConfig: {
    FEDERAL: { description: 'The federation. (Bund)' },
    STATE: { description: 'A state. (Land)' },
    MUNICIPAL: { description: 'Municipalities. (Kommune)' },
    UNRESOLVED: { description: 'State or municipality: the type leaves it open. (Land oder Kommune, ungeklärt)' },
  },
});
