import { change } from '@ozg/shared/editing/change';
import { payloadWithRecord, type RecordResult } from '@ozg/shared/editing/payload-with-record';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { ConsultationHour } from '../consultation-hour/consultation-hour';
import { consultationHours } from '../consultation-hour/consultation-hour.repository';
import { alterHour, announceHour } from './consultation-hour-edit';
import { ScheduleConsultationHourInput } from './schedule-consultation-hour.input';

const ScheduleConsultationHourPayload = payloadWithRecord('ScheduleConsultationHourPayload', {
  field: 'consultationHour',
  entity: ConsultationHour,
  records: consultationHours,
  german: 'OZG-Sprechstunde',
});

@Resolver()
export class ScheduleConsultationHourResolver {
  @Mutation(() => ScheduleConsultationHourPayload, {
    nullable: true,
    description: 'Announces a consultation hour, or moves and alters a known one. (OZG-Sprechstunde ansetzen)',
  })
  async scheduleConsultationHour(
    @Arg('input', () => ScheduleConsultationHourInput, { description: 'What is scheduled. (Eingabe)' })
    input: ScheduleConsultationHourInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const { id, ministryId, stateCode, heldOn, topic } = input;
    const attempted = {
      recordId: id ?? ministryId ?? stateCode ?? null,
      to: [heldOn, topic].filter(Boolean).join(' ') || null,
    };
    const request = { mutation: 'scheduleConsultationHour', input, attempted };
    return change<RecordResult>(context, request, (tx, caller) =>
      id === null || id === undefined ? announceHour(tx, caller, input) : alterHour(tx, caller, { ...input, id }),
    );
  }
}
