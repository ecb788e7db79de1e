import { alongOne } from '@ozg/shared/reading/along';
import type { Page } from '@ozg/shared/paging/page';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { needs } from '@ozg/shared/reading/selection';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Extensions, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { ConsultationHour } from '../consultation-hour/consultation-hour';
import { consultationHours } from '../consultation-hour/consultation-hour.repository';
import { NewsletterIssue } from '../newsletter-issue/newsletter-issue';
import { newsletterIssues } from '../newsletter-issue/newsletter-issue.repository';
import { BaseComponent } from '../references/base-component';
import { ContactPoint } from '../references/contact-point';
import { LegalBasis } from '../references/legal-basis';
import { OzgService } from '../references/ozg-service';
import { TopicArea } from '../references/topic-area';
import { FaqEntry } from './faq-entry';
import { FaqEntryArgs, FaqEntryConnection } from './faq-entry.list';
import { faqEntries } from './faq-entry.repository';

@Resolver(() => FaqEntry)
export class FaqEntryResolver {
  @Query(() => FaqEntryConnection, {
    nullable: true,
    description: 'All questions, source by source. (Fragen & Antworten)',
  })
  faqEntries(
    @Args(() => FaqEntryArgs) args: FaqEntryArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<FaqEntry> {
    return faqEntries.page(context, args, info);
  }

  @Extensions(needs('answer'))
  @FieldResolver(() => Boolean, { description: 'Whether there is an answer. (beantwortet)' })
  isAnswered(@Root() { answer }: FaqEntry): boolean {
    return answer !== null;
  }

  @Extensions(needs('topicAreaCode'))
  @FieldResolver(() => TopicArea, { nullable: true, description: 'Topic area it is about. (Themenfeld)' })
  topicArea(@Root() { topicAreaCode }: FaqEntry): TopicArea | null {
    return topicAreaCode === null ? null : { code: topicAreaCode };
  }

  @Extensions(needs('ozgIds'))
  @FieldResolver(() => [OzgService], { nullable: 'items', description: 'Services it is about. (OZG-Leistungen)' })
  ozgServices(@Root() { ozgIds }: FaqEntry): OzgService[] {
    return ozgIds.map((ozgId) => ({ ozgId }));
  }

  @Extensions(needs('legalBasisIds'))
  @FieldResolver(() => [LegalBasis], {
    nullable: 'items',
    description: 'Rules of law that the answer names. (Rechtsgrundlagen)',
  })
  legalBases(@Root() { legalBasisIds }: FaqEntry): LegalBasis[] {
    return legalBasisIds.map((id) => ({ id }));
  }

  @Extensions(needs('baseComponentIds'))
  @FieldResolver(() => [BaseComponent], {
    nullable: 'items',
    description: 'Base components it is about. (Basisdienste)',
  })
  baseComponents(@Root() { baseComponentIds }: FaqEntry): BaseComponent[] {
    return baseComponentIds.map((id) => ({ id }));
  }

  @Extensions(needs('contactPointId'))
  @FieldResolver(() => ContactPoint, { nullable: true, description: 'Whom to ask further. (Kontaktstelle)' })
  contactPoint(@Root() { contactPointId }: FaqEntry): ContactPoint | null {
    return contactPointId === null ? null : { id: contactPointId };
  }

  @Extensions(alongOne(() => newsletterIssues, 'newsletterIssueId'))
  @FieldResolver(() => NewsletterIssue, { nullable: true, description: 'Issue that printed it. (Ausgabe)' })
  async newsletterIssue(
    @Root() { newsletterIssueId }: FaqEntry,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NewsletterIssue | null> {
    return newsletterIssues.one(context, newsletterIssueId, info);
  }

  @Extensions(alongOne(() => consultationHours, 'consultationHourId'))
  @FieldResolver(() => ConsultationHour, {
    nullable: true,
    description: 'Hour in which it came up. (OZG-Sprechstunde)',
  })
  async consultationHour(
    @Root() { consultationHourId }: FaqEntry,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConsultationHour | null> {
    return consultationHours.one(context, consultationHourId, info);
  }
}

export const faqEntryReference = ({ id }: FaqEntry, context: RequestContext, info: GraphQLResolveInfo) =>
  faqEntries.one(context, id, info);
