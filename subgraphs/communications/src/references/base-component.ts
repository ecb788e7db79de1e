import type { Page } from '@ozg/shared/paging/page';
import { mentions } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Directive, Field, FieldResolver, ID, Info, ObjectType, Resolver, Root } from 'type-graphql';
import type { FaqEntry } from '../faq-entry/faq-entry';
import { FaqEntryArgs, FaqEntryConnection } from '../faq-entry/faq-entry.list';
import { faqEntries } from '../faq-entry/faq-entry.repository';

@Directive('@key(fields: "id")')
@ObjectType({ simpleResolvers: true })
export class BaseComponent {
  @Field(() => ID)
  id: string;
}

@Resolver(() => BaseComponent)
export class BaseComponentResolver {
  @FieldResolver(() => FaqEntryConnection, { nullable: true, description: 'Questions on it. (Fragen & Antworten)' })
  faqEntries(
    @Root() { id }: BaseComponent,
    @Args(() => FaqEntryArgs) args: FaqEntryArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<FaqEntry> {
    return faqEntries.page(context, args, info, { relation: mentions('base_component_ids'), key: id });
  }
}
