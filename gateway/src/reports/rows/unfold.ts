import type { Data } from '../../execution/run';
import type { ReportColumn } from '../definition/front-comment';
import type { Level, Report, Section } from '../definition/report';
import { rounded, type Row, type Value } from './row';
import { valuesAt } from './value-at';

type Scope = Record<string, unknown>;

/** The flat rows of an answer: one per entry of the innermost list, or per outer entry where that has none. */
export function unfold({ sections, columns }: Report, data: Data): Row[] {
  return sections.flatMap((section) =>
    scopesOf(section, data).map((scope) =>
      Object.fromEntries(columns.map((column) => [column.name, shown(scope, column)])),
    ),
  );
}

function scopesOf({ title, levels }: Section, data: Data): Scope[] {
  let scopes: Scope[] = [{ ...data, section: title }];
  for (const [at, level] of levels.entries()) {
    scopes = scopes.flatMap((scope) =>
      entriesOf(scope, level, at > 0).map((entry) => ({ ...scope, [level.name]: entry })),
    );
  }
  return scopes;
}

function entriesOf(scope: Scope, { path }: Level, isInner: boolean): unknown[] {
  const entries = valuesAt(scope, path);
  // A service without projects stays in a list of services and their projects.
  return isInner && !entries.length ? [null] : entries;
}

function shown(scope: Scope, column: ReportColumn): Value {
  const value = cell(scope, column);
  if (!column.outOf) return value;
  const whole = cell(scope, { ...column, path: column.outOf });
  return whole ? rounded(Number(value) / Number(whole)) : null;
}

function cell(scope: Scope, { path, kind, absent: stated }: ReportColumn): Value {
  const absent = stated ?? null;
  const [name = ''] = path.split('.', 1);
  // The other sections have levels of their own.
  if (!Object.hasOwn(scope, name)) return absent;
  const values = valuesAt(scope, path) as Exclude<Value, null>[];
  if (!values.length) return absent;
  if (kind === 'text' || kind === 'key') return [...new Set(values.map(String))].join(', ');
  if (values.length > 1) throw new Error(`${path} leads to several values.`);
  return values[0] ?? absent;
}
