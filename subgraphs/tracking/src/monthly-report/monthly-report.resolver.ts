import { alongOne } from '@ozg/shared/reading/along';
import { DateScalar } from '@ozg/shared/keys/calendar';
import { StateCodeScalar } from '@ozg/shared/keys/national-keys';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { needs } from '@ozg/shared/reading/selection';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Extensions, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Ministry } from '../references/ministry';
import { MinistryMonth } from './ministry-month';
import { type MinistryMonthRow, ministryMonths } from './ministry-month.repository';
import { MonthlyReport } from './monthly-report';
import { monthlyReports } from './monthly-report.repository';

@Resolver(() => MinistryMonth)
export class MinistryMonthResolver {
  @Query(() => [MinistryMonth], {
    nullable: true,
    description: 'What every ministry with projects has confirmed, changed or not yet reported. (Monatsmeldungen)',
  })
  monthlyReports(
    @Arg('month', () => DateScalar, { description: 'A day of the month. (Berichtsmonat)' }) month: string,
    @Arg('state', () => [StateCodeScalar], { nullable: true, description: 'Of these states. (Land)' })
    states: string[] | undefined,
    @Ctx() context: RequestContext,
  ): Promise<MinistryMonthRow[]> {
    return ministryMonths(context, firstOfMonth(month), states);
  }

  @FieldResolver(() => Ministry, {
    nullable: true,
    description: 'Ministry, which names its contact point. (Ressort)',
  })
  ministry(@Root() { ministryId }: MinistryMonthRow): Ministry {
    return { id: ministryId };
  }

  @Extensions(alongOne(() => monthlyReports, 'reportId'))
  @FieldResolver(() => MonthlyReport, {
    nullable: true,
    description: 'The report, null while it is missing. (Monatsmeldung)',
  })
  async report(
    @Root() { reportId }: MinistryMonthRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MonthlyReport | null> {
    return monthlyReports.one(context, reportId, info);
  }
}

@Resolver(() => MonthlyReport)
export class MonthlyReportResolver {
  @Extensions(needs('ministryId'))
  @FieldResolver(() => Ministry, { nullable: true, description: 'Ministry that reported. (Ressort)' })
  ministry(@Root() { ministryId }: MonthlyReport): Ministry {
    return { id: ministryId };
  }
}

export const firstOfMonth = (day: string): string => `${day.slice(0, 7)}-01`;

export const monthlyReportReference = ({ id }: MonthlyReport, context: RequestContext, info: GraphQLResolveInfo) =>
  monthlyReports.one(context, id, info);
