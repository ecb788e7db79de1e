import { GovernmentLevel } from '@ozg/shared/vocabulary/government-level';
import { Field, ObjectType } from 'type-graphql';
import { Phase } from '../phase/phase';
import { Priority } from '../priority/priority';
import { Ministry } from '../references/ministry';
import { State } from '../references/state';
import { TopicArea } from '../references/topic-area';
import { ReuseModel } from '../reuse-model/reuse-model';

/** What the projects of a group have in common; null where it is unknown or not grouped by. */
@ObjectType({ simpleResolvers: true })
export abstract class ProjectGroup {
  @Field(() => Phase, {
    nullable: true,
    description: 'Their phase, null where unknown or not grouped by. (Projektphase)',
  })
  phase: Phase | null;

  @Field(() => Priority, {
    nullable: true,
    description: 'Their priority, null where unknown or not grouped by. (Priorität)',
  })
  priority: Priority | null;

  @Field(() => ReuseModel, {
    nullable: true,
    description: 'Their model, null where unknown or not grouped by. (Umsetzungsmodell)',
  })
  reuseModel: ReuseModel | null;

  @Field(() => Ministry, {
    nullable: true,
    description: 'Their ministry, null where unknown or not grouped by. (Ressort)',
  })
  ministry: Ministry | null;

  @Field(() => TopicArea, {
    nullable: true,
    description: 'Their topic area, null where unknown or not grouped by. (Themenfeld)',
  })
  topicArea: TopicArea | null;

  @Field(() => State, { nullable: true, description: 'Their state, null where not grouped by. (Land)' })
  state: State | null;

  @Field(() => GovernmentLevel, {
    nullable: true,
    description: 'Their level, null where unknown or not grouped by. (Vollzugsebene)',
  })
  level: GovernmentLevel | null;
}

/** A row of a grouping statement: the properties grouped by, named as in Project. */
export type GroupRow = Readonly<Record<string, unknown>>;

/** The group of a row; references to other subgraphs become stubs. */
export function groupOf(row: GroupRow): ProjectGroup {
  const ministryId = text(row['ministryId']);
  const topicAreaCode = text(row['topicAreaCode']);
  const stateCode = text(row['stateCode']);
  return {
    phase: text(row['phase']) as Phase | null,
    priority: text(row['priority']) as Priority | null,
    reuseModel: text(row['reuseModel']) as ReuseModel | null,
    level: text(row['level']) as GovernmentLevel | null,
    ministry: ministryId === null ? null : { id: ministryId },
    topicArea: topicAreaCode === null ? null : { code: topicAreaCode },
    state: stateCode === null ? null : { code: stateCode },
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
