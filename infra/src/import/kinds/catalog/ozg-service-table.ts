import { ServiceMarker } from '@ozg/catalog/ozg-service/service-marker';
import type { EntityPlan } from '@ozg/shared/importing/statement';
import { dayOf } from '../../as-of';
import { hasAll } from '../../columns';
import { flag, isoDate, ozgId } from '../../intake/cells';
import { provenancePlan } from '../../provenance-book';
import { firstValue, RowReader } from '../../row-reader';
import { leikaTypesIn, situationIn, topicAreaIn } from '../../vocabulary';
import { type CatalogLayout, ozgServicePlan, situationPlan } from './layout';

const required = ['ozg_id', 'name', 'themenfeld', 'lage', 'typ'];

const markerPlan: EntityPlan = {
  entity: ServiceMarker,
  properties: ['ozgId', 'kind', 'note'],
  absence: 'keeps',
};

/** One row per bundle; marks (focus service, EfA) have sources of their own. */
export const ozgServiceTable: CatalogLayout = {
  name: 'ozg-services',
  required,
  fits: (table) => hasAll(table, required),
  async read(table, options, provenance) {
    const asOf = dayOf(options.asOf, await firstValue(table, 'source_date', isoDate), table.fileName);
    return {
      asOf,
      scope: 'ozg-services',
      overlaps: ['umsetzungskatalog'],
      plans: [provenancePlan, situationPlan, ozgServicePlan, markerPlan],
      async *rows() {
        for await (const row of table.rows()) {
          const cells = new RowReader(table, row);
          const id = cells.read('ozg_id', ozgId);
          cells.about('OzgService', id);
          for (const column of ['ozg_id', 'name']) cells.require(column);
          const source = {
            asOf: cells.read('source_date', isoDate) ?? asOf,
            provenanceId: provenance.note(cells.sink, cells.line, {
              url: cells.text('source_url'),
              isConfirmed: (cells.text('confidence') ?? 'confirmed') === 'confirmed',
            }),
          };
          const situation = situationIn(cells, 'lage', source);
          cells.state('OzgService', {
            ozgId: id,
            name: cells.text('name'),
            topicAreaCode: topicAreaIn(cells, 'themenfeld'),
            situationIds: situation ? [situation] : [],
            leikaTypeCodes: leikaTypesIn(cells, 'typ'),
            ...source,
          });
          for (const [kind, column, confidence] of marks) {
            if (!id || !cells.read(column, flag)) continue;
            const provenanceId = provenance.note(cells.sink, cells.line, {
              url: cells.text('fact_source_urls')?.split(/\s+/)[0],
              isConfirmed: (cells.text(confidence) ?? 'confirmed') === 'confirmed',
            });
            cells.state('ServiceMarker', {
              id: `${kind}:${id}`,
              ozgId: id,
              kind,
              note: cells.text('fact_note'),
              provenanceId,
            });
          }
          yield cells.result();
        }
      },
    };
  },
};

const marks = [
  ['FOCUS', 'is_fokus', 'fokus_confidence'],
  ['EFA', 'is_efa', 'efa_confidence'],
] as const;
