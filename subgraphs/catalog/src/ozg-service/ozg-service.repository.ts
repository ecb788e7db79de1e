import { retirement } from '@ozg/shared/provenance/retirable';
import { Collection } from '@ozg/shared/reading/collection';
import { anyOf, type Conditions, sharesAny } from '@ozg/shared/reading/condition';
import { parentKey, type Relation } from '@ozg/shared/reading/relation';
import { textSearch } from '@ozg/shared/search/text-search';
import sql, { type Sql } from 'sql-template-tag';
import { OzgService } from './ozg-service';
import type { OzgServiceFilter } from './ozg-service.list';
import { ServiceMarker, ServiceMarkerKind } from './service-marker';

const hasOnlineService = sql`exists (
  select 1 from online_service o where o.ozg_ids @> array[t.ozg_id] and o.retired_on is null
)`;

const isSdg2Relevant = sql`exists (select 1 from leika_service l where l.ozg_id = t.ozg_id and l.sdg2_relevant and l.retired_on is null)`;

const isMarkedAsAnyOf = (kinds: readonly ServiceMarkerKind[]): Sql =>
  sql`exists (select 1 from service_marker m where m.ozg_id = t.ozg_id and m.kind = any(${[...kinds]}::text[]))`;

const search = textSearch([
  { table: 'leika_service', names: 'ozg_id', key: 'ozg_id', where: sql`o.retired_on is null` },
]);

const conditions: Conditions<OzgServiceFilter> = {
  ...retirement,
  ozgId: anyOf('ozg_id'),
  topicArea: anyOf('topic_area_code'),
  leikaType: sharesAny('leika_type_codes'),
  marker: isMarkedAsAnyOf,
  sdg2Relevant: (relevant) => (relevant ? isSdg2Relevant : sql`not ${isSdg2Relevant}`),
  hasOnlineService: (has) => (has ? hasOnlineService : sql`not ${hasOnlineService}`),
  text: search.condition,
};

/** The dimension that tells whether a service is marked so: one for each kind, as a service may have several. */
export const markedAs = (kind: ServiceMarkerKind): string => `marked_${kind.toLowerCase()}`;

const markings = Object.values(ServiceMarkerKind).map((kind) => [markedAs(kind), isMarkedAsAnyOf([kind])]);

export const ozgServices = new Collection(OzgService, {
  key: 'ozgId',
  order: ['name'],
  conditions,
  dimensions: { hasOnlineService, ...Object.fromEntries(markings) },
  search,
});

export const serviceMarkers = new Collection(ServiceMarker, { key: 'id', order: ['kind'], conditions: {} });

/** The bundles in which a LeiKa service rests on the legal basis. */
export const restingOnLegalBasis: Relation = {
  name: 'legal basis',
  on: sql`exists (select 1 from leika_service l where l.ozg_id = t.ozg_id and l.retired_on is null and l.legal_basis_ids @> array[${parentKey}])`,
};
