import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@ozg/infra/paths';
import { operationTable } from '@ozg/shared/operation/operation-table';

test('docs/operation.md lists exactly the settings of the table, with their defaults', () => {
  const page = readFileSync(join(projectRoot, 'docs', 'operation.md'), 'utf8');
  const rows = [...page.matchAll(/^\| `([A-Z_]+)` \| `?([\w.]+)`? \|/gm)].map(([, setting, standard]) => [
    setting,
    standard,
  ]);

  expect(rows).toEqual(Object.entries(operationTable).map(([name, standard]) => [name, String(standard ?? 'off')]));
});
