import { ChangeInput } from '@ozg/shared/editing/change-input';
import { change } from '@ozg/shared/editing/change';
import { InputCheck } from '@ozg/shared/editing/input-check';
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
import { oneMonthBefore } from '../project/staleness';
import { confirmProjects, saveReport } from './reports.repository';
import { originOf } from './origin';

@InputType({ description: 'A ministry states that its projects are as listed. (Eingabe: Bestätigung)' })
export class ConfirmMonthlyReportInput extends ChangeInput {
  @Field(() => ID, { description: 'Ministry that confirms. (Ressort)' })
  ministryId: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'A day of the month, this one or the last; this one if left out. (Berichtsmonat)',
  })
  month?: string | null;

  @Field(() => String, { nullable: true, description: 'What is to be added, at most 2000 characters. (Hinweis)' })
  note?: string | null;
}

interface Confirmation {
  reportId: string;
  confirmedCount: number;
}

@ObjectType({ description: 'What became of the confirmation. (Ergebnis: Bestätigung)', simpleResolvers: true })
export class ConfirmMonthlyReportPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'Projects that were confirmed. (bestätigte Projekte)' })
  confirmedCount?: number;

  reportId?: string;

  @Field(() => MonthlyReport, { name: 'monthlyReport', nullable: true, description: 'The report. (Monatsmeldung)' })
  async reportOf(
    @Root() { reportId }: ConfirmMonthlyReportPayload,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MonthlyReport | null> {
    return monthlyReports.one(context, reportId, info);
  }
}

@Resolver()
export class ConfirmMonthlyReportResolver {
  @Mutation(() => ConfirmMonthlyReportPayload, {
    nullable: true,
    description:
      'States for a ministry that its listed projects are unchanged as of the month. (Monatsmeldung bestätigen)',
  })
  confirmMonthlyReport(
    @Arg('input', () => ConfirmMonthlyReportInput, { description: 'Who confirms what. (Eingabe)' })
    input: ConfirmMonthlyReportInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const { ministryId, note = null } = input;
    const month = firstOfMonth(input.month ?? germanDay());
    const attempted = { recordId: `${ministryId}/${month.slice(0, 7)}`, to: 'CONFIRMED', reason: note };
    const request = { mutation: 'confirmMonthlyReport', input, attempted };
    return change<Confirmation>(context, request, async (tx, caller) => {
      const ownership = { ministryId, stateCode: ministryId.slice(0, 5) };
      allow(caller, ownership);
      checkReport(ministryId, month, note);
      const confirmedCount = await confirmProjects(tx, ministryId);
      if (!confirmedCount) {
        const message = `Das Ressort „${ministryId}“ hat keine Projekte, die zu bestätigen wären.`;
        throw rejected(UserErrorCode.NOT_FOUND, message, 'ministryId');
      }
      const origin = await originOf(tx, caller, ownership);
      const reportId = await saveReport(tx, { ministryId, month, status: 'CONFIRMED', note, origin });
      return { lines: [attempted], result: { reportId, confirmedCount } };
    });
  }
}

/** Throws Rejected for a month that is neither this one nor the last, or a note that cannot be taken. */
export function checkReport(ministryId: string, month: string, note: string | null): void {
  const check = new InputCheck();
  check.foreignId('ministryId', ministryId);
  check.text('note', note, 2000);
  check.pastDay('month', month);
  if (month < firstOfMonth(oneMonthBefore(check.today))) {
    check.add(UserErrorCode.DATE_TOO_EARLY, 'Gemeldet wird für diesen oder den vorigen Monat.', 'month');
  }
  check.end();
}
