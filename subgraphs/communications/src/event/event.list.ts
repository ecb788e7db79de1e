import { DateScalar } from '@ozg/shared/keys/calendar';
import { StateCodeScalar } from '@ozg/shared/keys/national-keys';
import { connectionOf } from '@ozg/shared/schema/connection';
import { listArgs, orderInput } from '@ozg/shared/schema/page-args';
import { foundIn } from '@ozg/shared/search/search-field';
import { ArgsType, Field, InputType } from 'type-graphql';
import { Event } from './event';

export const EventConnection = connectionOf(Event, 'Veranstaltungen');

@InputType({ description: 'Conditions on events; all that are given must hold. (Filter)' })
export class EventFilter {
  @Field(() => DateScalar, { nullable: true, description: 'Beginning on this day or later. (Beginn ab)' })
  startsFrom?: string;

  @Field(() => [StateCodeScalar], { nullable: true, description: 'Concerning one of these states. (Land)' })
  state?: string[];

  @Field(() => String, foundIn('title, place and note'))
  text?: string;
}

const EventOrder = orderInput('Event', {
  STARTS_ON: { property: 'startsOn', description: 'First day. (Beginn)' },
  TITLE: { property: 'title', description: 'Title. (Titel)' },
});

@ArgsType()
export class EventArgs extends listArgs(EventFilter, EventOrder) {}
