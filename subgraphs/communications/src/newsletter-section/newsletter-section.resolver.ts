import { alongList, alongOne } from '@ozg/shared/reading/along';
import { belongsTo } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Extensions, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { NewsItem } from '../news-item/news-item';
import { newsItems } from '../news-item/news-item.repository';
import { NewsletterIssue } from '../newsletter-issue/newsletter-issue';
import { newsletterIssues } from '../newsletter-issue/newsletter-issue.repository';
import { NewsletterSection } from './newsletter-section';
import { newsletterSections } from './newsletter-section.repository';

@Resolver(() => NewsletterSection)
export class NewsletterSectionResolver {
  @Extensions(alongOne(() => newsletterIssues, 'issueId'))
  @FieldResolver(() => NewsletterIssue, { description: 'Issue it is part of. (Ausgabe)' })
  async issue(
    @Root() { issueId }: NewsletterSection,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NewsletterIssue | null> {
    return newsletterIssues.one(context, issueId, info);
  }

  @Extensions(alongList(() => newsItems, belongsTo('section_id')))
  @FieldResolver(() => [NewsItem], { description: 'What it reports, in its order. (Meldungen)' })
  async items(
    @Root() { id }: NewsletterSection,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NewsItem[]> {
    return newsItems.list(context, belongsTo('section_id'), id, info);
  }
}

export const newsletterSectionReference = (
  { id }: NewsletterSection,
  context: RequestContext,
  info: GraphQLResolveInfo,
) => newsletterSections.one(context, id, info);
