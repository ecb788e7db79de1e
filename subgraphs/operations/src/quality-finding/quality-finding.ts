import { DateTimeScalar } from '@ozg/shared/keys/calendar';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Severity } from '../quality-rule/severity';

@Directive('@key(fields: "id")')
@Entity()
@ObjectType({ description: 'What a rule found to be wrong with a record. (Befund)', simpleResolvers: true })
export class QualityFinding {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Stable identifier: the same finding keeps it from check to check. (Kennung)' })
  id: string;

  @Column('text')
  ruleId: string;

  @Column('text')
  @Field(() => Severity, { description: 'How much it weighs. (Schweregrad)' })
  severity: Severity;

  @Column('text')
  @Field(() => String, { description: 'What contradicts what, with the values, in German. (Erläuterung)' })
  explanation: string;

  @Column('text')
  @Field(() => String, { description: 'Sort of the record, as its type in this graph. (Art des Gegenstands)' })
  subjectType: string;

  @Column('text')
  @Field(() => ID, { description: 'Key of the record within its type. (Schlüssel des Gegenstands)' })
  subjectKey: string;

  @Column('text')
  @Field(() => String, { description: 'Name of the record when it was checked. (Bezeichnung des Gegenstands)' })
  subjectLabel: string;

  @Column('text', { nullable: true })
  ministryId: string | null;

  @Column('text', { nullable: true })
  stateCode: string | null;

  @Column('timestamptz')
  @Field(() => DateTimeScalar, { description: 'Check that found it first. (erstmals festgestellt)' })
  firstSeenAt: Date;

  @Column('timestamptz')
  @Field(() => DateTimeScalar, { description: 'Check that found it last. (zuletzt geprüft)' })
  checkedAt: Date;
}
