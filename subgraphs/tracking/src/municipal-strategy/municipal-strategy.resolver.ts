import type { RequestContext } from '@ozg/shared/reading/request-context';
import { needs } from '@ozg/shared/reading/selection';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Extensions, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Municipality } from '../references/municipality';
import { MunicipalStrategy } from './municipal-strategy';
import { municipalStrategies } from './municipal-strategy.repository';

@Resolver(() => MunicipalStrategy)
export class MunicipalStrategyResolver {
  @Query(() => [MunicipalStrategy], {
    nullable: true,
    description: 'What municipalities say they aim at. (Strategieaussagen)',
  })
  async municipalStrategies(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MunicipalStrategy[]> {
    return municipalStrategies.all(context, info);
  }

  @Extensions(needs('ars'))
  @FieldResolver(() => Municipality, { nullable: true, description: 'Municipality that says so. (Kommune)' })
  municipality(@Root() { ars }: MunicipalStrategy): Municipality {
    return { ars };
  }
}

export const municipalStrategyReference = (
  { id }: MunicipalStrategy,
  context: RequestContext,
  info: GraphQLResolveInfo,
) => municipalStrategies.one(context, id, info);
