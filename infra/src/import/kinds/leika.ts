import { LeikaService } from '@ozg/catalog/leika-service/leika-service';
import { dayOf } from '../as-of';
import { columnsOf, requireAll, statedBy } from '../columns';
import { leikaKey } from '../intake/cells';
import { openTable } from '../intake/table';
import type { ImportKind } from '../kind';
import { situationPlan } from './catalog/layout';
import { provenancePlan } from '../provenance-book';
import { RowReader } from '../row-reader';
import { listIn, placesIn } from '../lists';
import { leikaTypesIn } from '../vocabulary';

const headings = {
  key: ['Schluessel', 'Schlüssel'],
  name: ['Bezeichnung'],
  secondName: ['Bezeichnung2', 'Bezeichnung 2'],
  type: ['Typ'],
  wording: ['Handlungsgrundlage', 'Handlungsgrundlagen'],
  synonyms: ['Synonyme'],
  situations: ['Portalverbund Lagen'],
  situationCodes: ['Portalverbund Lagen Codes'],
} as const;

/** The LeiKa as the FIM portal publishes it: `;`, windows-1252, lists within cells divided by `|`; also inside its zip. */
export const leika: ImportKind = {
  name: 'leika',
  summary: 'national catalogue of services LeiKa, as the FIM portal publishes it (CSV, also zipped)',
  extension: 'csv',
  source: 'LeiKa, FIM-Portal (fimportal.de)',
  sequence: 'editions',
  async read(input, options, provenance) {
    const table = await openTable(input, { encoding: 'detect', fallback: 'windows-1252', sheet: options.sheet });
    const columns = columnsOf<keyof typeof headings>(table, headings);
    requireAll(table, columns, ['key', 'name', 'type', 'synonyms']);
    const asOf = dayOf(options.asOf, null, input.fileName);
    return {
      asOf,
      scope: null,
      plans: [
        provenancePlan,
        situationPlan,
        {
          entity: LeikaService,
          properties: [
            'newerName',
            ...statedBy(table, {
              name: columns.name,
              synonyms: columns.synonyms,
              leikaTypeCodes: columns.type,
              legalBasisWording: columns.wording,
              situationIds: columns.situationCodes,
            }),
          ],
          absence: 'retires-stated',
        },
      ],
      async *rows() {
        for await (const row of table.rows()) {
          const cells = new RowReader(table, row);
          const key = cells.read(columns.key, leikaKey);
          cells.about('LeikaService', key);
          for (const column of [columns.key, columns.name]) cells.require(column);
          const source = { asOf, provenanceId: provenance.note(cells.sink, cells.line) };
          const second = cells.text(columns.secondName);
          cells.state('LeikaService', {
            leikaKey: key,
            name: cells.text(columns.name),
            newerName: null,
            synonyms: [...new Set([...(second ? [second] : []), ...listIn(cells.text(columns.synonyms), /\|/)])],
            leikaTypeCodes: leikaTypesIn(cells, columns.type),
            legalBasisWording: cells.text(columns.wording),
            situationIds: portalSituations(cells, columns.situations, columns.situationCodes, source),
            ...source,
          });
          yield cells.result();
        }
      },
    };
  },
};

/** The situations of the network of portals come as two lists, of labels and of codes, in the same order. */
function portalSituations(
  cells: RowReader,
  labels: string,
  codes: string,
  source: { asOf: string; provenanceId: string },
): string[] {
  if (!cells.has(codes)) return [];
  const names = placesIn(cells.text(labels), '|');
  const places = placesIn(cells.text(codes), '|');
  if (names.length && names.length !== places.length) {
    cells.reject(codes, 'LISTS_DIFFER', `has ${places.length} codes for ${names.length} labels in "${labels}".`);
    return [];
  }
  return places.flatMap((code, at) => {
    if (code === '' || places.indexOf(code) < at) return [];
    if (!/^[12]\d{6}$/.test(code)) {
      cells.reject(
        codes,
        'MALFORMED_KEY',
        `has ${code}: write seven digits, 1 for citizens and 2 for businesses first.`,
      );
      return [];
    }
    const id = `PORTAL_NETWORK:${code}`;
    const kind = code.startsWith('1') ? 'LIFE_EVENT' : 'BUSINESS_EVENT';
    cells.state('Situation', { id, scheme: 'PORTAL_NETWORK', code, kind, label: names[at] || code, ...source });
    return [id];
  });
}
