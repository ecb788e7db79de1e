import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { QualityRule } from '../quality-rule/quality-rule';
import { qualityRules } from '../quality-rule/quality-rule.repository';
import { FindingCount } from './finding-count';

@Resolver(() => FindingCount)
export class FindingCountResolver {
  @FieldResolver(() => QualityRule, { description: 'Rule that found them. (Prüfregel)' })
  async rule(
    @Root() { ruleId }: FindingCount,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<QualityRule | null> {
    return qualityRules.one(context, ruleId, info);
  }
}
