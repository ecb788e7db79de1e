import { Sourced } from '@ozg/shared/provenance/sourced';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity()
@ObjectType({
  description: 'A number that a source publishes, to hold the graph against. (Kennzahl)',
  simpleResolvers: true,
})
export class PublishedFigure extends Sourced {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Stable identifier. (Kennung)' })
  id: string;

  @Column('text')
  @Field(() => String, { description: 'What was counted. (Bezeichnung)' })
  label: string;

  @Column('int')
  @Field(() => Int, { description: 'The number. (Wert)' })
  value: number;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Whether the source itself calls it approximate. (ungefähr)' })
  isApproximate: boolean;
}
