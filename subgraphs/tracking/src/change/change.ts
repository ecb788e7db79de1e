import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { RecordedChange } from '../history/recorded-change';
import { ChangedProperty } from './changed-property';

/** A row of the view over all histories; no table, and so none of the subgraph's entities. */
@Entity('recorded_change')
@ObjectType({
  description: 'One property of a project got another value, whichever history has it. (Änderung)',
  simpleResolvers: true,
})
export class Change extends RecordedChange {
  @Column('text')
  @Field(() => ChangedProperty, { description: 'What was changed. (geändertes Merkmal)' })
  property: ChangedProperty;

  @Column('text', { name: '"from"', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Value before, as stored; lists as JSON. (vorheriger Wert)',
  })
  from: string | null;

  @Column('text', { name: '"to"', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Value from that day on, as stored; lists as JSON. (neuer Wert)',
  })
  to: string | null;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Whether a later entry takes its place. (berichtigt)' })
  isCorrected: boolean;
}
