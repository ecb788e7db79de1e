import { dayOf } from '../../as-of';
import { hasAll } from '../../columns';
import { flag, isoDate, leikaKey, ozgId } from '../../intake/cells';
import { legalBasesIn, legalBasisPlan } from '../../legal-bases';
import { provenancePlan } from '../../provenance-book';
import { firstValue, RowReader } from '../../row-reader';
import { leikaTypesIn } from '../../vocabulary';
import { type CatalogLayout, leikaServicePlan } from './layout';

const required = ['leika_key', 'name', 'typ', 'ozg_id', 'legal_basis'];

/** One row per LeiKa service, with the bundle it belongs to. */
export const leikaServiceTable: CatalogLayout = {
  name: 'leika-services',
  required,
  fits: (table) => hasAll(table, required),
  async read(table, options, provenance) {
    const asOf = dayOf(options.asOf, await firstValue(table, 'source_date', isoDate), table.fileName);
    return {
      asOf,
      scope: 'leika-services',
      overlaps: ['umsetzungskatalog'],
      plans: [
        provenancePlan,
        legalBasisPlan,
        leikaServicePlan(table, {
          newerName: 'name_neuer',
          ozgId: 'ozg_id',
          leikaTypeCodes: 'typ',
          sdg1Relevant: 'sdg1_relevanz',
          sdg2Relevant: 'sdg2_relevanz',
          legalBasisIds: 'gesetz_kuerzel',
          legalBasisWording: 'legal_basis',
        }),
      ],
      async *rows() {
        for await (const row of table.rows()) {
          const cells = new RowReader(table, row);
          const key = cells.read('leika_key', leikaKey);
          cells.about('LeikaService', key);
          for (const column of ['leika_key', 'name']) cells.require(column);
          const source = {
            asOf: cells.read('source_date', isoDate) ?? asOf,
            provenanceId: provenance.note(cells.sink, cells.line, { url: cells.text('source_url') }),
          };
          cells.state('LeikaService', {
            leikaKey: key,
            name: cells.text('name'),
            newerName: cells.text('name_neuer'),
            ozgId: cells.read('ozg_id', ozgId),
            leikaTypeCodes: leikaTypesIn(cells, 'typ'),
            sdg1Relevant: cells.read('sdg1_relevanz', flag),
            sdg2Relevant: cells.read('sdg2_relevanz', flag),
            legalBasisIds: legalBasesIn(cells, 'gesetz_kuerzel', 'legal_basis', source),
            legalBasisWording: cells.text('legal_basis'),
            ...source,
          });
          yield cells.result();
        }
      },
    };
  },
};
