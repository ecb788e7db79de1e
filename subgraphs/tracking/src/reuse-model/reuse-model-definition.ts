import { Field, ObjectType } from 'type-graphql';
import { ReuseModel, reuseModelLabels } from './reuse-model';

@ObjectType({
  description: 'How a model is called in lists and reports. (Definition eines Umsetzungsmodells)',
  simpleResolvers: true,
})
export class ReuseModelDefinition {
  @Field(() => ReuseModel, { description: 'The model defined. (Umsetzungsmodell)' })
  reuseModel: ReuseModel;

  @Field(() => String, { description: 'Name in use. (Bezeichnung)' })
  label: string;
}

export const reuseModelDefinitions: readonly ReuseModelDefinition[] = Object.values(ReuseModel).map((reuseModel) => ({
  reuseModel,
  label: reuseModelLabels[reuseModel],
}));
