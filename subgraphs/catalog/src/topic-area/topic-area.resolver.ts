import type { Page } from '@ozg/shared/paging/page';
import { belongsTo } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { OzgService } from '../ozg-service/ozg-service';
import { OzgServiceArgs, OzgServiceConnection } from '../ozg-service/ozg-service.list';
import { ozgServices } from '../ozg-service/ozg-service.repository';
import { TopicArea } from './topic-area';
import { topicAreas } from './topic-area.repository';

@Resolver(() => TopicArea)
export class TopicAreaResolver {
  @Query(() => TopicArea, { nullable: true, description: 'The topic area with this code. (Themenfeld)' })
  async topicArea(
    @Arg('code', () => ID, { description: 'Code of the FIM list. (Themenfeldcode)' }) code: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TopicArea | null> {
    return topicAreas.one(context, code, info);
  }

  @Query(() => [TopicArea], { nullable: true, description: 'All fourteen topic areas. (Themenfelder)' })
  async topicAreas(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<TopicArea[]> {
    return topicAreas.all(context, info);
  }

  @FieldResolver(() => ID, { description: 'Stable identifier. (Kennung)' })
  id(@Root() { code }: TopicArea): string {
    return code;
  }

  @FieldResolver(() => OzgServiceConnection, { description: 'Services of the topic area. (OZG-Leistungen)' })
  services(
    @Root() { code }: TopicArea,
    @Args(() => OzgServiceArgs) args: OzgServiceArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<OzgService> {
    return ozgServices.page(context, args, info, { relation: belongsTo('topic_area_code'), key: code });
  }
}

export const topicAreaReference = ({ code }: TopicArea, context: RequestContext, info: GraphQLResolveInfo) =>
  topicAreas.one(context, code, info);
