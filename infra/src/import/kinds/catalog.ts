import { openTable } from '../intake/table';
import { FileRefused, quoted } from '@ozg/shared/intake/refused';
import type { ImportKind } from '../kind';
import { implementationCatalogue } from './catalog/implementation-catalogue';
import { leikaServiceTable } from './catalog/leika-service-table';
import { ozgServiceTable } from './catalog/ozg-service-table';

/** Forms in which the catalogue comes: one table of all, or one of the bundles and one of the LeiKa services. */
const layouts = [implementationCatalogue, ozgServiceTable, leikaServiceTable];

/** The catalogue of OZG services (OZG-Umsetzungskatalog). */
export const catalog: ImportKind = {
  name: 'catalog',
  summary: 'catalogue of OZG services and their LeiKa services (CSV, XLSX)',
  extension: 'csv',
  source: 'OZG-Umsetzungskatalog',
  sequence: 'editions',
  async read(input, options, provenance) {
    const table = await openTable(input, { encoding: 'detect', fallback: 'windows-1252', sheet: options.sheet });
    const layout = layouts.find(({ fits }) => fits(table));
    if (!layout) {
      const wanted = layouts.map(({ name, required }) => `${name}: ${required.join(', ')}`).join('; ');
      const there = table.header.map(quoted).join(', ');
      throw new FileRefused(
        'COLUMN_MISSING',
        table,
        `The table has ${there}. It needs the columns of one of: ${wanted}.`,
      );
    }
    return layout.read(table, options, provenance);
  },
};
