import { Sourced } from '@ozg/shared/provenance/sourced';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Directive('@key(fields: "id")')
@Entity()
@ObjectType({
  description: 'One of the seven stages in which a municipality puts a service online. (Abschnitt der Nutzerreise)',
  simpleResolvers: true,
})
export class JourneyStage extends Sourced {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Stable identifier. (Kennung)' })
  id: string;

  @Column('int')
  @Field(() => Int, { description: 'Place on the way, from 1. (Position)' })
  position: number;

  @Column('text')
  @Field(() => String, { description: 'Name. (Bezeichnung)' })
  label: string;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Words that set the talk going. (Impulsbegriffe)' })
  prompts: string[];

  @Column('text', { array: true })
  @Field(() => [String], { description: 'What the participants want to reach. (Ziele)' })
  goals: string[];
}
