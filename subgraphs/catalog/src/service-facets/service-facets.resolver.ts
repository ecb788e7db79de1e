import type { Page } from '@ozg/shared/paging/page';
import { facetValues, inOrderOf } from '@ozg/shared/reading/facet-values';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { topicAreaLabels } from '@ozg/shared/vocabulary/topic-areas';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { OzgService } from '../ozg-service/ozg-service';
import { OzgServiceConnection } from '../ozg-service/ozg-service.list';
import { markedAs } from '../ozg-service/ozg-service.repository';
import { ServiceMarkerKind, serviceMarkerLabels } from '../ozg-service/service-marker';
import { OnlineServiceFacet, OzgServiceFacets, ServiceMarkerFacet, ServiceTopicAreaFacet } from './service-facets';
import { TopicArea } from '../topic-area/topic-area';
import { topicAreas } from '../topic-area/topic-area.repository';

@Resolver(() => OzgServiceConnection)
export class OzgServiceConnectionResolver {
  @FieldResolver(() => OzgServiceFacets, {
    description: 'How the whole list spreads over values to filter by. (Facetten)',
  })
  facets(@Root() page: Page<OzgService>): Page<OzgService> {
    return page;
  }
}

/** The value behind the facets is the page they are counted on: what is not selected is not counted. */
@Resolver(() => OzgServiceFacets)
export class OzgServiceFacetsResolver {
  @FieldResolver(() => [ServiceTopicAreaFacet], { description: 'By topic area, the most frequent first. (Themenfeld)' })
  async topicArea(@Root() page: Page<OzgService>): Promise<ServiceTopicAreaFacet[]> {
    return facetValues(page, 'topicAreaCode', (code) => topicAreaLabels[code] ?? code);
  }

  @FieldResolver(() => [ServiceMarkerFacet], {
    description: 'By mark; a service with several counts for each. (Kennzeichnung)',
  })
  async marker(@Root() page: Page<OzgService>): Promise<ServiceMarkerFacet[]> {
    const facets = await Promise.all(Object.values(ServiceMarkerKind).map((kind) => markerFacet(page, kind)));
    return facets.filter(({ count }) => count > 0);
  }

  @FieldResolver(() => [OnlineServiceFacet], {
    description: 'By whether an online service is known. (Online-Dienst vorhanden)',
  })
  async onlineService(@Root() page: Page<OzgService>): Promise<OnlineServiceFacet[]> {
    const facets = await facetValues<boolean>(page, 'hasOnlineService', (has) => (has ? 'bekannt' : 'nicht bekannt'));
    return inOrderOf([true, false], facets);
  }
}

async function markerFacet(page: Page<OzgService>, kind: ServiceMarkerKind): Promise<ServiceMarkerFacet> {
  const marking = markedAs(kind);
  const counts = await page.counts([marking]);
  const count = counts.find((row) => row[marking])?.count ?? 0;
  return { value: kind, label: serviceMarkerLabels[kind], count };
}

@Resolver(() => ServiceTopicAreaFacet)
export class ServiceTopicAreaFacetResolver {
  @FieldResolver(() => TopicArea, { nullable: true, description: 'The topic area itself. (Themenfeld)' })
  async topicArea(
    @Root() { value }: ServiceTopicAreaFacet,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TopicArea | null> {
    return topicAreas.one(context, value, info);
  }
}
