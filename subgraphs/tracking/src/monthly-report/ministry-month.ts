import { DateScalar } from '@ozg/shared/keys/calendar';
import { Field, Int, ObjectType } from 'type-graphql';
import { MonthlyReportStatus } from './monthly-report';

@ObjectType({
  description: 'How far a ministry is with its report for a month. (Stand der Monatsmeldung)',
  simpleResolvers: true,
})
export class MinistryMonth {
  @Field(() => DateScalar, { description: 'First day of the month. (Berichtsmonat)' })
  month: string;

  @Field(() => MonthlyReportStatus, { description: 'Confirmed, changed, or missing so far. (Art der Meldung)' })
  status: MonthlyReportStatus;

  @Field(() => Int, { description: 'Projects it had at the end of the month. (Projekte)' })
  projectCount: number;

  @Field(() => Int, { description: 'Those without a report since the month began. (noch nicht gemeldet)' })
  unreportedCount: number;
}
