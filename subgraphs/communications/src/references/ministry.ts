import type { Page } from '@ozg/shared/paging/page';
import { belongsTo } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Directive, Field, FieldResolver, ID, Info, ObjectType, Resolver, Root } from 'type-graphql';
import type { ConsultationHour } from '../consultation-hour/consultation-hour';
import { ConsultationHourArgs, ConsultationHourConnection } from '../consultation-hour/consultation-hour.list';
import { consultationHours } from '../consultation-hour/consultation-hour.repository';
import type { NewsItem } from '../news-item/news-item';
import { NewsItemArgs, NewsItemConnection } from '../news-item/news-item.list';
import { newsItems } from '../news-item/news-item.repository';
import { Newsletter } from '../newsletter/newsletter';
import { newsletters } from '../newsletter/newsletter.repository';
import { WorkingGroup } from '../working-group/working-group';
import { workingGroups } from '../working-group/working-group.repository';

@Directive('@key(fields: "id")')
@ObjectType({ simpleResolvers: true })
export class Ministry {
  @Field(() => ID)
  id: string;
}

@Resolver(() => Ministry)
export class MinistryResolver {
  @FieldResolver(() => NewsItemConnection, { nullable: true, description: 'News on it. (Meldungen)' })
  newsItems(
    @Root() { id }: Ministry,
    @Args(() => NewsItemArgs) args: NewsItemArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<NewsItem> {
    return newsItems.page(context, args, info, { relation: belongsTo('ministry_id'), key: id });
  }

  @FieldResolver(() => ConsultationHourConnection, {
    nullable: true,
    description: 'Consultation hours to which it invites. (OZG-Sprechstunden)',
  })
  consultationHours(
    @Root() { id }: Ministry,
    @Args(() => ConsultationHourArgs) args: ConsultationHourArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<ConsultationHour> {
    return consultationHours.page(context, args, info, { relation: belongsTo('ministry_id'), key: id });
  }

  @FieldResolver(() => [Newsletter], { nullable: true, description: 'Newsletters that it publishes. (Newsletter)' })
  async newsletters(
    @Root() { id }: Ministry,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Newsletter[]> {
    return newsletters.list(context, belongsTo('ministry_id'), id, info);
  }

  @FieldResolver(() => [WorkingGroup], {
    nullable: true,
    description: 'Working groups that it shares in leading. (Arbeitsgruppen)',
  })
  async workingGroups(
    @Root() { id }: Ministry,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkingGroup[]> {
    return workingGroups.list(context, belongsTo('ministry_id'), id, info);
  }
}
