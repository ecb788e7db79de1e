import type { Page } from '@ozg/shared/paging/page';
import { mentions } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Directive, Field, FieldResolver, ID, Info, ObjectType, Resolver, Root } from 'type-graphql';
import type { ConsultationHour } from '../consultation-hour/consultation-hour';
import { ConsultationHourArgs, ConsultationHourConnection } from '../consultation-hour/consultation-hour.list';
import { consultationHours } from '../consultation-hour/consultation-hour.repository';
import type { NewsItem } from '../news-item/news-item';
import { NewsItemArgs, NewsItemConnection } from '../news-item/news-item.list';
import { newsItems } from '../news-item/news-item.repository';

@Directive('@key(fields: "id")')
@ObjectType({ simpleResolvers: true })
export class Project {
  @Field(() => ID)
  id: string;
}

@Resolver(() => Project)
export class ProjectResolver {
  @FieldResolver(() => NewsItemConnection, { nullable: true, description: 'News on it. (Meldungen)' })
  newsItems(
    @Root() { id }: Project,
    @Args(() => NewsItemArgs) args: NewsItemArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<NewsItem> {
    return newsItems.page(context, args, info, { relation: mentions('project_ids'), key: id });
  }

  @FieldResolver(() => ConsultationHourConnection, {
    nullable: true,
    description: 'Consultation hours that treat it. (OZG-Sprechstunden)',
  })
  consultationHours(
    @Root() { id }: Project,
    @Args(() => ConsultationHourArgs) args: ConsultationHourArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<ConsultationHour> {
    return consultationHours.page(context, args, info, { relation: mentions('project_ids'), key: id });
  }
}
