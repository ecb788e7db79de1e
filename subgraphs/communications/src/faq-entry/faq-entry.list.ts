import { OzgIdScalar } from '@ozg/shared/keys/national-keys';
import { connectionOf } from '@ozg/shared/schema/connection';
import { listArgs, orderInput } from '@ozg/shared/schema/page-args';
import { foundIn } from '@ozg/shared/search/search-field';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { FaqEntry } from './faq-entry';

export const FaqEntryConnection = connectionOf(FaqEntry, 'Fragen & Antworten');

@InputType({ description: 'Conditions on questions; all that are given must hold. (Filter)' })
export class FaqEntryFilter {
  @Field(() => Boolean, { nullable: true, description: 'Whether there is an answer. (beantwortet)' })
  isAnswered?: boolean;

  @Field(() => [ID], { nullable: true, description: 'On one of these topic areas, by code. (Themenfeld)' })
  topicArea?: string[];

  @Field(() => [OzgIdScalar], { nullable: true, description: 'On one of these services. (OZG-ID)' })
  ozgId?: string[];

  @Field(() => String, foundIn('question and answer'))
  text?: string;
}

const FaqEntryOrder = orderInput('FaqEntry', {
  ASKED_ON: { property: 'askedOn', description: 'Day on which it was asked. (Datum)' },
  QUESTION: { property: 'question', description: 'The question. (Frage)' },
});

@ArgsType()
export class FaqEntryArgs extends listArgs(FaqEntryFilter, FaqEntryOrder) {}
