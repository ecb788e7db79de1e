import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { limitTable } from '@ozg/gateway/limits/limit-settings';
import { projectRoot } from '@ozg/infra/paths';
import { errorCodes } from '@ozg/shared/errors/error-codes';

const otherSettings = [
  'TRUSTED_PROXY',
  'TRUSTED_DOCUMENTS',
  'TRUSTED_DOCUMENTS_ONLY',
  'CORS_ORIGINS',
  'HSTS_SECONDS',
  'SECURITY_CONTACT',
];

const page = readFileSync(join(projectRoot, 'docs', 'limits.md'), 'utf8');

test('docs/limits.md lists exactly the limits of the table, with their defaults', () => {
  const rows = [...page.matchAll(/^\| `(\w+)` \| (\d+) \| (?:`|status|nothing)/gm)].map(([, setting, standard]) => [
    setting,
    Number(standard),
  ]);

  expect(rows).toEqual(Object.values(limitTable).map(({ setting, standard }) => [setting, standard]));
});

test('the codes and settings that docs/limits.md names exist', () => {
  const settings = new Set<string>([...Object.values(limitTable).map(({ setting }) => setting), ...otherSettings]);
  const names = [...page.matchAll(/`([A-Z]+_[A-Z_]+)`/g)].map(([, name = '']) => name);

  expect(names.filter((name) => !settings.has(name) && !Object.hasOwn(errorCodes, name))).toEqual([]);
});
