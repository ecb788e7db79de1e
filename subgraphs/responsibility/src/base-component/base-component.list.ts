import { DateScalar } from '@ozg/shared/keys/calendar';
import { StateCodeScalar } from '@ozg/shared/keys/national-keys';
import { connectionOf } from '@ozg/shared/schema/connection';
import { asOfDay } from '@ozg/shared/schema/as-of-args';
import { listArgs, orderInput } from '@ozg/shared/schema/page-args';
import { heldBy } from '@ozg/shared/search/search-field';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { BaseComponent } from './base-component';

export const BaseComponentConnection = connectionOf(BaseComponent, 'Basisdienste');

@InputType({ description: 'Conditions on base components; all that are given must hold. (Filter)' })
export class BaseComponentFilter {
  @Field(() => [StateCodeScalar], { nullable: true, description: 'Of one of these states. (Land)' })
  state?: string[];

  @Field(() => [ID], { nullable: true, description: 'Of one of these ministries. (Ressort)' })
  ministry?: string[];

  @Field(() => Boolean, { nullable: true, description: 'Free of charge for municipalities. (kostenfrei für Kommunen)' })
  freeForMunicipalities?: boolean;

  @Field(() => String, heldBy('the names'))
  text?: string;
}

const BaseComponentOrder = orderInput('BaseComponent', {
  NAME: { property: 'name', description: 'Name. (Bezeichnung)' },
});

@ArgsType()
export class BaseComponentArgs extends listArgs(BaseComponentFilter, BaseComponentOrder) {
  @Field(() => DateScalar, asOfDay)
  asOf?: string | null;
}
