import { DateScalar } from '@ozg/shared/keys/calendar';
import { OzgIdScalar, StateCodeScalar } from '@ozg/shared/keys/national-keys';
import { connectionOf } from '@ozg/shared/schema/connection';
import { listArgs, orderInput } from '@ozg/shared/schema/page-args';
import { foundIn } from '@ozg/shared/search/search-field';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ConsultationHour } from './consultation-hour';

export const ConsultationHourConnection = connectionOf(ConsultationHour, 'OZG-Sprechstunden');

@InputType({ description: 'Conditions on consultation hours; all that are given must hold. (Filter)' })
export class ConsultationHourFilter {
  @Field(() => [StateCodeScalar], { nullable: true, description: 'Of one of these states. (Land)' })
  state?: string[];

  @Field(() => [ID], { nullable: true, description: 'Of one of these ministries. (Ressort)' })
  ministry?: string[];

  @Field(() => [OzgIdScalar], { nullable: true, description: 'On one of these services. (OZG-ID)' })
  ozgId?: string[];

  @Field(() => DateScalar, { nullable: true, description: 'Held on this day or later. (Datum ab)' })
  heldFrom?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Held on this day or before. (Datum bis)' })
  heldUntil?: string;

  @Field(() => String, foundIn('topic, content, organizer and material'))
  text?: string;
}

const ConsultationHourOrder = orderInput('ConsultationHour', {
  HELD_ON: { property: 'heldOn', description: 'Day. (Datum)' },
  NUMBER: { property: 'number', description: 'Number within the series. (Nummer)' },
  TOPIC: { property: 'topic', description: 'What it is about. (Thema)' },
});

@ArgsType()
export class ConsultationHourArgs extends listArgs(ConsultationHourFilter, ConsultationHourOrder) {}
