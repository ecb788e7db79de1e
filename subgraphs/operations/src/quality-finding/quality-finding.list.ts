import { StateCodeScalar } from '@ozg/shared/keys/national-keys';
import { connectionOf } from '@ozg/shared/schema/connection';
import { listArgs, orderInput } from '@ozg/shared/schema/page-args';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { Severity } from '../quality-rule/severity';
import { QualityFinding } from './quality-finding';

export const QualityFindingConnection = connectionOf(QualityFinding, 'Befunde');

@InputType({ description: 'Conditions on findings; all that are given must hold. (Filter)' })
export class QualityFindingFilter {
  @Field(() => [ID], { nullable: true, description: 'Of one of these rules. (Prüfregel)' })
  rule?: string[];

  @Field(() => [Severity], { nullable: true, description: 'Of one of these weights. (Schweregrad)' })
  severity?: Severity[];

  @Field(() => [ID], { nullable: true, description: 'For one of these ministries to mend. (Ressort)' })
  ministry?: string[];

  @Field(() => [StateCodeScalar], { nullable: true, description: 'In one of these states. (Land)' })
  state?: string[];

  @Field(() => [String], {
    nullable: true,
    description: 'On records of one of these types, for example "Project". (Art des Gegenstands)',
  })
  subjectType?: string[];

  @Field(() => [ID], { nullable: true, description: 'On records with one of these keys. (Schlüssel des Gegenstands)' })
  subjectKey?: string[];
}

const QualityFindingOrder = orderInput('QualityFinding', {
  SEVERITY: { property: 'severity', description: 'Weight, errors first. (Schweregrad)' },
  FIRST_SEEN_AT: { property: 'firstSeenAt', description: 'When it was found first. (erstmals festgestellt)' },
  SUBJECT: { property: 'subjectLabel', description: 'Name of the record. (Bezeichnung des Gegenstands)' },
});

@ArgsType()
export class QualityFindingArgs extends listArgs(QualityFindingFilter, QualityFindingOrder) {}
