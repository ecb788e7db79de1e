import { OzgIdScalar } from '@ozg/shared/keys/national-keys';
import { Sourced } from '@ozg/shared/provenance/sourced';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Directive('@key(fields: "ozgId")')
@Entity()
@ObjectType({
  description: 'A bundle of services as the OZG counts them. (OZG-Leistung, Leistungsbündel)',
  simpleResolvers: true,
})
export class OzgService extends Sourced {
  @PrimaryColumn('text')
  @Field(() => OzgIdScalar, { description: 'Number in the catalogue of the OZG. (OZG-ID)' })
  ozgId: string;

  @Column('text')
  @Field(() => String, { description: 'Name in the catalogue. (Bezeichnung)' })
  name: string;

  @Column('text', { nullable: true })
  topicAreaCode: string | null;

  @Column('text', { array: true })
  situationIds: string[];

  @Column('text', { array: true })
  leikaTypeCodes: string[];
}
