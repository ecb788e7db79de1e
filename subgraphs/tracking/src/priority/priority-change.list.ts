import { connectionOf } from '@ozg/shared/schema/connection';
import { listArgs, orderInput } from '@ozg/shared/schema/page-args';
import { ArgsType, Field, InputType } from 'type-graphql';
import { HistoryFilter } from '../history/history-filter';
import { Priority } from './priority';
import { PriorityChange } from './priority-change';

export const PriorityChangeConnection = connectionOf(PriorityChange, 'Prioritätswechsel');

@InputType({ description: 'Conditions on changes of the priority; all that are given must hold. (Filter)' })
export class PriorityChangeFilter extends HistoryFilter {
  @Field(() => [Priority], { nullable: true, description: 'To one of these. (neuer Wert)' })
  to?: Priority[];
}

const PriorityChangeOrder = orderInput('PriorityChange', {
  CHANGED_ON: { property: 'changedOn', description: 'Day from which the new value holds. (gilt ab)' },
  RECORDED_AT: { property: 'recordedAt', description: 'When it was written down. (erfasst am)' },
});

@ArgsType()
export class PriorityChangeArgs extends listArgs(PriorityChangeFilter, PriorityChangeOrder) {}
