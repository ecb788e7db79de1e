import { Collection } from '@ozg/shared/reading/collection';
import { anyOf, atLeast, atMost, type Conditions } from '@ozg/shared/reading/condition';
import { textSearch } from '@ozg/shared/search/text-search';
import { StatusStatement } from './status-statement';
import type { StatusStatementFilter } from './status-statement.list';

const search = textSearch();

const conditions: Conditions<StatusStatementFilter> = {
  project: anyOf('project_id'),
  municipality: anyOf('ars'),
  asOfFrom: atLeast('as_of'),
  asOfUntil: atMost('as_of'),
  text: search.condition,
};

export const statusStatements = new Collection(StatusStatement, { key: 'id', order: ['asOf'], conditions, search });
