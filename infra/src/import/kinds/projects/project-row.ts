import { type Columns, columnsOf } from '../../columns';
import { ars, flag, isoDate, leikaKey, ozgId } from '../../intake/cells';
import type { Table } from '@ozg/shared/workbook/table';
import type { RowReader } from '../../row-reader';
import { listIn, slug } from '../../lists';
import { topicAreaIn } from '../../vocabulary';
import type { ProjectMapping } from './mapping';

type Column = keyof ProjectMapping['columns'];

/** The columns of the mapping that the list really has. */
export type ProjectColumns = Partial<Columns<Column>>;

export function projectColumns(table: Table, { columns }: ProjectMapping): ProjectColumns {
  const found = columnsOf(table, columns as Record<Column, string[]>);
  const isThere = ([name, column]: [string, string]) =>
    table.header.includes(column) || name === 'key' || name === 'title';
  return Object.fromEntries(Object.entries(found).filter(isThere)) as ProjectColumns;
}

/** For each column the properties of the project that it states. */
const stated: Readonly<Partial<Record<Column, readonly string[]>>> = {
  title: ['title'],
  ozgId: ['ozgIds'],
  leikaKey: ['leikaKeys'],
  topicArea: ['topicAreaCode'],
  ministry: ['ministryId'],
  priority: ['priority', 'priorityLabel'],
  criteria: ['criteria'],
  phase: ['phase', 'phaseLabel'],
  reuseModel: ['reuseModel', 'reuseModelLabel'],
  reuseRoute: ['reuseRoute'],
  onlineService: ['onlineServiceName'],
  availableOnline: ['availableOnline'],
  municipalities: ['arsList'],
  note: ['note'],
};

/** What the list states of every project; columns it does not have are left as they are. */
export function statedProperties(columns: ProjectColumns): string[] {
  const names = Object.keys(columns) as Column[];
  return ['stateCode', 'reportedOn', ...names.flatMap((name) => stated[name] ?? [])];
}

/** The project that a row states. Rejects the row where a word is not in the mapping. */
export function projectOf(
  cells: RowReader,
  columns: ProjectColumns,
  { state, words }: ProjectMapping,
  asOf: string,
): Record<string, unknown> {
  const id = projectId(cells, columns, state);
  cells.about('Project', id);
  for (const column of [columns.key, columns.title]) if (column) cells.require(column);
  const project: Record<string, unknown> = { id, stateCode: state, reportedOn: asOf };
  const given = <T>(column: string | undefined, read: (column: string) => T): T | undefined =>
    column === undefined ? undefined : read(column);
  const all: Record<string, unknown> = {
    title: given(columns.title, (column) => cells.text(column)),
    ozgIds: given(columns.ozgId, (column) => cells.readList(column, ozgId)),
    leikaKeys: given(columns.leikaKey, (column) => cells.readList(column, leikaKey)),
    topicAreaCode: given(columns.topicArea, (column) => topicAreaIn(cells, column)),
    ministryId: given(columns.ministry, (column) => wordIn(cells, column, words.ministry)),
    priority: given(columns.priority, (column) => wordIn(cells, column, words.priority)),
    priorityLabel: given(columns.priority, (column) => cells.text(column)),
    criteria: given(columns.criteria, (column) => criteriaIn(cells, column, words.criteria)),
    phase: given(columns.phase, (column) => wordIn(cells, column, words.phase)),
    phaseLabel: given(columns.phase, (column) => cells.text(column)),
    reuseModel: given(columns.reuseModel, (column) => wordIn(cells, column, words.reuseModel)),
    reuseModelLabel: given(columns.reuseModel, (column) => cells.text(column)),
    reuseRoute: given(columns.reuseRoute, (column) => cells.text(column)),
    onlineServiceName: given(columns.onlineService, (column) => cells.text(column)),
    availableOnline: given(columns.availableOnline, (column) => cells.read(column, flag)),
    arsList: given(columns.municipalities, (column) => cells.readList(column, ars)),
    note: given(columns.note, (column) => cells.text(column)),
    reportedOn: given(columns.reportedOn, (column) => cells.read(column, isoDate)) ?? asOf,
  };
  for (const [property, value] of Object.entries(all)) if (value !== undefined) project[property] = value;
  return project;
}

/** The Land's own number of the project, as part of an id that no other Land can have. */
function projectId(cells: RowReader, { key }: ProjectColumns, state: string): string | null {
  const own = key && cells.text(key);
  return own ? `${state}:${/^[\w.-]+$/.test(own) ? own : slug(own)}` : null;
}

function wordIn<Value>(cells: RowReader, column: string, words: Record<string, Value> = {}): Value | null {
  const text = cells.text(column);
  return text === null ? null : known(cells, column, text, words);
}

// The labels hold commas themselves; they are listed one below the other or divided by semicolons.
function criteriaIn<Value>(cells: RowReader, column: string, words: Record<string, Value> = {}): Value[] {
  const parts = listIn(cells.text(column), /[;\n|]/);
  return parts.map((part) => known(cells, column, part, words)).filter((value) => value !== null);
}

function known<Value>(cells: RowReader, column: string, text: string, words: Record<string, Value>): Value | null {
  const folded = fold(text);
  const found = Object.entries(words).find(([word]) => fold(word) === folded);
  if (found) return found[1];
  const list = Object.keys(words).join(', ') || 'none, the mapping has no words for it';
  cells.reject(column, 'UNKNOWN_WORD', `"${text}" is not in the mapping; known: ${list}.`);
  return null;
}

const fold = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, ' ').trim();
