import { DateScalar } from '@ozg/shared/keys/calendar';
import { StateCodeScalar } from '@ozg/shared/keys/national-keys';
import { connectionOf } from '@ozg/shared/schema/connection';
import { listArgs, orderInput } from '@ozg/shared/schema/page-args';
import { foundIn } from '@ozg/shared/search/search-field';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { NewsletterIssue } from './newsletter-issue';

export const NewsletterIssueConnection = connectionOf(NewsletterIssue, 'Ausgaben');

@InputType({ description: 'Conditions on issues; all that are given must hold. (Filter)' })
export class NewsletterIssueFilter {
  @Field(() => [ID], { nullable: true, description: 'Of one of these newsletters. (Newsletter)' })
  newsletter?: string[];

  @Field(() => [StateCodeScalar], { nullable: true, description: 'Of a newsletter of one of these states. (Land)' })
  state?: string[];

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Published on this day or later; where the day is unknown, the first month counts. (erschienen ab)',
  })
  publishedFrom?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Published on this day or before; where the day is unknown, the first month counts. (erschienen bis)',
  })
  publishedUntil?: string;

  @Field(() => String, foundIn('the issue, its sections and its news'))
  text?: string;
}

const NewsletterIssueOrder = orderInput('NewsletterIssue', {
  PERIOD_FROM: { property: 'periodFrom', description: 'First month it covers. (Zeitraum ab)' },
  PUBLISHED_ON: { property: 'publishedOn', description: 'Day on which it appeared. (Erscheinungsdatum)' },
});

@ArgsType()
export class NewsletterIssueArgs extends listArgs(NewsletterIssueFilter, NewsletterIssueOrder) {}
