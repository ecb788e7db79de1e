import { Query, Resolver } from 'type-graphql';
import { ReuseModelDefinition, reuseModelDefinitions } from './reuse-model-definition';

@Resolver(() => ReuseModelDefinition)
export class ReuseModelResolver {
  @Query(() => [ReuseModelDefinition], {
    nullable: true,
    description: 'All models by which services are put online. (Umsetzungsmodelle)',
  })
  reuseModels(): readonly ReuseModelDefinition[] {
    return reuseModelDefinitions;
  }
}
