import { arsForm, leikaKeyForm, ozgIdForm, stateCodeForm } from '@ozg/shared/keys/national-keys';
import type { CatalogEntry, CatalogParameter } from './report-catalog';

const scalars: Readonly<Record<string, object>> = {
  Date: { type: 'string', format: 'date' },
  DateTime: { type: 'string', format: 'date-time' },
  Int: { type: 'integer' },
  Boolean: { type: 'boolean' },
  Ars: { type: 'string', pattern: arsForm.pattern.source },
  OzgId: { type: 'string', pattern: ozgIdForm.pattern.source },
  StateCode: { type: 'string', pattern: stateCodeForm.pattern.source },
  LeikaKey: { type: 'string', pattern: leikaKeyForm.pattern.source },
};

/** The JSON Schema of a parameter's value. */
export function parameterSchema({ type, isList, possible, default: standard, example }: CatalogParameter): object {
  const one = scalars[type] ?? { type: 'string', ...(possible && { enum: possible }) };
  const schema = isList ? { type: 'array', items: one } : one;
  const isFixed = standard !== undefined && !isList && !standard.startsWith('today');
  return {
    ...schema,
    ...(isFixed && { default: standard }),
    ...(example !== undefined && { examples: [isList ? example.split(',') : example] }),
  };
}

const cells: Record<CatalogEntry['columns'][number]['kind'], object> = {
  text: { type: ['string', 'null'] },
  key: { type: ['string', 'null'] },
  integer: { type: ['integer', 'null'] },
  number: { type: ['number', 'null'] },
  date: { type: ['string', 'null'], format: 'date' },
  boolean: { type: ['boolean', 'null'] },
};

/** The JSON Schema of a row; a comparison adds columns. */
export function rowSchema({ columns }: CatalogEntry): object {
  return {
    type: 'object',
    properties: Object.fromEntries(
      columns.map(({ name, title, kind, description }) => [name, { title, description, ...cells[kind] }]),
    ),
    required: columns.map(({ name }) => name),
  };
}
