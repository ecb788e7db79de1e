import { DateScalar, DateTimeScalar } from '@ozg/shared/keys/calendar';
import { StateCodeScalar } from '@ozg/shared/keys/national-keys';
import { connectionOf } from '@ozg/shared/schema/connection';
import { PageArgs } from '@ozg/shared/schema/page-args';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { Change } from './change';
import { ChangedProperty } from './changed-property';

export const ChangeConnection = connectionOf(Change, 'Änderungen');

@InputType({ description: 'Conditions on changes; all that are given must hold. (Filter)' })
export class ChangeFilter {
  @Field(() => [ID], { nullable: true, description: 'Of one of these projects. (Projekt)' })
  project?: string[];

  @Field(() => [ID], {
    nullable: true,
    description: 'Of projects for which one of these ministries is responsible today. (Ressort)',
  })
  ministry?: string[];

  @Field(() => [StateCodeScalar], { nullable: true, description: 'Of projects of one of these states. (Land)' })
  state?: string[];

  @Field(() => [ChangedProperty], { nullable: true, description: 'Of one of these properties. (geändertes Merkmal)' })
  property?: ChangedProperty[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Written down then or later, whatever the day from which it holds. (erfasst ab)',
  })
  recordedFrom?: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Written down then or earlier. (erfasst bis)' })
  recordedUntil?: Date;

  @Field(() => Boolean, { nullable: true, description: 'Whether a later entry takes its place. (berichtigt)' })
  isCorrected?: boolean;
}

const since = 'First day from which the new values hold. (ab)';

/** The changes of one holder, all of them unless days are given. */
@ArgsType()
export class ChangeArgs extends PageArgs {
  @Field(() => DateScalar, { nullable: true, description: since })
  since?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day from which the new values hold. (bis)' })
  until?: string | null;

  @Field(() => ChangeFilter, { nullable: true, description: 'Conditions that all entries fulfil. (Filter)' })
  filter?: ChangeFilter;
}

@ArgsType()
export class ChangesSinceArgs extends ChangeArgs {
  @Field(() => DateScalar, { description: since })
  declare since: string;
}
