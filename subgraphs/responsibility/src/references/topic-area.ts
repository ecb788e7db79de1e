import { belongsTo } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Directive, Field, FieldResolver, ID, Info, ObjectType, Resolver, Root } from 'type-graphql';
import { TopicAreaLead } from '../topic-area-lead/topic-area-lead';
import { topicAreaLeads } from '../topic-area-lead/topic-area-lead.repository';

@Directive('@key(fields: "code")')
@ObjectType({ simpleResolvers: true })
export class TopicArea {
  @Field(() => ID)
  code: string;
}

@Resolver(() => TopicArea)
export class TopicAreaResolver {
  @FieldResolver(() => [TopicAreaLead], {
    nullable: true,
    description: 'Who leads and supports it, leaders first. (Federführung)',
  })
  async leads(
    @Root() { code }: TopicArea,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TopicAreaLead[]> {
    return topicAreaLeads.list(context, belongsTo('topic_area_code'), code, info);
  }
}
