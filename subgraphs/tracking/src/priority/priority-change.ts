import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { RecordedChange } from '../history/recorded-change';
import { Priority } from './priority';
import { PriorityCriterion } from './priority-criterion';

@Directive('@key(fields: "id")')
@Entity()
@ObjectType({ description: 'A project is given another priority. (Prioritätswechsel)', simpleResolvers: true })
export class PriorityChange extends RecordedChange {
  @Column('text', { name: 'from_priority', nullable: true })
  @Field(() => Priority, { nullable: true, description: 'Priority before, where one was known. (vorherige Priorität)' })
  from: Priority | null;

  @Column('text', { name: 'to_priority' })
  @Field(() => Priority, { description: 'Priority from that day on. (neue Priorität)' })
  to: Priority;

  @Column('text', { array: true })
  @Field(() => [PriorityCriterion], {
    description: 'Hints that the new priority rests on. (Anhaltspunkte der Priorisierung)',
  })
  criteria: PriorityCriterion[];
}
