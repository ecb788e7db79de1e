import { Collection } from '@ozg/shared/reading/collection';
import { anyOf, atLeast, atMost, type Conditions, contains } from '@ozg/shared/reading/condition';
import { StatusStatement } from './status-statement';
import type { StatusStatementFilter } from './status-statement.list';

const conditions: Conditions<StatusStatementFilter> = {
  project: anyOf('project_id'),
  municipality: anyOf('ars'),
  asOfFrom: atLeast('as_of'),
  asOfUntil: atMost('as_of'),
  text: contains('text'),
};

export const statusStatements = new Collection(StatusStatement, { key: 'id', order: ['asOf'], conditions });
