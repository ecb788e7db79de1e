import type { Page } from '@ozg/shared/paging/page';
import { belongsTo, mentions } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Directive, Field, FieldResolver, ID, Info, ObjectType, Resolver, Root } from 'type-graphql';
import type { FaqEntry } from '../faq-entry/faq-entry';
import { FaqEntryArgs, FaqEntryConnection } from '../faq-entry/faq-entry.list';
import { faqEntries } from '../faq-entry/faq-entry.repository';
import type { NewsItem } from '../news-item/news-item';
import { NewsItemArgs, NewsItemConnection } from '../news-item/news-item.list';
import { newsItems } from '../news-item/news-item.repository';

@Directive('@key(fields: "code")')
@ObjectType({ simpleResolvers: true })
export class TopicArea {
  @Field(() => ID)
  code: string;
}

@Resolver(() => TopicArea)
export class TopicAreaResolver {
  @FieldResolver(() => NewsItemConnection, { nullable: true, description: 'News on it. (Meldungen)' })
  newsItems(
    @Root() { code }: TopicArea,
    @Args(() => NewsItemArgs) args: NewsItemArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<NewsItem> {
    return newsItems.page(context, args, info, { relation: mentions('topic_area_codes'), key: code });
  }

  @FieldResolver(() => FaqEntryConnection, { nullable: true, description: 'Questions on it. (Fragen & Antworten)' })
  faqEntries(
    @Root() { code }: TopicArea,
    @Args(() => FaqEntryArgs) args: FaqEntryArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<FaqEntry> {
    return faqEntries.page(context, args, info, { relation: belongsTo('topic_area_code'), key: code });
  }
}
