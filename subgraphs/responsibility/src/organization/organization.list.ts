import { StateCodeScalar } from '@ozg/shared/keys/national-keys';
import { RetirableFilter } from '@ozg/shared/provenance/retirable';
import { connectionOf } from '@ozg/shared/schema/connection';
import { listArgs, orderInput } from '@ozg/shared/schema/page-args';
import { heldBy } from '@ozg/shared/search/search-field';
import { ArgsType, Field, InputType } from 'type-graphql';
import { Organization } from './organization';

export const OrganizationConnection = connectionOf(Organization, 'Institutionen');

@InputType({ description: 'Conditions on organizations; all that are given must hold. (Filter)' })
export class OrganizationFilter extends RetirableFilter {
  @Field(() => [StateCodeScalar], { nullable: true, description: 'Of one of these states. (Land)' })
  state?: string[];

  @Field(() => String, heldBy('the names'))
  text?: string;
}

const OrganizationOrder = orderInput('Organization', {
  NAME: { property: 'name', description: 'Name. (Bezeichnung)' },
});

@ArgsType()
export class OrganizationArgs extends listArgs(OrganizationFilter, OrganizationOrder) {}
