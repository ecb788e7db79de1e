import { graphError } from '@ozg/shared/errors/graph-error';
import { registerEnumType } from 'type-graphql';

/** The values are the properties of Project that are grouped by. */
export enum ProjectDimension {
  PHASE = 'phase',
  PRIORITY = 'priority',
  REUSE_MODEL = 'reuseModel',
  MINISTRY = 'ministryId',
  TOPIC_AREA = 'topicAreaCode',
  STATE = 'stateCode',
  LEVEL = 'level',
}

registerEnumType(ProjectDimension, {
  name: 'ProjectDimension',
  description: 'What projects may be grouped by. (Gliederungsmerkmal)',
  valuesConfig: {
    PHASE: { description: 'By phase. (Projektphase)' },
    PRIORITY: { description: 'By priority. (Priorität)' },
    REUSE_MODEL: { description: 'By model. (Umsetzungsmodell)' },
    MINISTRY: { description: 'By ministry. (Ressort)' },
    TOPIC_AREA: { description: 'By topic area. (Themenfeld)' },
    STATE: { description: 'By state. (Land)' },
    LEVEL: { description: 'By the level that carries the services out. (Vollzugsebene)' },
  },
});

const MOST_DIMENSIONS = 3;

/** Throws TOO_MANY_GROUPINGS unless it is one to three different dimensions. */
export function checkDimensions(dimensions: readonly ProjectDimension[]): void {
  const distinct = new Set(dimensions).size;
  if (distinct < 1 || distinct > MOST_DIMENSIONS || distinct < dimensions.length) {
    throw graphError(
      'TOO_MANY_GROUPINGS',
      `Projects are grouped by 1 to ${MOST_DIMENSIONS} different dimensions, not by ${dimensions.length} with ${distinct} different ones.`,
    );
  }
}
