import { StateCodeScalar } from '@ozg/shared/keys/national-keys';
import { RetirableFilter } from '@ozg/shared/provenance/retirable';
import { connectionOf } from '@ozg/shared/schema/connection';
import { listArgs, orderInput } from '@ozg/shared/schema/page-args';
import { foundIn } from '@ozg/shared/search/search-field';
import { ArgsType, Field, InputType } from 'type-graphql';
import { Coverage, OnlineService } from './online-service';

export const OnlineServiceConnection = connectionOf(OnlineService, 'Online-Dienste');

@InputType({ description: 'Conditions on online services; all that are given must hold. (Filter)' })
export class OnlineServiceFilter extends RetirableFilter {
  @Field(() => [Coverage], { nullable: true, description: 'Of one of these reaches. (Art der Flächendeckung)' })
  coverage?: Coverage[];

  @Field(() => [StateCodeScalar], { nullable: true, description: 'Of one of these states. (Land)' })
  state?: string[];

  @Field(() => String, foundIn('name and provider'))
  text?: string;
}

const OnlineServiceOrder = orderInput('OnlineService', {
  NAME: { property: 'name', description: 'Name. (Bezeichnung)' },
});

@ArgsType()
export class OnlineServiceArgs extends listArgs(OnlineServiceFilter, OnlineServiceOrder) {}
