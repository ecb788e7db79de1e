import { connectionOf } from '@ozg/shared/schema/connection';
import { listArgs, orderInput } from '@ozg/shared/schema/page-args';
import { ArgsType, Field, InputType } from 'type-graphql';
import { HistoryFilter } from '../history/history-filter';
import { Phase } from './phase';
import { PhaseChange } from './phase-change';

export const PhaseChangeConnection = connectionOf(PhaseChange, 'Phasenwechsel');

@InputType({ description: 'Conditions on changes of the phase; all that are given must hold. (Filter)' })
export class PhaseChangeFilter extends HistoryFilter {
  @Field(() => [Phase], { nullable: true, description: 'To one of these. (neuer Wert)' })
  to?: Phase[];
}

const PhaseChangeOrder = orderInput('PhaseChange', {
  CHANGED_ON: { property: 'changedOn', description: 'Day from which the new value holds. (gilt ab)' },
  RECORDED_AT: { property: 'recordedAt', description: 'When it was written down. (erfasst am)' },
});

@ArgsType()
export class PhaseChangeArgs extends listArgs(PhaseChangeFilter, PhaseChangeOrder) {}
