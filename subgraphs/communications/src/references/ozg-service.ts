import { OzgIdScalar } from '@ozg/shared/keys/national-keys';
import type { Page } from '@ozg/shared/paging/page';
import { mentions } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Directive, Field, FieldResolver, Info, ObjectType, Resolver, Root } from 'type-graphql';
import type { ConsultationHour } from '../consultation-hour/consultation-hour';
import { ConsultationHourArgs, ConsultationHourConnection } from '../consultation-hour/consultation-hour.list';
import { consultationHours } from '../consultation-hour/consultation-hour.repository';
import type { FaqEntry } from '../faq-entry/faq-entry';
import { FaqEntryArgs, FaqEntryConnection } from '../faq-entry/faq-entry.list';
import { faqEntries } from '../faq-entry/faq-entry.repository';
import type { NewsItem } from '../news-item/news-item';
import { NewsItemArgs, NewsItemConnection } from '../news-item/news-item.list';
import { newsItems } from '../news-item/news-item.repository';

@Directive('@key(fields: "ozgId")')
@ObjectType({ simpleResolvers: true })
export class OzgService {
  @Field(() => OzgIdScalar)
  ozgId: string;
}

@Resolver(() => OzgService)
export class OzgServiceResolver {
  @FieldResolver(() => ConsultationHourConnection, {
    nullable: true,
    description: 'Consultation hours that treat it. (OZG-Sprechstunden)',
  })
  consultationHours(
    @Root() { ozgId }: OzgService,
    @Args(() => ConsultationHourArgs) args: ConsultationHourArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<ConsultationHour> {
    return consultationHours.page(context, args, info, { relation: mentions('ozg_ids'), key: ozgId });
  }

  @FieldResolver(() => NewsItemConnection, { nullable: true, description: 'News on it. (Meldungen)' })
  newsItems(
    @Root() { ozgId }: OzgService,
    @Args(() => NewsItemArgs) args: NewsItemArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<NewsItem> {
    return newsItems.page(context, args, info, { relation: mentions('ozg_ids'), key: ozgId });
  }

  @FieldResolver(() => FaqEntryConnection, { nullable: true, description: 'Questions on it. (Fragen & Antworten)' })
  faqEntries(
    @Root() { ozgId }: OzgService,
    @Args(() => FaqEntryArgs) args: FaqEntryArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<FaqEntry> {
    return faqEntries.page(context, args, info, { relation: mentions('ozg_ids'), key: ozgId });
  }
}
