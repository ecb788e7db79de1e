import { Sourced } from '@ozg/shared/provenance/sourced';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Directive('@key(fields: "id")')
@Entity()
@ObjectType({ description: 'What a municipality says it aims at. (Strategieaussage)', simpleResolvers: true })
export class MunicipalStrategy extends Sourced {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Stable identifier, beginning with the regional key. (Kennung)' })
  id: string;

  @Column('text')
  ars: string;

  @Column('text')
  @Field(() => String, { description: 'What the source says. (Wortlaut)' })
  wording: string;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Keywords of the wording, set by the editors of this graph. (Schlagwörter)' })
  topics: string[];
}
