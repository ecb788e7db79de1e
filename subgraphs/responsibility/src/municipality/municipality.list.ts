import { ArsScalar, StateCodeScalar } from '@ozg/shared/keys/national-keys';
import { RetirableFilter } from '@ozg/shared/provenance/retirable';
import { connectionOf } from '@ozg/shared/schema/connection';
import { listArgs, orderInput } from '@ozg/shared/schema/page-args';
import { heldBy } from '@ozg/shared/search/search-field';
import { ArgsType, Field, InputType } from 'type-graphql';
import { Municipality, MunicipalityKind } from './municipality';

export const MunicipalityConnection = connectionOf(Municipality, 'Kommunen');

@InputType({ description: 'Conditions on municipalities; all that are given must hold. (Filter)' })
export class MunicipalityFilter extends RetirableFilter {
  @Field(() => [ArsScalar], { nullable: true, description: 'One of these regional keys. (Regionalschlüssel)' })
  ars?: string[];

  @Field(() => [StateCodeScalar], { nullable: true, description: 'In one of these states. (Land)' })
  state?: string[];

  @Field(() => [MunicipalityKind], { nullable: true, description: 'Of one of these sorts. (Art der Kommune)' })
  kind?: MunicipalityKind[];

  @Field(() => String, heldBy('name and former names'))
  text?: string;
}

const MunicipalityOrder = orderInput('Municipality', {
  NAME: { property: 'name', description: 'Name. (Gemeindename)' },
  ARS: { property: 'ars', description: 'Regional key. (Regionalschlüssel)' },
  POPULATION: { property: 'population', description: 'Inhabitants. (Einwohner)' },
});

@ArgsType()
export class MunicipalityArgs extends listArgs(MunicipalityFilter, MunicipalityOrder) {}
