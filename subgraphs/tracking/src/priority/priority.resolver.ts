import { Query, Resolver } from 'type-graphql';
import { PriorityCriterionDefinition, priorityCriterionDefinitions } from './priority-criterion-definition';
import { PriorityDefinition, priorityDefinitions } from './priority-definition';

@Resolver(() => PriorityDefinition)
export class PriorityResolver {
  @Query(() => [PriorityDefinition], {
    nullable: true,
    description: 'All priorities, the highest first. (Prioritäten)',
  })
  priorities(): readonly PriorityDefinition[] {
    return priorityDefinitions;
  }

  @Query(() => [PriorityCriterionDefinition], {
    nullable: true,
    description: 'The hints by which priorities are set. (Anhaltspunkte der Priorisierung)',
  })
  priorityCriteria(): readonly PriorityCriterionDefinition[] {
    return priorityCriterionDefinitions;
  }
}
