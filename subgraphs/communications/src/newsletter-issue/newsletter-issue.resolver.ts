import { alongList, alongOne } from '@ozg/shared/reading/along';
import type { Page } from '@ozg/shared/paging/page';
import { belongsTo } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { FaqEntry } from '../faq-entry/faq-entry';
import { FaqEntryArgs, FaqEntryConnection } from '../faq-entry/faq-entry.list';
import { faqEntries } from '../faq-entry/faq-entry.repository';
import type { NewsItem } from '../news-item/news-item';
import { NewsItemArgs, NewsItemConnection } from '../news-item/news-item.list';
import { newsItems } from '../news-item/news-item.repository';
import { Newsletter } from '../newsletter/newsletter';
import { newsletters } from '../newsletter/newsletter.repository';
import { NewsletterSection } from '../newsletter-section/newsletter-section';
import { newsletterSections } from '../newsletter-section/newsletter-section.repository';
import { NewsletterIssue } from './newsletter-issue';
import { NewsletterIssueArgs, NewsletterIssueConnection } from './newsletter-issue.list';
import { newsletterIssues, nextIssue, previousIssue } from './newsletter-issue.repository';

@Resolver(() => NewsletterIssue)
export class NewsletterIssueResolver {
  @Query(() => NewsletterIssue, { nullable: true, description: 'The issue with this identifier. (Ausgabe)' })
  async newsletterIssue(
    @Arg('id', () => ID, { description: 'Stable identifier. (Kennung)' }) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NewsletterIssue | null> {
    return newsletterIssues.one(context, id, info);
  }

  @Query(() => NewsletterIssueConnection, { nullable: true, description: 'The issues of all newsletters. (Ausgaben)' })
  newsletterIssues(
    @Args(() => NewsletterIssueArgs) args: NewsletterIssueArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<NewsletterIssue> {
    return newsletterIssues.page(context, args, info);
  }

  @Extensions(alongOne(() => newsletters, 'newsletterId'))
  @FieldResolver(() => Newsletter, { description: 'Series it belongs to. (Newsletter)' })
  async newsletter(
    @Root() { newsletterId }: NewsletterIssue,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Newsletter | null> {
    return newsletters.one(context, newsletterId, info);
  }

  @Extensions(alongList(() => newsletterSections, belongsTo('issue_id')))
  @FieldResolver(() => [NewsletterSection], { description: 'Its sections in their order. (Rubriken)' })
  async sections(
    @Root() { id }: NewsletterIssue,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NewsletterSection[]> {
    return newsletterSections.list(context, belongsTo('issue_id'), id, info);
  }

  @FieldResolver(() => NewsItemConnection, { description: 'What it reports, in its order. (Meldungen)' })
  items(
    @Root() { id }: NewsletterIssue,
    @Args(() => NewsItemArgs) args: NewsItemArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<NewsItem> {
    return newsItems.page(context, args, info, { relation: belongsTo('issue_id'), key: id });
  }

  @FieldResolver(() => FaqEntryConnection, { description: 'Questions that it answers. (Fragen & Antworten)' })
  faqEntries(
    @Root() { id }: NewsletterIssue,
    @Args(() => FaqEntryArgs) args: FaqEntryArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<FaqEntry> {
    return faqEntries.page(context, args, info, { relation: belongsTo('newsletter_issue_id'), key: id });
  }

  @FieldResolver(() => NewsletterIssue, {
    nullable: true,
    description: 'Issue of the series before it. (vorige Ausgabe)',
  })
  async previous(
    @Root() { id }: NewsletterIssue,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NewsletterIssue | null> {
    return (await newsletterIssues.list(context, previousIssue, id, info))[0] ?? null;
  }

  @FieldResolver(() => NewsletterIssue, {
    nullable: true,
    description: 'Issue of the series after it. (nächste Ausgabe)',
  })
  async next(
    @Root() { id }: NewsletterIssue,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NewsletterIssue | null> {
    return (await newsletterIssues.list(context, nextIssue, id, info))[0] ?? null;
  }
}

export const newsletterIssueReference = ({ id }: NewsletterIssue, context: RequestContext, info: GraphQLResolveInfo) =>
  newsletterIssues.one(context, id, info);
