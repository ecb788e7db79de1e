import type { Page } from '@ozg/shared/paging/page';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { needs } from '@ozg/shared/reading/selection';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Extensions, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Ministry } from '../references/ministry';
import { MonthlyReport } from './monthly-report';
import { MonthlyReportArgs, MonthlyReportConnection } from './monthly-report.list';
import { monthlyReports } from './monthly-report.repository';

@Resolver(() => MonthlyReport)
export class MonthlyReportResolver {
  @Query(() => MonthlyReportConnection, {
    nullable: true,
    description: 'All monthly reports, the oldest first. (Monatsmeldungen)',
  })
  monthlyReports(
    @Args(() => MonthlyReportArgs) args: MonthlyReportArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<MonthlyReport> {
    return monthlyReports.page(context, args, info);
  }

  @Extensions(needs('ministryId'))
  @FieldResolver(() => Ministry, { nullable: true, description: 'Ministry that reported. (Ressort)' })
  ministry(@Root() { ministryId }: MonthlyReport): Ministry {
    return { id: ministryId };
  }
}

export const monthlyReportReference = ({ id }: MonthlyReport, context: RequestContext, info: GraphQLResolveInfo) =>
  monthlyReports.one(context, id, info);
