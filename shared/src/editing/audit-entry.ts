import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../keys/calendar';
import { Role } from '../identity/caller';

export enum AuditOutcome {
  CHANGED = 'CHANGED',
  REFUSED = 'REFUSED',
}

registerEnumType(AuditOutcome, {
  name: 'AuditOutcome',
  description: 'What became of an attempt to change something. (Ergebnis)',
  valuesConfig: {
    CHANGED: { description: 'The change was made. (geändert)' },
    REFUSED: { description: 'Nothing was changed. (abgelehnt)' },
  },
});

@Directive('@shareable')
@Entity('audit_entry')
@ObjectType({
  description: 'One line on a change or on an attempt that was refused; never altered. (Protokolleintrag)',
  simpleResolvers: true,
})
export class AuditEntry {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Stable identifier. (Kennung)' })
  id: string;

  @Column('timestamptz')
  @Field(() => DateTimeScalar, { description: 'When, by the clock of the database. (Zeitpunkt)' })
  recordedAt: Date;

  @Column('text')
  @Field(() => ID, { description: 'Request that it was part of. (Anfragekennung)' })
  requestId: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Account at the OpenID provider, null where nobody was signed in. (Konto)',
  })
  subject: string | null;

  @Column('text')
  @Field(() => Role, { description: 'Role of the account. (Rolle)' })
  role: Role;

  @Column('text', { array: true })
  @Field(() => [ID], { description: 'Ministries of the account. (Ressorts)' })
  ministryIds: string[];

  @Column('boolean')
  @Field(() => Boolean, { description: 'Whether it was somebody trying the graph out. (zum Ausprobieren)' })
  isTrial: boolean;

  @Column('text')
  @Field(() => String, { description: 'What was asked for, as the mutation is called. (Mutation)' })
  mutation: string;

  @Column('text')
  @Field(() => AuditOutcome, { description: 'What became of it. (Ergebnis)' })
  outcome: AuditOutcome;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was refused, as a code. (Ablehnungsgrund)' })
  code: string | null;

  @Column('text', { nullable: true })
  @Field(() => ID, { nullable: true, description: 'Record that it was about. (Datensatz)' })
  recordId: string | null;

  @Column('text', { nullable: true })
  stateCode: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What held before. (vorher)' })
  fromValue: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What holds since, or was asked for. (nachher)' })
  toValue: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Reason that was given. (Begründung)' })
  reason: string | null;
}
