import { registerEnumType } from 'type-graphql';

export enum AssessmentDimension {
  LEGAL = 'LEGAL',
  TECHNICAL = 'TECHNICAL',
  FINANCIAL = 'FINANCIAL',
  ORGANIZATIONAL = 'ORGANIZATIONAL',
}

registerEnumType(AssessmentDimension, {
  name: 'AssessmentDimension',
  description: 'One of the four sides on which phase 2 examines a reuse. (Prüfdimension)',
  valuesConfig: {
    LEGAL: { description: 'Whether the law allows it. (rechtlich)' },
    TECHNICAL: { description: 'Whether it can be connected. (technisch)' },
    FINANCIAL: { description: 'Whether it can be paid. (finanziell)' },
    ORGANIZATIONAL: { description: 'Whether the authorities can work with it. (organisatorisch)' },
  },
});

/** Source: the page of Sachsen-Anhalt on reuse (seed 000). */
export const assessmentDimensionLabels: Readonly<Record<AssessmentDimension, string>> = {
  LEGAL: 'rechtlich',
  TECHNICAL: 'technisch',
  FINANCIAL: 'finanziell',
  ORGANIZATIONAL: 'organisatorisch',
};
