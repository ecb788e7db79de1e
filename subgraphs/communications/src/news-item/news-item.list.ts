import { DateScalar } from '@ozg/shared/keys/calendar';
import { OzgIdScalar, StateCodeScalar } from '@ozg/shared/keys/national-keys';
import { connectionOf } from '@ozg/shared/schema/connection';
import { listArgs, orderInput } from '@ozg/shared/schema/page-args';
import { foundIn } from '@ozg/shared/search/search-field';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { NewsItem } from './news-item';

export const NewsItemConnection = connectionOf(NewsItem, 'Meldungen');

@InputType({ description: 'Conditions on news; all that are given must hold. (Filter)' })
export class NewsItemFilter {
  @Field(() => [ID], { nullable: true, description: 'On one of these ministries. (Ressort)' })
  ministry?: string[];

  @Field(() => [OzgIdScalar], { nullable: true, description: 'On one of these services. (OZG-ID)' })
  ozgId?: string[];

  @Field(() => [ID], { nullable: true, description: 'On one of these projects. (Projekt)' })
  project?: string[];

  @Field(() => [ID], { nullable: true, description: 'On one of these topic areas, by code. (Themenfeld)' })
  topicArea?: string[];

  @Field(() => [ID], { nullable: true, description: 'On one of these legal bases. (Rechtsgrundlage)' })
  legalBasis?: string[];

  @Field(() => [StateCodeScalar], { nullable: true, description: 'On one of these states. (Land)' })
  state?: string[];

  @Field(() => DateScalar, { nullable: true, description: 'On this day or later. (Datum ab)' })
  publishedFrom?: string;

  @Field(() => DateScalar, { nullable: true, description: 'On this day or before. (Datum bis)' })
  publishedUntil?: string;

  @Field(() => String, foundIn('heading and text'))
  text?: string;
}

const NewsItemOrder = orderInput('NewsItem', {
  PUBLISHED_ON: { property: 'publishedOn', description: 'Day it reports on. (Datum)' },
  TITLE: { property: 'title', description: 'Heading. (Überschrift)' },
});

@ArgsType()
export class NewsItemArgs extends listArgs(NewsItemFilter, NewsItemOrder) {}
