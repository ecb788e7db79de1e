import type { Page } from '@ozg/shared/paging/page';
import { belongsTo } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Directive, Field, FieldResolver, ID, Info, ObjectType, Resolver, Root } from 'type-graphql';
import type { FaqEntry } from '../faq-entry/faq-entry';
import { FaqEntryArgs, FaqEntryConnection } from '../faq-entry/faq-entry.list';
import { faqEntries } from '../faq-entry/faq-entry.repository';

@Directive('@key(fields: "id")')
@ObjectType({ simpleResolvers: true })
export class ContactPoint {
  @Field(() => ID)
  id: string;
}

@Resolver(() => ContactPoint)
export class ContactPointResolver {
  @FieldResolver(() => FaqEntryConnection, {
    nullable: true,
    description: 'Questions on which it can tell more. (Fragen & Antworten)',
  })
  faqEntries(
    @Root() { id }: ContactPoint,
    @Args(() => FaqEntryArgs) args: FaqEntryArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<FaqEntry> {
    return faqEntries.page(context, args, info, { relation: belongsTo('contact_point_id'), key: id });
  }
}
