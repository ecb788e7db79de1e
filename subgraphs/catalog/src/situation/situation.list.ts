import { connectionOf } from '@ozg/shared/schema/connection';
import { listArgs, orderInput } from '@ozg/shared/schema/page-args';
import { ArgsType, Field, InputType } from 'type-graphql';
import { Situation, SituationKind, SituationScheme } from './situation';

export const SituationConnection = connectionOf(Situation, 'Lagen');

@InputType({ description: 'Conditions on situations; all that are given must hold. (Filter)' })
export class SituationFilter {
  @Field(() => [SituationScheme], { nullable: true, description: 'One of these schemes. (Lagen-Schema)' })
  scheme?: SituationScheme[];

  @Field(() => [SituationKind], { nullable: true, description: 'One of these kinds. (Art der Lage)' })
  kind?: SituationKind[];
}

const SituationOrder = orderInput('Situation', {
  LABEL: { property: 'label', description: 'Name. (Bezeichnung)' },
  CODE: { property: 'code', description: 'Code. (Lagencode)' },
});

@ArgsType()
export class SituationArgs extends listArgs(SituationFilter, SituationOrder) {}
