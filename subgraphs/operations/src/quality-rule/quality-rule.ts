import { DateTimeScalar } from '@ozg/shared/keys/calendar';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Severity } from './severity';

@Directive('@key(fields: "id")')
@Entity()
@ObjectType({ description: 'What the data of the graph is held against. (Prüfregel)', simpleResolvers: true })
export class QualityRule {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Stable name, for example "completed-without-online-service". (Kennung)' })
  id: string;

  @Column('text')
  @Field(() => String, { description: 'Short name in German. (Bezeichnung)' })
  label: string;

  @Column('text')
  @Field(() => String, { description: 'What it compares and why, in German. (Erläuterung)' })
  explanation: string;

  @Column('text')
  @Field(() => Severity, { description: 'How much its findings weigh. (Schweregrad)' })
  severity: Severity;

  @Column('int')
  @Field(() => Int, { description: 'Place among the rules, from 1. (Position)' })
  position: number;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was last checked to the end; null if never. (geprüft am)',
  })
  checkedAt: Date | null;
}
