import { FederalLaw } from '@ozg/catalog/federal-law/federal-law';
import { dayOf } from '../as-of';
import { statedBy } from '../columns';
import { isoDate, wholeNumber } from '../intake/cells';
import { requireColumns } from '@ozg/shared/workbook/table';
import { openTable } from '../intake/table';
import type { ImportKind } from '../kind';
import { provenancePlan } from '../provenance-book';
import { RowReader } from '../row-reader';

// How the index writes that it does not know.
const UNKNOWN_DAY = '0000-00-00';

/** The index of federal laws: one row per law. Its columns are those of gesetze-im-internet.de's table of contents. */
export const laws: ImportKind = {
  name: 'laws',
  summary: 'index of federal laws, so that legal bases resolve to a law (CSV)',
  extension: 'csv',
  source: 'Verzeichnis der Bundesgesetze (gesetze-im-internet.de)',
  sequence: 'editions',
  async read(input, options, provenance) {
    const table = await openTable(input, { encoding: 'detect', sheet: options.sheet });
    requireColumns(table, ['abkuerzung', 'titel']);
    const asOf = dayOf(options.asOf, null, input.fileName);
    return {
      asOf,
      scope: null,
      plans: [
        provenancePlan,
        {
          entity: FederalLaw,
          properties: statedBy(table, {
            title: 'titel',
            jurisId: 'juris_dokument_id',
            enactedOn: 'ausfertigungsdatum',
            sectionCount: 'anzahl_paragraphen_artikel',
          }),
          absence: 'retires-stated',
        },
      ],
      async *rows() {
        for await (const row of table.rows()) {
          const cells = new RowReader(table, row);
          const abbreviation = cells.text('abkuerzung');
          cells.about('FederalLaw', abbreviation);
          for (const column of ['abkuerzung', 'titel']) cells.require(column);
          cells.state('FederalLaw', {
            abbreviation,
            // Old ordinances have none.
            jurisId: cells.text('juris_dokument_id'),
            title: cells.text('titel')?.replaceAll(/\s+/g, ' '),
            enactedOn:
              cells.text('ausfertigungsdatum') === UNKNOWN_DAY ? null : cells.read('ausfertigungsdatum', isoDate),
            sectionCount: cells.read('anzahl_paragraphen_artikel', wholeNumber),
            asOf,
            provenanceId: provenance.note(cells.sink, cells.line),
          });
          yield cells.result();
        }
      },
    };
  },
};
