import { alongOne } from '@ozg/shared/reading/along';
import type { Page } from '@ozg/shared/paging/page';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { needs } from '@ozg/shared/reading/selection';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Extensions, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { QualityRule } from '../quality-rule/quality-rule';
import { qualityRules } from '../quality-rule/quality-rule.repository';
import { Ministry } from '../references/ministry';
import { State } from '../references/state';
import { FindingSubject, subjectOf } from './finding-subject';
import { QualityFinding } from './quality-finding';
import { QualityFindingArgs, QualityFindingConnection } from './quality-finding.list';
import { qualityFindings } from './quality-finding.repository';

@Resolver(() => QualityFinding)
export class QualityFindingResolver {
  @Query(() => QualityFindingConnection, {
    nullable: true,
    description: 'All that the last checks found to be wrong with the data, errors first. (Datenqualität)',
  })
  dataQuality(
    @Args(() => QualityFindingArgs) args: QualityFindingArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<QualityFinding> {
    return qualityFindings.page(context, args, info);
  }

  @Extensions(alongOne(() => qualityRules, 'ruleId'))
  @FieldResolver(() => QualityRule, { description: 'Rule that found it. (Prüfregel)' })
  async rule(
    @Root() { ruleId }: QualityFinding,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<QualityRule | null> {
    return qualityRules.one(context, ruleId, info);
  }

  @Extensions(needs('subjectType', 'subjectKey'))
  @FieldResolver(() => FindingSubject, {
    nullable: true,
    description: 'Record it is about, null where that is no entity of the graph. (Gegenstand)',
  })
  subject(@Root() { subjectType, subjectKey }: QualityFinding): typeof FindingSubject | null {
    return subjectOf(subjectType, subjectKey);
  }

  @Extensions(needs('ministryId'))
  @FieldResolver(() => Ministry, { nullable: true, description: 'Ministry that can mend it. (Ressort)' })
  ministry(@Root() { ministryId }: QualityFinding): Ministry | null {
    return ministryId === null ? null : { id: ministryId };
  }

  @Extensions(needs('stateCode'))
  @FieldResolver(() => State, { nullable: true, description: 'State whose data it concerns. (Land)' })
  state(@Root() { stateCode }: QualityFinding): State | null {
    return stateCode === null ? null : { code: stateCode };
  }
}

export const qualityFindingReference = ({ id }: QualityFinding, context: RequestContext, info: GraphQLResolveInfo) =>
  qualityFindings.one(context, id, info);
