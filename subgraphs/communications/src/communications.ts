import { join } from 'node:path';
import { withCoverage } from '@ozg/shared/data-coverage/with-coverage';
import { auditResolver } from '@ozg/shared/editing/audit-entry.resolver';
import { editingBooks, editingWrites } from '@ozg/shared/editing/editing-tables';
import { Provenance } from '@ozg/shared/provenance/provenance';
import { ConsultationHour } from './consultation-hour/consultation-hour';
import { ConsultationHourResolver, consultationHourReference } from './consultation-hour/consultation-hour.resolver';
import { AnswerQuestionResolver } from './editing/answer-question';
import { PublishNewsItemResolver } from './editing/publish-news-item';
import { ScheduleConsultationHourResolver } from './editing/schedule-consultation-hour';
import { Event } from './event/event';
import { EventResolver, eventReference } from './event/event.resolver';
import { FaqEntry } from './faq-entry/faq-entry';
import { FaqEntryResolver, faqEntryReference } from './faq-entry/faq-entry.resolver';
import { Communications1764000000000 } from './migrations/1764000000000-communications';
import { CommunicationsImports1765000000000 } from './migrations/1765000000000-communications-imports';
import { CommunicationsSearch1765100000000 } from './migrations/1765100000000-communications-search';
import { CommunicationsEditing1766000000000 } from './migrations/1766000000000-communications-editing';
import { NewsItem } from './news-item/news-item';
import { NewsItemResolver, newsItemReference } from './news-item/news-item.resolver';
import { Newsletter } from './newsletter/newsletter';
import { NewsletterResolver, newsletterReference } from './newsletter/newsletter.resolver';
import { NewsletterIssue } from './newsletter-issue/newsletter-issue';
import { NewsletterIssueResolver, newsletterIssueReference } from './newsletter-issue/newsletter-issue.resolver';
import { NewsletterSection } from './newsletter-section/newsletter-section';
import {
  NewsletterSectionResolver,
  newsletterSectionReference,
} from './newsletter-section/newsletter-section.resolver';
import { BaseComponentResolver } from './references/base-component';
import { ContactPointResolver } from './references/contact-point';
import { LegalBasisResolver } from './references/legal-basis';
import { MinistryResolver } from './references/ministry';
import { OzgServiceResolver } from './references/ozg-service';
import { ProjectResolver } from './references/project';
import { StateResolver } from './references/state';
import { TopicAreaResolver } from './references/topic-area';
import { WorkingGroup } from './working-group/working-group';
import { WorkingGroupResolver, workingGroupReference } from './working-group/working-group.resolver';

/** Communications: what the Land tells of the OZG, and what it is asked. (Kommunikation) */
export const communications = withCoverage('Datenbestand der Kommunikation', {
  name: 'communications',
  factsFolder: join(__dirname, '..', 'facts'),
  entities: [
    Provenance,
    Newsletter,
    NewsletterIssue,
    NewsletterSection,
    Event,
    NewsItem,
    ConsultationHour,
    FaqEntry,
    WorkingGroup,
  ],
  migrations: [
    Communications1764000000000,
    CommunicationsImports1765000000000,
    CommunicationsSearch1765100000000,
    CommunicationsEditing1766000000000,
  ],
  aside: editingBooks,
  writes: [
    'insert on news_item, consultation_hour, provenance',
    `update (topic, organizer, held_on, starts_at, content, url, ministry_id, state_code, ozg_ids, project_ids, version,
      as_of, provenance_id) on consultation_hour`,
    'update (answer, contact_point_id, version, as_of, provenance_id) on faq_entry',
    ...editingWrites,
  ],
  schemaParts: {
    resolvers: [
      NewsletterResolver,
      NewsletterIssueResolver,
      NewsletterSectionResolver,
      NewsItemResolver,
      ConsultationHourResolver,
      FaqEntryResolver,
      EventResolver,
      WorkingGroupResolver,
      PublishNewsItemResolver,
      ScheduleConsultationHourResolver,
      AnswerQuestionResolver,
      auditResolver('communications', 'news, consultation hours and questions'),
      OzgServiceResolver,
      ProjectResolver,
      MinistryResolver,
      TopicAreaResolver,
      LegalBasisResolver,
      StateResolver,
      BaseComponentResolver,
      ContactPointResolver,
    ],
    references: {
      Newsletter: newsletterReference,
      NewsletterIssue: newsletterIssueReference,
      NewsletterSection: newsletterSectionReference,
      NewsItem: newsItemReference,
      ConsultationHour: consultationHourReference,
      FaqEntry: faqEntryReference,
      Event: eventReference,
      WorkingGroup: workingGroupReference,
    },
  },
});
