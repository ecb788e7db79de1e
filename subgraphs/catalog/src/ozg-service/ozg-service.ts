import { OzgIdScalar } from '@ozg/shared/keys/national-keys';
import { Retirable } from '@ozg/shared/provenance/retirable';
import { searchTextColumn, searchVectorColumn } from '@ozg/shared/search/search-columns';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Directive('@key(fields: "ozgId")')
@Entity()
@ObjectType({
  description: 'A bundle of services as the OZG counts them. (OZG-Leistung, Leistungsbündel)',
  simpleResolvers: true,
})
export class OzgService extends Retirable {
  @PrimaryColumn('text')
  @Field(() => OzgIdScalar, { description: 'Number in the catalogue of the OZG. (OZG-ID)' })
  ozgId: string;

  @Column('text')
  @Field(() => String, { description: 'Name in the catalogue. (Bezeichnung)' })
  name: string;

  @Column('text', { array: true, default: '{}' })
  @Field(() => [String], { description: 'Names it had before, oldest first. (frühere Bezeichnungen)' })
  formerNames: string[];

  @Column('text', { nullable: true })
  topicAreaCode: string | null;

  @Column('text', { array: true })
  situationIds: string[];

  @Column('text', { array: true })
  leikaTypeCodes: string[];

  @Column(searchTextColumn)
  searchText: string;

  @Column(searchVectorColumn)
  searchVector: string;
}
