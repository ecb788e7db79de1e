import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { RecordedChange } from '../history/recorded-change';
import { Phase } from './phase';

@Directive('@key(fields: "id")')
@Entity()
@ObjectType({ description: 'A project goes from one phase to another. (Phasenwechsel)', simpleResolvers: true })
export class PhaseChange extends RecordedChange {
  @Column('text', { name: 'from_phase', nullable: true })
  @Field(() => Phase, { nullable: true, description: 'Phase before, where one was known. (vorherige Phase)' })
  from: Phase | null;

  @Column('text', { name: 'to_phase' })
  @Field(() => Phase, { description: 'Phase from that day on. (neue Phase)' })
  to: Phase;
}
