import { change } from '@ozg/shared/editing/change';
import { VersionedInput } from '@ozg/shared/editing/change-input';
import { checkVersion } from '@ozg/shared/editing/check-version';
import { editProvenance } from '@ozg/shared/editing/edit-provenance';
import { InputCheck, MAX_ID } from '@ozg/shared/editing/input-check';
import { payloadWithRecord, type RecordResult } from '@ozg/shared/editing/payload-with-record';
import { allow } from '@ozg/shared/editing/rights';
import { lockRecord, updateRow } from '@ozg/shared/editing/rows';
import { rejected, UserErrorCode } from '@ozg/shared/editing/user-error';
import { germanDay } from '@ozg/shared/keys/german-day';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { FaqEntry } from '../faq-entry/faq-entry';
import { faqEntries } from '../faq-entry/faq-entry.repository';
import { ownerOfQuestion } from './ownership';

const MAX_ANSWER = 10_000;

@InputType({ description: 'A question is answered, also once more. (Eingabe: Antwort)' })
export class AnswerQuestionInput extends VersionedInput {
  @Field(() => ID, { description: 'Question that it is about. (Frage & Antwort)' })
  faqEntryId: string;

  @Field(() => String, { description: 'The answer, in at most 10000 characters. (Antwort)' })
  answer: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Whom to ask further; left out, it stays as it is, null removes it. (Kontaktstelle)',
  })
  contactPointId?: string | null;
}

const AnswerQuestionPayload = payloadWithRecord('AnswerQuestionPayload', {
  field: 'faqEntry',
  entity: FaqEntry,
  records: faqEntries,
  german: 'Frage & Antwort',
});

@Resolver()
export class AnswerQuestionResolver {
  @Mutation(() => AnswerQuestionPayload, {
    nullable: true,
    description: 'Answers a question, or puts another answer in the place of an earlier one. (Frage beantworten)',
  })
  async answerQuestion(
    @Arg('input', () => AnswerQuestionInput, { description: 'What changes. (Eingabe)' })
    input: AnswerQuestionInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const { faqEntryId: id, version, answer, contactPointId } = input;
    const request = { mutation: 'answerQuestion', input, attempted: { recordId: id, to: answer } };
    return change<RecordResult>(context, request, async (tx, caller) => {
      check(input);
      const question = await lockRecord(tx, FaqEntry, id);
      if (!question) throw rejected(UserErrorCode.NOT_FOUND, `Eine Frage „${id}“ gibt es nicht.`, 'faqEntryId');
      const owner = await ownerOfQuestion(tx, question);
      allow(caller, owner);
      const proposed = { answer, ...(contactPointId !== undefined && { contactPointId }) };
      checkVersion(question, version, proposed);
      const after = { contactPointId: question.contactPointId, ...proposed };
      const lines = [
        { recordId: id, stateCode: owner.stateCode, from: question.answer, to: after.answer },
        { recordId: id, stateCode: owner.stateCode, from: question.contactPointId, to: after.contactPointId },
      ].filter(({ from, to }) => from !== to);
      if (!lines.length) throw rejected(UserErrorCode.NOTHING_CHANGED, 'So ist die Frage schon beantwortet.', 'answer');
      const provenanceId = await editProvenance(tx, caller, owner.ministryId);
      await updateRow(tx, 'faq_entry', id, { ...after, asOf: germanDay(), provenanceId });
      return { lines, result: { recordId: id } };
    });
  }
}

/** Throws Rejected for an answer or identifiers that cannot be taken. */
function check({ faqEntryId, answer, contactPointId }: AnswerQuestionInput): void {
  const found = new InputCheck();
  found.text('faqEntryId', faqEntryId, MAX_ID, true);
  found.text('answer', answer, MAX_ANSWER, true);
  found.foreignId('contactPointId', contactPointId);
  found.end();
}
