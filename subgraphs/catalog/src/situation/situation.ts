import { Sourced } from '@ozg/shared/provenance/sourced';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum SituationScheme {
  IMPLEMENTATION_CATALOGUE = 'IMPLEMENTATION_CATALOGUE',
  PORTAL_NETWORK = 'PORTAL_NETWORK',
}

registerEnumType(SituationScheme, {
  name: 'SituationScheme',
  description: 'Which of the two lists of situations. (Lagen-Schema)',
  valuesConfig: {
    IMPLEMENTATION_CATALOGUE: { description: 'Situations of the catalogue of OZG services. (OZG-Umsetzungskatalog)' },
    PORTAL_NETWORK: { description: 'Situations of the network of portals, seven digits. (Portalverbund)' },
  },
});

export enum SituationKind {
  LIFE_EVENT = 'LIFE_EVENT',
  BUSINESS_EVENT = 'BUSINESS_EVENT',
}

registerEnumType(SituationKind, {
  name: 'SituationKind',
  description: 'Whether a situation is one of citizens or of businesses. (Art der Lage)',
  valuesConfig: {
    LIFE_EVENT: { description: 'A situation of citizens. (Lebenslage)' },
    BUSINESS_EVENT: { description: 'A situation of businesses. (Geschäftslage)' },
  },
});

@Directive('@key(fields: "scheme code")')
@Entity()
@ObjectType({
  description: 'An event in which services are needed together. (Lebenslage oder Geschäftslage)',
  simpleResolvers: true,
})
export class Situation extends Sourced {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Scheme and code in one. (Kennung)' })
  id: string;

  @Column('text')
  @Field(() => SituationScheme, { description: 'List that defines the situation. (Lagen-Schema)' })
  scheme: SituationScheme;

  @Column('text')
  @Field(() => ID, { description: 'Code within the scheme. (Lagencode)' })
  code: string;

  @Column('text', { nullable: true })
  @Field(() => SituationKind, {
    nullable: true,
    description: 'Of citizens or of businesses, where a source says so. (Art der Lage)',
  })
  kind: SituationKind | null;

  @Column('text')
  @Field(() => String, { description: 'Official name. (Bezeichnung)' })
  label: string;
}

export const situationId = ({ scheme, code }: Pick<Situation, 'scheme' | 'code'>): string => `${scheme}:${code}`;
