import { Query, Resolver } from 'type-graphql';
import { PhaseDefinition, phaseDefinitions } from './phase-definition';

@Resolver(() => PhaseDefinition)
export class PhaseResolver {
  @Query(() => [PhaseDefinition], { nullable: true, description: 'All phases in their order. (Projektphasen)' })
  phases(): readonly PhaseDefinition[] {
    return phaseDefinitions;
  }
}
