import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { RecordedChange } from '../history/recorded-change';
import { ReuseModel } from './reuse-model';

@Directive('@key(fields: "id")')
@Entity()
@ObjectType({
  description: 'A project is done by another model. (Wechsel des Umsetzungsmodells)',
  simpleResolvers: true,
})
export class ReuseModelChange extends RecordedChange {
  @Column('text', { name: 'from_reuse_model', nullable: true })
  @Field(() => ReuseModel, {
    nullable: true,
    description: 'Model before, where one was known. (vorheriges Umsetzungsmodell)',
  })
  from: ReuseModel | null;

  @Column('text', { name: 'to_reuse_model' })
  @Field(() => ReuseModel, { description: 'Model from that day on. (neues Umsetzungsmodell)' })
  to: ReuseModel;
}
