import { Project } from '@ozg/tracking/project/project';
import type { EntityPlan } from '@ozg/shared/importing/statement';
import { dayOf, pastDay } from '../as-of';
import { requireColumns } from '@ozg/shared/workbook/table';
import { openTable } from '../intake/table';
import type { ImportKind } from '../kind';
import { provenancePlan } from '../provenance-book';
import { RowReader } from '../row-reader';
import { recordHistory } from './projects/history';
import { defaultMapping, readMapping } from './projects/mapping';
import { projectColumns, projectOf, statedProperties } from './projects/project-row';

/** A Land's monthly list of its projects, in the Land's own columns and words. */
export const projects: ImportKind = {
  name: 'projects',
  summary: "a Land's monthly list of projects (CSV, XLSX), read by a mapping of its columns and words",
  extension: 'csv',
  source: 'Nachnutzungsübersicht',
  // History is append-only: a list of an earlier month cannot be put in between.
  sequence: 'history',
  async read(input, options, provenance) {
    const mapping = readMapping(options.mapping ?? defaultMapping);
    const table = await openTable(input, { encoding: 'detect', fallback: 'windows-1252', sheet: options.sheet });
    const columns = projectColumns(table, mapping);
    requireColumns(
      table,
      [columns.key, columns.title].filter((column) => column !== undefined),
    );
    const asOf = pastDay(dayOf(options.asOf, null, input.fileName), input.fileName);
    provenance.rename(mapping.source);
    const plan: EntityPlan = {
      entity: Project,
      properties: statedProperties(columns),
      // An open cell says nothing new: what was reported before still stands.
      isPartial: true,
      // A new report of the same is a confirmation.
      quiet: ['reportedOn'],
      absence: 'retires-stated',
      within: 'stateCode',
    };
    return {
      asOf,
      scope: mapping.state,
      readBy: JSON.stringify(mapping),
      plans: [provenancePlan, plan],
      async *rows() {
        for await (const row of table.rows()) {
          const cells = new RowReader(table, row);
          const project = projectOf(cells, columns, mapping, asOf);
          cells.state('Project', { ...project, asOf, provenanceId: provenance.note(cells.sink, cells.line) });
          yield cells.result();
        }
      },
      after: (client, stamp) => recordHistory(client, stamp, plan.properties, mapping.isMonthlyReport),
    };
  },
};
