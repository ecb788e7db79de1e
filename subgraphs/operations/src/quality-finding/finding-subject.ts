import { createUnionType } from 'type-graphql';
import { LegalBasis } from '../references/legal-basis';
import { LeikaService } from '../references/leika-service';
import { Ministry } from '../references/ministry';
import { Municipality } from '../references/municipality';
import { OzgService } from '../references/ozg-service';
import { Project } from '../references/project';
import { TopicArea } from '../references/topic-area';

export const FindingSubject = createUnionType({
  name: 'FindingSubject',
  description: 'A record that a finding is about. (Gegenstand des Befundes)',
  types: () => [Project, OzgService, LeikaService, Ministry, Municipality, TopicArea, LegalBasis] as const,
});

const makers: Record<string, ((key: string) => typeof FindingSubject) | undefined> = {
  Project: (id) => Object.assign(new Project(), { id }),
  OzgService: (ozgId) => Object.assign(new OzgService(), { ozgId }),
  LeikaService: (leikaKey) => Object.assign(new LeikaService(), { leikaKey }),
  Ministry: (id) => Object.assign(new Ministry(), { id }),
  Municipality: (ars) => Object.assign(new Municipality(), { ars }),
  TopicArea: (code) => Object.assign(new TopicArea(), { code }),
  LegalBasis: (id) => Object.assign(new LegalBasis(), { id }),
};

/** The stub by which the gateway finds the record; null for a type that is no entity, as PublishedFigure. */
export function subjectOf(type: string, key: string): typeof FindingSubject | null {
  return makers[type]?.(key) ?? null;
}
