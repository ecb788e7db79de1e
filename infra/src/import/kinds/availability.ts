import { Availability } from '@ozg/catalog/availability/availability';
import { Coverage } from '@ozg/catalog/online-service/online-service';
import { stateOfArs } from '@ozg/shared/vocabulary/states';
import { dayOf } from '../as-of';
import { statedBy } from '../columns';
import { ars, type CellReader, flag, isoDate, leikaKey, ozgId } from '../intake/cells';
import { requireColumns } from '@ozg/shared/workbook/table';
import { openTable } from '../intake/table';
import type { ImportKind } from '../kind';
import { provenancePlan } from '../provenance-book';
import { firstValue, RowReader } from '../row-reader';

/** The words of the federal dashboard. */
const coverages: Readonly<Record<string, Coverage>> = {
  'bundesweit flächendeckend': Coverage.NATIONWIDE,
  'landesweit flächendeckend': Coverage.STATEWIDE,
  'kreisweit flächendeckend': Coverage.DISTRICTWIDE,
  'in mind. einer Kommune verfügbar': Coverage.SINGLE_MUNICIPALITY,
  'nicht in Auswertung berücksichtigt': Coverage.NOT_CONSIDERED,
};

const onlineStatus: Readonly<Record<string, boolean>> = { ok: true, 'nicht ok': false };

/** The export of the federal dashboard: what it sees online per service and region. */
export const availability: ImportKind = {
  name: 'availability',
  summary: 'what the federal dashboard sees online per service and region (CSV)',
  extension: 'csv',
  source: 'Dashboard Digitale Verwaltung',
  sequence: 'editions',
  async read(input, options, provenance) {
    const table = await openTable(input, { encoding: 'detect', fallback: 'windows-1252', sheet: options.sheet });
    requireColumns(table, ['leika_key', 'ars', 'online_status', 'art_flaechendeckung']);
    const own = table.header.includes('datenstand_pvog_import')
      ? await firstValue(table, 'datenstand_pvog_import', isoDate)
      : null;
    const asOf = dayOf(options.asOf, own, input.fileName);
    const firstRegion = await firstValue(table, 'ars', ars);
    return {
      asOf,
      // Exports of different states are editions of their own.
      scope: (firstRegion && stateOfArs(firstRegion)) ?? 'DE',
      plans: [
        provenancePlan,
        {
          entity: Availability,
          properties: [
            'leikaKey',
            'ars',
            'stateCode',
            ...statedBy(table, {
              ozgId: 'ozgid',
              url: 'url',
              reachable: 'online_status',
              active: 'aktiv',
              coverage: 'art_flaechendeckung',
            }),
          ],
          absence: 'retires-stated',
          // A region that an export does not name may simply not be part of it.
          within: 'ars',
        },
      ],
      async *rows() {
        for await (const row of table.rows()) {
          const cells = new RowReader(table, row);
          const key = cells.read('leika_key', leikaKey);
          const region = cells.read('ars', ars);
          const id = key && region ? `${key}@${region}` : null;
          cells.about('Availability', id);
          for (const column of ['leika_key', 'ars']) cells.require(column);
          cells.state('Availability', {
            id,
            leikaKey: key,
            ars: region,
            stateCode: region && stateOfArs(region),
            ozgId: cells.read('ozgid', ozgId),
            url: cells.text('url'),
            reachable: word(cells, 'online_status', onlineStatus),
            active: cells.read('aktiv', flag as CellReader<boolean>),
            coverage: word(cells, 'art_flaechendeckung', coverages),
            asOf,
            provenanceId: provenance.note(cells.sink, cells.line),
          });
          yield cells.result();
        }
      },
    };
  },
};

function word<T>(cells: RowReader, column: string, known: Readonly<Record<string, T>>): T | null {
  const text = cells.text(column);
  if (text === null) return null;
  if (Object.hasOwn(known, text)) return known[text] ?? null;
  cells.reject(column, 'UNKNOWN_WORD', `is none of: ${Object.keys(known).join(', ')}.`);
  return null;
}
