import { Sourced } from '@ozg/shared/provenance/sourced';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Directive('@key(fields: "code")')
@Entity()
@ObjectType({
  description: 'One of the fourteen fields in which Land and Bund share the work. (Themenfeld)',
  simpleResolvers: true,
})
export class TopicArea extends Sourced {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Code of the FIM list, for example "bildung". (Themenfeldcode)' })
  code: string;

  @Column('text')
  @Field(() => String, { description: 'Official name. (Bezeichnung)' })
  label: string;
}
