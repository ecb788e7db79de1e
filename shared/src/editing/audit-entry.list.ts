import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { DateTimeScalar } from '../keys/calendar';
import { Collection } from '../reading/collection';
import { anyOf, atLeast, atMost, type Conditions } from '../reading/condition';
import { connectionOf } from '../schema/connection';
import { listArgs, orderInput } from '../schema/page-args';
import { AuditEntry, AuditOutcome } from './audit-entry';

export const AuditEntryConnection = connectionOf(AuditEntry, 'Protokolleinträge', { isShareable: true });

@InputType({ description: 'Conditions on lines of the audit; all that are given must hold. (Filter)' })
export class AuditEntryFilter {
  @Field(() => DateTimeScalar, { nullable: true, description: 'At this time or later. (ab)' })
  recordedFrom?: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'At this time or earlier. (bis)' })
  recordedUntil?: Date;

  @Field(() => [AuditOutcome], { nullable: true, description: 'Of one of these outcomes. (Ergebnis)' })
  outcome?: AuditOutcome[];

  @Field(() => [String], { nullable: true, description: 'Refused by one of these codes. (Ablehnungsgrund)' })
  code?: string[];

  @Field(() => [String], { nullable: true, description: 'Of one of these mutations. (Mutation)' })
  mutation?: string[];

  @Field(() => [ID], { nullable: true, description: 'On one of these records. (Datensatz)' })
  record?: string[];

  @Field(() => [ID], { nullable: true, description: 'Part of one of these requests. (Anfragekennung)' })
  request?: string[];
}

const conditions: Conditions<AuditEntryFilter> = {
  recordedFrom: atLeast('recorded_at'),
  recordedUntil: atMost('recorded_at'),
  outcome: anyOf('outcome'),
  code: anyOf('code'),
  mutation: anyOf('mutation'),
  record: anyOf('record_id'),
  request: anyOf('request_id'),
};

const AuditEntryOrder = orderInput('AuditEntry', {
  RECORDED_AT: { property: 'recordedAt', description: 'When it was. (Zeitpunkt)' },
});

@ArgsType()
export class AuditEntryArgs extends listArgs(AuditEntryFilter, AuditEntryOrder) {}

export const auditEntries = new Collection(AuditEntry, { key: 'id', order: ['recordedAt'], conditions });
