import { alongOne } from '@ozg/shared/reading/along';
import type { Page } from '@ozg/shared/paging/page';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { needs } from '@ozg/shared/reading/selection';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Extensions, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Event } from '../event/event';
import { events } from '../event/event.repository';
import { NewsletterIssue } from '../newsletter-issue/newsletter-issue';
import { newsletterIssues } from '../newsletter-issue/newsletter-issue.repository';
import { NewsletterSection } from '../newsletter-section/newsletter-section';
import { newsletterSections, textOfSection } from '../newsletter-section/newsletter-section.repository';
import { LegalBasis } from '../references/legal-basis';
import { Ministry } from '../references/ministry';
import { OzgService } from '../references/ozg-service';
import { Project } from '../references/project';
import { State } from '../references/state';
import { TopicArea } from '../references/topic-area';
import { NewsItem } from './news-item';
import { NewsItemArgs, NewsItemConnection } from './news-item.list';
import { newsItems } from './news-item.repository';

@Resolver(() => NewsItem)
export class NewsItemResolver {
  @Query(() => NewsItemConnection, { nullable: true, description: 'The news of all newsletters. (Meldungen)' })
  newsItems(
    @Args(() => NewsItemArgs) args: NewsItemArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<NewsItem> {
    return newsItems.page(context, args, info);
  }

  @Extensions(needs('text', 'sectionId'))
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Its text, or that of the section it fills. (Meldungstext)',
  })
  async text(@Root() { text, sectionId }: NewsItem, @Ctx() context: RequestContext): Promise<string | null> {
    return text === null && sectionId !== null ? textOfSection(context, sectionId) : text;
  }

  @Extensions(alongOne(() => newsletterIssues, 'issueId'))
  @FieldResolver(() => NewsletterIssue, { nullable: true, description: 'Issue that printed it. (Ausgabe)' })
  async issue(
    @Root() { issueId }: NewsItem,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NewsletterIssue | null> {
    return newsletterIssues.one(context, issueId, info);
  }

  @Extensions(alongOne(() => newsletterSections, 'sectionId'))
  @FieldResolver(() => NewsletterSection, { nullable: true, description: 'Section it stands in. (Rubrik)' })
  async section(
    @Root() { sectionId }: NewsItem,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NewsletterSection | null> {
    return newsletterSections.one(context, sectionId, info);
  }

  @Extensions(needs('eventIds'))
  @FieldResolver(() => [Event], { description: 'Events it reports on. (Veranstaltungen)' })
  async events(
    @Root() { eventIds }: NewsItem,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Event[]> {
    return events.some(context, eventIds, info);
  }

  @Extensions(needs('ministryId'))
  @FieldResolver(() => Ministry, { nullable: true, description: 'Ministry it reports on. (Ressort)' })
  ministry(@Root() { ministryId }: NewsItem): Ministry | null {
    return ministryId === null ? null : { id: ministryId };
  }

  @Extensions(needs('ozgIds'))
  @FieldResolver(() => [OzgService], { nullable: 'items', description: 'Services it reports on. (OZG-Leistungen)' })
  ozgServices(@Root() { ozgIds }: NewsItem): OzgService[] {
    return ozgIds.map((ozgId) => ({ ozgId }));
  }

  @Extensions(needs('projectIds'))
  @FieldResolver(() => [Project], { nullable: 'items', description: 'Projects it reports on. (Projekte)' })
  projects(@Root() { projectIds }: NewsItem): Project[] {
    return projectIds.map((id) => ({ id }));
  }

  @Extensions(needs('topicAreaCodes'))
  @FieldResolver(() => [TopicArea], { nullable: 'items', description: 'Topic areas it reports on. (Themenfelder)' })
  topicAreas(@Root() { topicAreaCodes }: NewsItem): TopicArea[] {
    return topicAreaCodes.map((code) => ({ code }));
  }

  @Extensions(needs('legalBasisIds'))
  @FieldResolver(() => [LegalBasis], {
    nullable: 'items',
    description: 'Rules of law it reports on. (Rechtsgrundlagen)',
  })
  legalBases(@Root() { legalBasisIds }: NewsItem): LegalBasis[] {
    return legalBasisIds.map((id) => ({ id }));
  }

  @Extensions(needs('stateCodes'))
  @FieldResolver(() => [State], { nullable: 'items', description: 'States it reports on. (Länder)' })
  states(@Root() { stateCodes }: NewsItem): State[] {
    return stateCodes.map((code) => ({ code }));
  }
}

export const newsItemReference = ({ id }: NewsItem, context: RequestContext, info: GraphQLResolveInfo) =>
  newsItems.one(context, id, info);
