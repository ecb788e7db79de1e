import { LeikaKeyScalar } from '@ozg/shared/keys/national-keys';
import { Retirable } from '@ozg/shared/provenance/retirable';
import { searchTextColumn, searchVectorColumn } from '@ozg/shared/search/search-columns';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Directive('@key(fields: "leikaKey")')
@Entity()
@ObjectType({ description: 'A service in the national catalogue of services. (LeiKa-Leistung)', simpleResolvers: true })
export class LeikaService extends Retirable {
  @PrimaryColumn('text')
  @Field(() => LeikaKeyScalar, { description: 'Fourteen digits, always text. (LeiKa-Schlüssel)' })
  leikaKey: string;

  @Column('text')
  @Field(() => String, { description: 'Name in the catalogue. (Bezeichnung)' })
  name: string;

  @Column('text', { array: true, default: '{}' })
  @Field(() => [String], { description: 'Names it had before, oldest first. (frühere Bezeichnungen)' })
  formerNames: string[];

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Later name, where a newer source renames it. (neue Bezeichnung)',
  })
  newerName: string | null;

  @Column('text', { nullable: true })
  ozgId: string | null;

  @Column('text', { array: true })
  leikaTypeCodes: string[];

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Other names people use. (Synonyme)' })
  synonyms: string[];

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, { nullable: true, description: 'Named by Annex I of the SDG regulation. (SDG1-Relevanz)' })
  sdg1Relevant: boolean | null;

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description: 'Named by Annex II of the SDG regulation: fully online by duty. (SDG2-Relevanz)',
  })
  sdg2Relevant: boolean | null;

  @Column('text', { array: true })
  legalBasisIds: string[];

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The rules of law it rests on, in the words of the source. (Handlungsgrundlage im Wortlaut)',
  })
  legalBasisWording: string | null;

  @Column('text', { array: true, default: '{}' })
  situationIds: string[];

  @Column(searchTextColumn)
  searchText: string;

  @Column(searchVectorColumn)
  searchVector: string;
}
