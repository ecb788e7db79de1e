import { DateScalar } from '@ozg/shared/keys/calendar';
import { ArsScalar } from '@ozg/shared/keys/national-keys';
import { connectionOf } from '@ozg/shared/schema/connection';
import { listArgs, orderInput } from '@ozg/shared/schema/page-args';
import { foundIn } from '@ozg/shared/search/search-field';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { StatusStatement } from './status-statement';

export const StatusStatementConnection = connectionOf(StatusStatement, 'Statusaussagen');

@InputType({ description: 'Conditions on statements; all that are given must hold. (Filter)' })
export class StatusStatementFilter {
  @Field(() => [ID], { nullable: true, description: 'About one of these projects. (Projekt)' })
  project?: string[];

  @Field(() => [ArsScalar], { nullable: true, description: 'About one of these municipalities. (Kommune)' })
  municipality?: string[];

  @Field(() => DateScalar, { nullable: true, description: 'Holding for this day or a later one. (Stand ab)' })
  asOfFrom?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Holding for this day or an earlier one. (Stand bis)' })
  asOfUntil?: string;

  @Field(() => String, foundIn('the statement'))
  text?: string;
}

const StatusStatementOrder = orderInput('StatusStatement', {
  AS_OF: { property: 'asOf', description: 'Day for which it holds. (Stand)' },
  ID: { property: 'id', description: 'Identifier, which keeps a project together. (Kennung)' },
});

@ArgsType()
export class StatusStatementArgs extends listArgs(StatusStatementFilter, StatusStatementOrder) {}
