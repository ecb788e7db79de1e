import { DateTimeScalar } from '@ozg/shared/keys/calendar';
import { connectionOf } from '@ozg/shared/schema/connection';
import { listArgs, orderInput } from '@ozg/shared/schema/page-args';
import { ArgsType, Field, InputType } from 'type-graphql';
import { ImportKind, ImportStatus } from './import-kind';
import { ImportRun } from './import-run';

export const ImportRunConnection = connectionOf(ImportRun, 'Importläufe');

@InputType({ description: 'Conditions on imports; all that are given must hold. (Filter)' })
export class ImportRunFilter {
  @Field(() => [ImportKind], { nullable: true, description: 'Of one of these kinds. (Art des Imports)' })
  kind?: ImportKind[];

  @Field(() => [ImportStatus], { nullable: true, description: 'That went in one of these ways. (Status)' })
  status?: ImportStatus[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'Begun then or later. (begonnen ab)' })
  startedFrom?: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Begun then or earlier. (begonnen bis)' })
  startedUntil?: Date;
}

const ImportRunOrder = orderInput('ImportRun', {
  STARTED_AT: { property: 'startedAt', description: 'When it began. (Beginn)' },
});

@ArgsType()
export class ImportRunArgs extends listArgs(ImportRunFilter, ImportRunOrder) {}
