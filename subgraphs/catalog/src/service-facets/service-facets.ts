import { Facet } from '@ozg/shared/schema/facet';
import { Field, ID, ObjectType } from 'type-graphql';
import { ServiceMarkerKind } from '../ozg-service/service-marker';

@ObjectType({ description: 'Services of a list in one topic area. (Facette Themenfeld)', simpleResolvers: true })
export class ServiceTopicAreaFacet extends Facet {
  @Field(() => ID, { nullable: true, description: 'Code of the topic area, null for unknown. (Themenfeldcode)' })
  value: string | null;
}

@ObjectType({ description: 'Services of a list with one mark. (Facette Kennzeichnung)', simpleResolvers: true })
export class ServiceMarkerFacet extends Facet {
  @Field(() => ServiceMarkerKind, { description: 'What they are marked as. (Art der Kennzeichnung)' })
  value: ServiceMarkerKind;
}

@ObjectType({
  description: 'Services of a list with or without an online service. (Facette Online-Dienst)',
  simpleResolvers: true,
})
export class OnlineServiceFacet extends Facet {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether an online service is known; never null. (Online-Dienst vorhanden)',
  })
  value: boolean | null;
}

@ObjectType({ description: 'How the services of a list spread over values to filter by. (Facetten)' })
export class OzgServiceFacets {}
