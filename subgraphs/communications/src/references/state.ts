import { StateCodeScalar } from '@ozg/shared/keys/national-keys';
import type { Page } from '@ozg/shared/paging/page';
import { belongsTo, mentions } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Directive, Field, FieldResolver, Info, ObjectType, Resolver, Root } from 'type-graphql';
import type { ConsultationHour } from '../consultation-hour/consultation-hour';
import { ConsultationHourArgs, ConsultationHourConnection } from '../consultation-hour/consultation-hour.list';
import { consultationHours } from '../consultation-hour/consultation-hour.repository';
import type { Event } from '../event/event';
import { EventArgs, EventConnection } from '../event/event.list';
import { events } from '../event/event.repository';
import type { NewsItem } from '../news-item/news-item';
import { NewsItemArgs, NewsItemConnection } from '../news-item/news-item.list';
import { newsItems } from '../news-item/news-item.repository';
import { Newsletter } from '../newsletter/newsletter';
import { newsletters } from '../newsletter/newsletter.repository';
import { WorkingGroup } from '../working-group/working-group';
import { workingGroups } from '../working-group/working-group.repository';

@Directive('@key(fields: "code")')
@ObjectType({ simpleResolvers: true })
export class State {
  @Field(() => StateCodeScalar)
  code: string;
}

@Resolver(() => State)
export class StateResolver {
  @FieldResolver(() => [Newsletter], { nullable: true, description: 'Newsletters that report from it. (Newsletter)' })
  async newsletters(
    @Root() { code }: State,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Newsletter[]> {
    return newsletters.list(context, belongsTo('state_code'), code, info);
  }

  @FieldResolver(() => EventConnection, { nullable: true, description: 'Events that concern it. (Veranstaltungen)' })
  events(
    @Root() { code }: State,
    @Args(() => EventArgs) args: EventArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<Event> {
    return events.page(context, args, info, { relation: belongsTo('state_code'), key: code });
  }

  @FieldResolver(() => ConsultationHourConnection, {
    nullable: true,
    description: 'Consultation hours to which it invites. (OZG-Sprechstunden)',
  })
  consultationHours(
    @Root() { code }: State,
    @Args(() => ConsultationHourArgs) args: ConsultationHourArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<ConsultationHour> {
    return consultationHours.page(context, args, info, { relation: belongsTo('state_code'), key: code });
  }

  @FieldResolver(() => NewsItemConnection, { nullable: true, description: 'News on it. (Meldungen)' })
  newsItems(
    @Root() { code }: State,
    @Args(() => NewsItemArgs) args: NewsItemArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<NewsItem> {
    return newsItems.page(context, args, info, { relation: mentions('state_codes'), key: code });
  }

  @FieldResolver(() => [WorkingGroup], { nullable: true, description: 'Working groups within it. (Arbeitsgruppen)' })
  async workingGroups(
    @Root() { code }: State,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkingGroup[]> {
    return workingGroups.list(context, belongsTo('state_code'), code, info);
  }
}
