import { Sourced } from '@ozg/shared/provenance/sourced';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Directive('@key(fields: "id")')
@Entity()
@ObjectType({ description: 'What municipalities ask of the Land. (Wunsch der Kommunen)', simpleResolvers: true })
export class MunicipalRequest extends Sourced {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Stable identifier. (Kennung)' })
  id: string;

  @Column('text')
  @Field(() => String, { description: 'What they ask for, in the words of the source. (Wortlaut)' })
  text: string;

  @Column('text', { nullable: true })
  journeyStageId: string | null;
}
