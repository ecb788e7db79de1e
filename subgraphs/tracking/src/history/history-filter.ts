import { DateScalar } from '@ozg/shared/keys/calendar';
import { anyOf, atLeast, atMost, type Conditions } from '@ozg/shared/reading/condition';
import sql, { raw } from 'sql-template-tag';
import { Field, ID, InputType } from 'type-graphql';

/** The conditions that the histories of single properties share. */
@InputType()
export abstract class HistoryFilter {
  @Field(() => [ID], { nullable: true, description: 'Of one of these projects. (Projekt)' })
  project?: string[];

  @Field(() => DateScalar, { nullable: true, description: 'Holding from this day or later. (geändert ab)' })
  changedFrom?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Holding from this day or earlier. (geändert bis)' })
  changedUntil?: string;

  @Field(() => [ID], { nullable: true, description: 'Of projects of one of these ministries. (Ressort)' })
  ministry?: string[];

  @Field(() => Boolean, { nullable: true, description: 'Whether a later entry takes its place. (berichtigt)' })
  isCorrected?: boolean;
}

export const historyConditions = (table: string): Conditions<HistoryFilter> => ({
  project: anyOf('project_id'),
  changedFrom: atLeast('changed_on'),
  changedUntil: atMost('changed_on'),
  ministry: (ministries) =>
    sql`exists (select 1 from project j where j.id = t.project_id and j.ministry_id = any(${ministries}::text[]))`,
  isCorrected: (isCorrected) =>
    sql`${raw(isCorrected ? 'exists' : 'not exists')} (select 1 from ${raw(table)} x where x.corrects_id = t.id)`,
});
