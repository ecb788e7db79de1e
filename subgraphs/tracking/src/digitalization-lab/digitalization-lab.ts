import { DateScalar } from '@ozg/shared/keys/calendar';
import { Sourced } from '@ozg/shared/provenance/sourced';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Directive('@key(fields: "id")')
@Entity()
@ObjectType({
  description: 'Work of users and experts on the best form of a service. (Digitalisierungslabor)',
  simpleResolvers: true,
})
export class DigitalizationLab extends Sourced {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Stable identifier. (Kennung)' })
  id: string;

  @Column('text')
  @Field(() => String, { description: 'Name. (Bezeichnung)' })
  name: string;

  @Column('text')
  topicAreaCode: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'How far it is, in the words of the source. (Stand im Wortlaut)',
  })
  status: string | null;

  @Column('date', { nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'Day on which it began. (Beginn)' })
  startedOn: string | null;

  @Column('text', { nullable: true })
  ozgId: string | null;
}
