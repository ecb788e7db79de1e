import { ChangeInput } from '@ozg/shared/editing/change-input';
import { change } from '@ozg/shared/editing/change';
import { Payload } from '@ozg/shared/editing/payload';
import { allow } from '@ozg/shared/editing/rights';
import { rejected, UserErrorCode } from '@ozg/shared/editing/user-error';
import { DateScalar } from '@ozg/shared/keys/calendar';
import { germanDay } from '@ozg/shared/keys/german-day';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { MonthlyReport } from '../monthly-report/monthly-report';
import { monthlyReports } from '../monthly-report/monthly-report.repository';
import { firstOfMonth } from '../monthly-report/monthly-report.resolver';
import { applyRows, ReportedProjectInput } from './apply-rows';
import { checkReport } from './confirm-monthly-report';
import { ReportedChange } from './reported-change';
import { confirmProjects, countProjects, lockProjects, saveReport } from './reports.repository';
import { originOf } from './origin';

@InputType({ description: 'What a ministry reports on its projects for a month. (Eingabe: Monatsmeldung)' })
export class ApplyMonthlyReportInput extends ChangeInput {
  @Field(() => ID, { description: 'Ministry that reports. (Ressort)' })
  ministryId: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'A day of the month, this one or the last; this one if left out. (Berichtsmonat)',
  })
  month?: string | null;

  @Field(() => [ReportedProjectInput], { description: 'The projects that change, at most 300. (Projekte)' })
  rows: ReportedProjectInput[];

  @Field(() => Boolean, {
    description: 'Whether all other projects of the ministry are as listed. (übrige Projekte bestätigt)',
  })
  confirmsOthers: boolean;

  @Field(() => String, { nullable: true, description: 'What is to be added, at most 2000 characters. (Hinweis)' })
  note?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'true: only shows what would change; nothing is written. (Vorschau)',
  })
  isPreview: boolean;
}

interface AppliedReport {
  changes: ReportedChange[];
  confirmedCount: number;
  reportId: string | null;
}

@ObjectType({ description: 'What became of the report, or would. (Ergebnis: Monatsmeldung)', simpleResolvers: true })
export class ApplyMonthlyReportPayload extends Payload {
  @Field(() => [ReportedChange], { nullable: true, description: 'What changes, row by row. (Änderungen)' })
  changes?: ReportedChange[];

  @Field(() => Int, { nullable: true, description: 'Projects that are confirmed unchanged. (bestätigte Projekte)' })
  confirmedCount?: number;

  reportId?: string | null;

  @Field(() => MonthlyReport, {
    name: 'monthlyReport',
    nullable: true,
    description: 'The report, null for a preview. (Monatsmeldung)',
  })
  async reportOf(
    @Root() { reportId }: ApplyMonthlyReportPayload,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MonthlyReport | null> {
    return monthlyReports.one(context, reportId, info);
  }
}

@Resolver()
export class ApplyMonthlyReportResolver {
  @Mutation(() => ApplyMonthlyReportPayload, {
    nullable: true,
    description: "Takes a ministry's changes of a month, all of them or none. (Monatsmeldung übernehmen)",
  })
  applyMonthlyReport(
    @Arg('input', () => ApplyMonthlyReportInput, { description: 'What is reported. (Eingabe)' })
    input: ApplyMonthlyReportInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const { ministryId, rows, confirmsOthers, isPreview, note = null } = input;
    const month = firstOfMonth(input.month ?? germanDay());
    const attempted = {
      recordId: `${ministryId}/${month.slice(0, 7)}`,
      to: `${rows.length} projects${confirmsOthers ? ', the others confirmed' : ''}`,
      reason: note,
    };
    const request = { mutation: 'applyMonthlyReport', input, attempted, isPreview };
    return change<AppliedReport>(context, request, async (tx, caller) => {
      const ownership = { ministryId, stateCode: ministryId.slice(0, 5) };
      allow(caller, ownership);
      checkReport(ministryId, month, note);
      const ids = rows.map(({ projectId }) => projectId);
      await lockProjects(tx, ids, confirmsOthers && !isPreview ? ministryId : null);
      const { changes, lines } = await applyRows(tx, caller, ministryId, rows);
      const confirm = isPreview ? countProjects : confirmProjects;
      const confirmed = confirmsOthers ? await confirm(tx, ministryId) : 0;
      const origin = await originOf(tx, caller, ownership);
      const changed = new Set(changes.map(({ projectId }) => projectId)).size;
      const status = changed ? 'CHANGED' : 'CONFIRMED';
      if (!isPreview && !changed && !confirmed) throw rejected(UserErrorCode.NOTHING_CHANGED, nothingReported, 'rows');
      const reportId = await saveReport(tx, { ministryId, month, status, note, origin });
      return {
        lines: [...lines, { ...attempted, to: `${status}, ${attempted.to}` }],
        result: {
          changes,
          confirmedCount: Math.max(0, confirmed - changed),
          reportId: isPreview ? null : reportId,
        },
      };
    });
  }
}

const nothingReported = 'Die Meldung ändert nichts und bestätigt nichts.';
