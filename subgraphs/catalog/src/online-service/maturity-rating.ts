import { Sourced } from '@ozg/shared/provenance/sourced';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity()
@ObjectType({
  description:
    'How mature an online service is, within one model: levels of different models are never compared. (Reifegrad)',
  simpleResolvers: true,
})
export class MaturityRating extends Sourced {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Stable identifier. (Kennung)' })
  id: string;

  @Column('text')
  onlineServiceId: string;

  @Column('text')
  @Field(() => String, { description: 'Name of the model. (Reifegradmodell)' })
  model: string;

  @Column('text')
  @Field(() => String, { description: 'Version of the model: 1.1 counts 0 to 4, 2.0 counts 0 to 7. (Modellversion)' })
  version: string;

  @Column('int')
  @Field(() => Int, { description: 'Level within the model. (Stufe)' })
  level: number;
}
