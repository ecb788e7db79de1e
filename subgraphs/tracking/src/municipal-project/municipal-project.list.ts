import { ArsScalar } from '@ozg/shared/keys/national-keys';
import { connectionOf } from '@ozg/shared/schema/connection';
import { listArgs, orderInput } from '@ozg/shared/schema/page-args';
import { foundIn } from '@ozg/shared/search/search-field';
import { ArgsType, Field, InputType } from 'type-graphql';
import { MunicipalProject, MunicipalProjectKind } from './municipal-project';

export const MunicipalProjectConnection = connectionOf(MunicipalProject, 'kommunale Projekte');

@InputType({ description: 'Conditions on projects of municipalities; all that are given must hold. (Filter)' })
export class MunicipalProjectFilter {
  @Field(() => [MunicipalProjectKind], { nullable: true, description: 'Named as one of these. (Art)' })
  kind?: MunicipalProjectKind[];

  @Field(() => [String], { nullable: true, description: 'With one of these keywords. (Schlagwort)' })
  topic?: string[];

  @Field(() => [ArsScalar], { nullable: true, description: 'Of one of these municipalities. (Kommune)' })
  municipality?: string[];

  @Field(() => String, foundIn('name, wording and what else is said of it'))
  text?: string;
}

const MunicipalProjectOrder = orderInput('MunicipalProject', {
  TITLE: { property: 'title', description: 'Name. (Bezeichnung)' },
  MUNICIPALITY: { property: 'ars', description: 'Regional key of the municipality. (Regionalschlüssel)' },
});

@ArgsType()
export class MunicipalProjectArgs extends listArgs(MunicipalProjectFilter, MunicipalProjectOrder) {}
