import type { Page } from '@ozg/shared/paging/page';
import { belongsTo } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { QualityFinding } from '../quality-finding/quality-finding';
import { QualityFindingArgs, QualityFindingConnection } from '../quality-finding/quality-finding.list';
import { qualityFindings } from '../quality-finding/quality-finding.repository';
import { QualityRule } from './quality-rule';
import { qualityRules } from './quality-rule.repository';

@Resolver(() => QualityRule)
export class QualityRuleResolver {
  @Query(() => [QualityRule], {
    nullable: true,
    description: 'All rules that the data is held against; none before the first check. (Prüfregeln)',
  })
  async qualityRules(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<QualityRule[]> {
    return qualityRules.all(context, info);
  }

  @FieldResolver(() => QualityFindingConnection, { description: 'What it found. (Befunde)' })
  findings(
    @Root() { id }: QualityRule,
    @Args(() => QualityFindingArgs) args: QualityFindingArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<QualityFinding> {
    return qualityFindings.page(context, args, info, { relation: belongsTo('rule_id'), key: id });
  }
}

export const qualityRuleReference = ({ id }: QualityRule, context: RequestContext, info: GraphQLResolveInfo) =>
  qualityRules.one(context, id, info);
