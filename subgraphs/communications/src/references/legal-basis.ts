import type { Page } from '@ozg/shared/paging/page';
import { mentions } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Directive, Field, FieldResolver, ID, Info, ObjectType, Resolver, Root } from 'type-graphql';
import type { FaqEntry } from '../faq-entry/faq-entry';
import { FaqEntryArgs, FaqEntryConnection } from '../faq-entry/faq-entry.list';
import { faqEntries } from '../faq-entry/faq-entry.repository';
import type { NewsItem } from '../news-item/news-item';
import { NewsItemArgs, NewsItemConnection } from '../news-item/news-item.list';
import { newsItems } from '../news-item/news-item.repository';

@Directive('@key(fields: "id")')
@ObjectType({ simpleResolvers: true })
export class LegalBasis {
  @Field(() => ID)
  id: string;
}

@Resolver(() => LegalBasis)
export class LegalBasisResolver {
  @FieldResolver(() => NewsItemConnection, { nullable: true, description: 'News on it. (Meldungen)' })
  newsItems(
    @Root() { id }: LegalBasis,
    @Args(() => NewsItemArgs) args: NewsItemArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<NewsItem> {
    return newsItems.page(context, args, info, { relation: mentions('legal_basis_ids'), key: id });
  }

  @FieldResolver(() => FaqEntryConnection, {
    nullable: true,
    description: 'Questions whose answer names it. (Fragen & Antworten)',
  })
  faqEntries(
    @Root() { id }: LegalBasis,
    @Args(() => FaqEntryArgs) args: FaqEntryArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<FaqEntry> {
    return faqEntries.page(context, args, info, { relation: mentions('legal_basis_ids'), key: id });
  }
}
