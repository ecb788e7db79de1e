import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { limitTable } from '@ozg/gateway/limits/limit-settings';
import { projectRoot } from '@ozg/infra/paths';
import { errorCodes } from '@ozg/shared/errors/error-codes';

const page = readFileSync(join(projectRoot, 'docs', 'limits.md'), 'utf8');

test('docs/limits.md lists exactly the limits of the table, with their defaults', () => {
  const rows = [...page.matchAll(/^\| `(\w+)` \| (\d+) \|/gm)].map(([, setting, standard]) => [
    setting,
    Number(standard),
  ]);

  expect(rows).toEqual(Object.values(limitTable).map(({ setting, standard }) => [setting, standard]));
});

test('the codes that docs/limits.md names exist', () => {
  const settings = new Set<string>(Object.values(limitTable).map(({ setting }) => setting));
  const codes = [...page.matchAll(/`([A-Z]+_[A-Z_]+)`/g)].flatMap(([, code = '']) =>
    settings.has(code) ? [] : [code],
  );

  expect(codes.filter((code) => !Object.hasOwn(errorCodes, code))).toEqual([]);
});
