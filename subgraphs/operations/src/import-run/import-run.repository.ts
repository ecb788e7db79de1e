import { Collection } from '@ozg/shared/reading/collection';
import { anyOf, atLeast, atMost, type Conditions } from '@ozg/shared/reading/condition';
import { ImportRun } from './import-run';
import type { ImportRunFilter } from './import-run.list';

const conditions: Conditions<ImportRunFilter> = {
  kind: anyOf('kind'),
  status: anyOf('status'),
  startedFrom: atLeast('started_at'),
  startedUntil: atMost('started_at'),
};

export const importRuns = new Collection(ImportRun, { key: 'id', order: ['startedAt'], conditions });
