import { DateScalar } from '@ozg/shared/keys/calendar';
import { Sourced } from '@ozg/shared/provenance/sourced';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum MonthlyReportStatus {
  CONFIRMED = 'CONFIRMED',
  CHANGED = 'CHANGED',
  MISSING = 'MISSING',
}

registerEnumType(MonthlyReportStatus, {
  name: 'MonthlyReportStatus',
  description: 'What a ministry did with its entries in a month. (Art der Monatsmeldung)',
  valuesConfig: {
    CONFIRMED: { description: 'It said that everything still holds. (bestätigt)' },
    CHANGED: { description: 'It changed at least one entry. (geändert)' },
    MISSING: { description: 'It has not reported yet. (fehlt)' },
  },
});

@Directive('@key(fields: "id")')
@Entity()
@ObjectType({
  description: 'What a ministry reported on its projects for a month. (Monatsmeldung)',
  simpleResolvers: true,
})
export class MonthlyReport extends Sourced {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Ministry and month, for example "DE-ST:MID/2026-10". (Kennung)' })
  id: string;

  @Column('text')
  ministryId: string;

  @Column('date')
  @Field(() => DateScalar, { description: 'First day of the month reported on. (Berichtsmonat)' })
  month: string;

  @Column('text')
  @Field(() => MonthlyReportStatus, { description: 'Whether it confirmed or changed its entries. (Art der Meldung)' })
  status: MonthlyReportStatus;

  @Column('date')
  @Field(() => DateScalar, { description: 'Day on which it reported. (Meldedatum)' })
  reportedOn: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What the ministry added. (Hinweis)' })
  note: string | null;
}
