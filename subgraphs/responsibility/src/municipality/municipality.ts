import { ArsScalar } from '@ozg/shared/keys/national-keys';
import { Retirable } from '@ozg/shared/provenance/retirable';
import { searchTextColumn } from '@ozg/shared/search/search-columns';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum MunicipalityKind {
  DISTRICT = 'DISTRICT',
  URBAN_DISTRICT = 'URBAN_DISTRICT',
  MUNICIPAL_ASSOCIATION = 'MUNICIPAL_ASSOCIATION',
  MUNICIPALITY = 'MUNICIPALITY',
  UNINCORPORATED_AREA = 'UNINCORPORATED_AREA',
}

registerEnumType(MunicipalityKind, {
  name: 'MunicipalityKind',
  description: 'What sort of local authority it is. (Art der Kommune)',
  valuesConfig: {
    DISTRICT: { description: 'A district of several municipalities. (Landkreis)' },
    URBAN_DISTRICT: { description: 'A city that belongs to no district. (kreisfreie Stadt)' },
    MUNICIPAL_ASSOCIATION: { description: 'Municipalities that share an administration. (Verbandsgemeinde)' },
    MUNICIPALITY: { description: 'A town or municipality within a district. (kreisangehörige Gemeinde)' },
    UNINCORPORATED_AREA: { description: 'An area of no municipality, mostly forest or lake. (gemeindefreies Gebiet)' },
  },
});

@Directive('@key(fields: "ars")')
@Entity()
@ObjectType({
  description: 'A local authority: municipality, association, district or city. (Kommune)',
  simpleResolvers: true,
})
export class Municipality extends Retirable {
  @PrimaryColumn('text')
  @Field(() => ArsScalar, { description: 'Regional key, twelve digits. (Amtlicher Regionalschlüssel)' })
  ars: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Municipality key: eight digits, of a district five. (Amtlicher Gemeindeschlüssel)',
  })
  ags: string | null;

  @Column('text')
  @Field(() => String, { description: 'Official name. (Gemeindename)' })
  name: string;

  @Column('text', { array: true, default: '{}' })
  @Field(() => [String], { description: 'Names it had before, oldest first. (frühere Bezeichnungen)' })
  formerNames: string[];

  @Column('text')
  @Field(() => MunicipalityKind, { description: 'Sort of local authority. (Art der Kommune)' })
  kind: MunicipalityKind;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Code by which the register tells its sort. (Textkennzeichen)' })
  textCode: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Where the administration sits. (Verwaltungssitz)' })
  seat: string | null;

  @Column('int', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Inhabitants. (Einwohner)' })
  population: number | null;

  @Column('int', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Area in hectares. (Fläche in ha)' })
  areaHectares: number | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Postal code of the seat. (Postleitzahl des Verwaltungssitzes)' })
  postalCode: string | null;

  @Column('text')
  stateCode: string;

  @Column('text', { nullable: true })
  parentArs: string | null;

  @Column(searchTextColumn)
  searchText: string;
}
