import { DateScalar } from '@ozg/shared/keys/calendar';
import { StateCodeScalar } from '@ozg/shared/keys/national-keys';
import { connectionOf } from '@ozg/shared/schema/connection';
import { asOfDay } from '@ozg/shared/schema/as-of-args';
import { listArgs, orderInput } from '@ozg/shared/schema/page-args';
import { heldBy } from '@ozg/shared/search/search-field';
import { GovernmentLevel } from '@ozg/shared/vocabulary/government-level';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { Ministry } from './ministry';

export const MinistryConnection = connectionOf(Ministry, 'Ressorts');

@InputType({ description: 'Conditions on ministries; all that are given must hold. (Filter)' })
export class MinistryFilter {
  @Field(() => [ID], { nullable: true, description: 'One of these identifiers. (Kennung)' })
  id?: string[];

  @Field(() => [StateCodeScalar], { nullable: true, description: 'Of one of these states. (Land)' })
  state?: string[];

  @Field(() => [GovernmentLevel], { nullable: true, description: 'At one of these levels. (Verwaltungsebene)' })
  level?: GovernmentLevel[];

  @Field(() => String, heldBy('name and abbreviation'))
  text?: string;
}

const MinistryOrder = orderInput('Ministry', {
  NAME: { property: 'name', description: 'Name. (Bezeichnung)' },
  ABBREVIATION: { property: 'abbreviation', description: 'Abbreviation. (Ressortkürzel)' },
});

@ArgsType()
export class MinistryArgs extends listArgs(MinistryFilter, MinistryOrder) {
  @Field(() => DateScalar, asOfDay)
  asOf?: string | null;
}
