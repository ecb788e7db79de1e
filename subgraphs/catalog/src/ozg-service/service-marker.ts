import { Sourced } from '@ozg/shared/provenance/sourced';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum ServiceMarkerKind {
  FOCUS = 'FOCUS',
  TOP_100_CITIZENS = 'TOP_100_CITIZENS',
  TOP_100_BUSINESSES = 'TOP_100_BUSINESSES',
  HOTLINE_115 = 'HOTLINE_115',
  SDG = 'SDG',
  LAB = 'LAB',
  EFA = 'EFA',
}

registerEnumType(ServiceMarkerKind, {
  name: 'ServiceMarkerKind',
  description: 'What a service is marked as. (Art der Kennzeichnung)',
  valuesConfig: {
    FOCUS: { description: 'One of the 16 services the Bund gives special attention to since 2023. (Fokusleistung)' },
    TOP_100_CITIZENS: { description: 'Among the hundred most important for citizens. (Top 100 Bürger)' },
    TOP_100_BUSINESSES: { description: 'Among the hundred most important for businesses. (Top 100 Unternehmen)' },
    HOTLINE_115: { description: 'Among those asked for most at the public hotline. (Behördennummer 115)' },
    SDG: { description: 'Named by the regulation on the Single Digital Gateway. (SDG-Verordnung)' },
    LAB: { description: 'Designed in a digitalization lab. (Laborleistung)' },
    EFA: { description: 'Built by one state for all. (Einer für Alle)' },
  },
});

export const serviceMarkerLabels: Readonly<Record<ServiceMarkerKind, string>> = {
  FOCUS: 'Fokusleistung',
  TOP_100_CITIZENS: 'Top 100 Bürger',
  TOP_100_BUSINESSES: 'Top 100 Unternehmen',
  HOTLINE_115: 'Behördennummer 115',
  SDG: 'SDG-Verordnung',
  LAB: 'Laborleistung',
  EFA: 'Einer für Alle',
};

@Entity()
@ObjectType({ description: 'A mark that a source gives to a service. (Kennzeichnung)', simpleResolvers: true })
export class ServiceMarker extends Sourced {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Stable identifier. (Kennung)' })
  id: string;

  @Column('text')
  ozgId: string;

  @Column('text')
  @Field(() => ServiceMarkerKind, { description: 'What the service is marked as. (Art der Kennzeichnung)' })
  kind: ServiceMarkerKind;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What the source adds. (Hinweis)' })
  note: string | null;
}
