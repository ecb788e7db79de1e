import { dayOf } from '../../as-of';
import { type Columns, columnsOf, hasAll } from '../../columns';
import { flag, leikaKey, ozgId } from '../../intake/cells';
import type { Table } from '@ozg/shared/workbook/table';
import { legalBasesIn, legalBasisPlan } from '../../legal-bases';
import { provenancePlan } from '../../provenance-book';
import { RowReader } from '../../row-reader';
import { catalogueSituationId, leikaTypesIn, situationIn, topicAreaIn } from '../../vocabulary';
import { type CatalogLayout, leikaServicePlan, ozgServicePlan, situationPlan } from './layout';

const headings = {
  topicArea: ['Themenfeld'],
  situation: ['Lage', 'Lebens-/Geschäftslage'],
  ozgName: ['OZG-Leistung', 'OZG-Leistungsbündel', 'OZG-Leistung(sbündel)'],
  ozgId: ['OZG-ID'],
  name: ['LeiKa-Bezeichnung', 'LeiKa-Leistung'],
  key: ['LeiKa-Schlüssel', 'Leika-ID'],
  type: ['LeiKa-Typ', 'Typisierung'],
  wording: ['Rechtsgrundlage(n)', 'Rechtsgrundlage', 'Rechtsgrundlagen'],
  laws: ['Gesetzeskürzel'],
  sdg1: ['SDG1-Relevanz'],
  sdg2: ['SDG2-Relevanz'],
} as const;

type Column = keyof typeof headings;

const needed = ['topicArea', 'ozgName', 'ozgId', 'name', 'key', 'type'] as const satisfies Column[];

/**
 * One row per LeiKa service with the bundle's own columns repeated in each. Rows without a LeiKa key are of services that
 * the LeiKa did not have yet: they state their bundle and nothing else.
 */
export const implementationCatalogue: CatalogLayout = {
  name: 'umsetzungskatalog',
  required: needed.map((name) => headings[name][0]),
  fits(table) {
    const columns = columnsOf<Column>(table, headings);
    return hasAll(
      table,
      needed.map((name) => columns[name]),
    );
  },
  async read(table, options, provenance) {
    const columns = columnsOf<Column>(table, headings);
    const asOf = dayOf(options.asOf, null, table.fileName);
    const columnOf = {
      ozgId: columns.ozgId,
      leikaTypeCodes: columns.type,
      sdg1Relevant: columns.sdg1,
      sdg2Relevant: columns.sdg2,
      legalBasisIds: columns.laws,
      legalBasisWording: columns.wording,
    };
    const bundles = await collectBundles(table, columns);
    return {
      asOf,
      scope: 'umsetzungskatalog',
      overlaps: ['ozg-services', 'leika-services'],
      plans: [provenancePlan, situationPlan, legalBasisPlan, ozgServicePlan, leikaServicePlan(table, columnOf)],
      async *rows() {
        for await (const row of table.rows()) {
          const cells = new RowReader(table, row);
          const id = cells.read(columns.ozgId, ozgId);
          const key = cells.read(columns.key, leikaKey);
          cells.about('OzgService', id);
          cells.about('LeikaService', key);
          for (const column of [columns.ozgId, columns.ozgName]) cells.require(column);
          const source = { asOf, provenanceId: provenance.note(cells.sink, cells.line) };
          situationIn(cells, columns.situation, source);
          const bundle = bundles.get(id ?? '');
          cells.state('OzgService', {
            ozgId: id,
            name: cells.text(columns.ozgName),
            topicAreaCode: topicAreaIn(cells, columns.topicArea),
            situationIds: [...(bundle?.situationIds ?? [])],
            leikaTypeCodes: [...(bundle?.types ?? [])].sort(),
            ...source,
          });
          if (key) {
            cells.require(columns.name);
            cells.state('LeikaService', {
              leikaKey: key,
              name: cells.text(columns.name),
              ozgId: id,
              leikaTypeCodes: leikaTypesIn(cells, columns.type),
              sdg1Relevant: cells.read(columns.sdg1, flag),
              sdg2Relevant: cells.read(columns.sdg2, flag),
              legalBasisIds: legalBasesIn(cells, columns.laws, columns.wording, source),
              legalBasisWording: cells.text(columns.wording),
              ...source,
            });
          }
          yield cells.result();
        }
      },
    };
  },
};

interface Bundle {
  types: Set<string>;
  /** In the order of the rows: the first one is the main one. */
  situationIds: Set<string>;
}

/** What all rows of each bundle say together: a first pass, because every row of a bundle must say the same of it. */
async function collectBundles(table: Table, columns: Columns<Column>): Promise<Map<string, Bundle>> {
  const bundles = new Map<string, Bundle>();
  for await (const row of table.rows()) {
    const cells = new RowReader(table, row);
    const id = cells.text(columns.ozgId) ?? '';
    const bundle = bundles.get(id) ?? { types: new Set(), situationIds: new Set() };
    for (const code of leikaTypesIn(cells, columns.type)) bundle.types.add(code);
    const situation = cells.text(columns.situation);
    if (situation) bundle.situationIds.add(catalogueSituationId(situation));
    bundles.set(id, bundle);
  }
  return bundles;
}
