import { DateScalar } from '@ozg/shared/keys/calendar';
import { Retirable } from '@ozg/shared/provenance/retirable';
import { searchTextColumn, searchVectorColumn } from '@ozg/shared/search/search-columns';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum Coverage {
  NATIONWIDE = 'NATIONWIDE',
  STATEWIDE = 'STATEWIDE',
  DISTRICTWIDE = 'DISTRICTWIDE',
  SINGLE_MUNICIPALITY = 'SINGLE_MUNICIPALITY',
  NOT_CONSIDERED = 'NOT_CONSIDERED',
}

registerEnumType(Coverage, {
  name: 'Coverage',
  description: 'How far an online service reaches, in the words of the federal dashboard. (Art der Flächendeckung)',
  valuesConfig: {
    NATIONWIDE: { description: 'Everywhere in Germany. (bundesweit flächendeckend)' },
    STATEWIDE: { description: 'Everywhere in the state. (landesweit flächendeckend)' },
    DISTRICTWIDE: { description: 'Everywhere in the district. (kreisweit flächendeckend)' },
    SINGLE_MUNICIPALITY: { description: 'In at least one municipality. (in mind. einer Kommune verfügbar)' },
    NOT_CONSIDERED: { description: 'Left out of the evaluation. (nicht in Auswertung berücksichtigt)' },
  },
});

@Directive('@key(fields: "id")')
@Entity()
@ObjectType({ description: 'Where a service can be applied for online. (Online-Dienst)', simpleResolvers: true })
export class OnlineService extends Retirable {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Stable identifier. (Kennung)' })
  id: string;

  @Column('text')
  @Field(() => String, { description: 'Name. (Bezeichnung)' })
  name: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Address at which it is used. (Internetadresse)' })
  url: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Identifier in the network of portals. (PVOG-ID)' })
  pvogId: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Code of the level of trust that signing in needs. (Vertrauensniveau)',
  })
  trustLevel: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Who answers for it, as the source writes. (zuständige Stelle)' })
  provider: string | null;

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description: 'Available online; says nothing on conformity or area. (online verfügbar)',
  })
  availableOnline: boolean | null;

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, { nullable: true, description: 'As the OZG asks for. (OZG-konform)' })
  ozgConformant: boolean | null;

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, { nullable: true, description: 'Available in the whole area. (flächendeckend verfügbar)' })
  availableAreaWide: boolean | null;

  @Column('text', { nullable: true })
  @Field(() => Coverage, { nullable: true, description: 'How far it reaches. (Art der Flächendeckung)' })
  coverage: Coverage | null;

  @Column('date', { nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'First day on which it is offered. (gültig ab)' })
  validFrom: string | null;

  @Column('date', { nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it is offered. (gültig bis)' })
  validUntil: string | null;

  @Column('text', { nullable: true })
  stateCode: string | null;

  @Column('text', { nullable: true })
  ars: string | null;

  @Column('text', { array: true })
  leikaKeys: string[];

  @Column('text', { array: true })
  ozgIds: string[];

  @Column(searchTextColumn)
  searchText: string;

  @Column(searchVectorColumn)
  searchVector: string;
}
