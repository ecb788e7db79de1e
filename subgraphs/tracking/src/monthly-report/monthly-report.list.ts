import { DateScalar } from '@ozg/shared/keys/calendar';
import { connectionOf } from '@ozg/shared/schema/connection';
import { listArgs, orderInput } from '@ozg/shared/schema/page-args';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { MonthlyReport } from './monthly-report';

export const MonthlyReportConnection = connectionOf(MonthlyReport, 'Monatsmeldungen');

@InputType({ description: 'Conditions on monthly reports; all that are given must hold. (Filter)' })
export class MonthlyReportFilter {
  @Field(() => [DateScalar], {
    nullable: true,
    description: 'For one of these months, by their first day. (Berichtsmonat)',
  })
  month?: string[];

  @Field(() => [ID], { nullable: true, description: 'Of one of these ministries. (Ressort)' })
  ministry?: string[];
}

const MonthlyReportOrder = orderInput('MonthlyReport', {
  MONTH: { property: 'month', description: 'Month reported on. (Berichtsmonat)' },
  REPORTED_ON: { property: 'reportedOn', description: 'Day of the report. (Meldedatum)' },
});

@ArgsType()
export class MonthlyReportArgs extends listArgs(MonthlyReportFilter, MonthlyReportOrder) {}
