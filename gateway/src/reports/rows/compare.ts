import type { ReportColumn } from '../definition/front-comment';
import type { Report } from '../definition/report';
import { rounded, type Row, type Value } from './row';

const isFigure = ({ kind }: ReportColumn) => kind === 'integer' || kind === 'number';
const isCompared = (column: ReportColumn) => column.isStatus || isFigure(column);

export const CHANGE = 'change';

/** The columns of a comparison with a former day: after each figure and status its former value and the difference. */
export function comparedColumns({ columns, keys }: Report, day: string): ReportColumn[] {
  const change = {
    name: CHANGE,
    title: 'Veränderung',
    description: `Gegenüber dem ${day}: NEW (neu), GONE (entfallen), CHANGED (geändert), UNCHANGED (unverändert).`,
    path: '',
    kind: 'text' as const,
    isStatus: false,
  };
  return [
    change,
    ...columns.flatMap((column) => {
      if (!isCompared(column) || keys.includes(column.name)) return [column];
      const { name, title } = column;
      const differs = { ...column, description: undefined, isStatus: false };
      return [
        column,
        { ...differs, name: `${name}Before`, title: `${title} am ${day}` },
        { ...differs, name: `${name}Difference`, title: `${title}: Differenz` },
      ];
    }),
  ];
}

/**
 * The rows of today beside those of a former day, then those that are gone since. The former rows are held in memory
 * until they are met again.
 */
export async function* compared(
  report: Report,
  now: AsyncIterable<readonly Row[]>,
  before: AsyncIterable<readonly Row[]>,
): AsyncGenerator<Row[]> {
  const keyOf = (row: Row) => JSON.stringify(report.keys.map((key) => row[key]));
  const former = new Map<string, Row>();
  for await (const batch of before) for (const row of batch) former.set(keyOf(row), row);
  for await (const batch of now) {
    yield batch.map((row) => {
      const key = keyOf(row);
      const old = former.get(key);
      former.delete(key);
      return beside(report, row, old);
    });
  }
  yield [...former.values()].map((old) => beside(report, undefined, old));
}

function beside({ columns, keys }: Report, now: Row | undefined, before: Row | undefined): Row {
  let isChanged = false;
  const cells: Record<string, Value> = { [CHANGE]: null };
  for (const column of columns) {
    const { name } = column;
    if (!isCompared(column) || keys.includes(name)) {
      cells[name] = (now ?? before)?.[name] ?? null;
      continue;
    }
    const value = now?.[name] ?? null;
    const old = before?.[name] ?? null;
    if (value !== old) isChanged = true;
    cells[name] = value;
    cells[`${name}Before`] = old;
    cells[`${name}Difference`] = difference(column, value, old);
  }
  cells[CHANGE] = !before ? 'NEW' : !now ? 'GONE' : isChanged ? 'CHANGED' : 'UNCHANGED';
  return cells;
}

function difference(column: ReportColumn, now: Value, before: Value): Value {
  if (!isFigure(column)) return now === before ? null : `${before ?? '–'} → ${now ?? '–'}`;
  return typeof now === 'number' && typeof before === 'number' ? rounded(now - before) : null;
}
