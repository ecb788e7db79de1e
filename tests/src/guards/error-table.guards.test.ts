import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@ozg/infra/paths';
import { errorCodes } from '@ozg/shared/errors/error-codes';

test('docs/errors.md lists exactly the codes of the table, with their status and remedy', () => {
  const rows = readFileSync(join(projectRoot, 'docs', 'errors.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .slice(1, 4),
    );

  const expected = Object.entries(errorCodes).map(([code, { status, remedy }]) => [
    `\`${code}\``,
    String(status),
    remedy,
  ]);
  expect(rows).toEqual(expected);
});
