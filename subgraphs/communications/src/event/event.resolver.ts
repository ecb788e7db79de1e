import type { Page } from '@ozg/shared/paging/page';
import { mentions } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { needs } from '@ozg/shared/reading/selection';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Extensions, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { NewsItem } from '../news-item/news-item';
import { NewsItemArgs, NewsItemConnection } from '../news-item/news-item.list';
import { newsItems } from '../news-item/news-item.repository';
import { State } from '../references/state';
import { Event } from './event';
import { EventArgs, EventConnection } from './event.list';
import { events } from './event.repository';

@Resolver(() => Event)
export class EventResolver {
  @Query(() => EventConnection, { nullable: true, description: 'All events. (Veranstaltungen)' })
  events(
    @Args(() => EventArgs) args: EventArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<Event> {
    return events.page(context, args, info);
  }

  @Extensions(needs('stateCode'))
  @FieldResolver(() => State, { nullable: true, description: 'State that it concerns. (Land)' })
  state(@Root() { stateCode }: Event): State | null {
    return stateCode === null ? null : { code: stateCode };
  }

  @FieldResolver(() => NewsItemConnection, { description: 'News on it. (Meldungen)' })
  newsItems(
    @Root() { id }: Event,
    @Args(() => NewsItemArgs) args: NewsItemArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<NewsItem> {
    return newsItems.page(context, args, info, { relation: mentions('event_ids'), key: id });
  }
}

export const eventReference = ({ id }: Event, context: RequestContext, info: GraphQLResolveInfo) =>
  events.one(context, id, info);
