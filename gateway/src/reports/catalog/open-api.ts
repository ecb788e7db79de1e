import { parameterSchema, rowSchema } from './parameter-schema';
import type { CatalogEntry, CatalogParameter } from './report-catalog';

const day = { type: 'string', format: 'date' };
const problem = { $ref: '#/components/responses/Problem' };

/** The reports as OpenAPI 3.1, one path per report and format. */
export function openApi(catalog: readonly CatalogEntry[]): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Berichte der OZG-Umsetzung',
      version: '1.0.0',
      description: 'Benannte Berichte des OZG-Graphen als CSV, XLSX, JSON und Parquet.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/' }],
    paths: Object.fromEntries(catalog.flatMap(pathsOf)),
    components: { responses: { Problem: problemResponse }, schemas: { Problem: problemSchema } },
  };
}

function pathsOf(entry: CatalogEntry): [string, object][] {
  const { name: report, title, description, formats } = entry;
  return formats.map(({ name, contentType, path }) => {
    const schema = name === 'json' ? documentSchema(entry) : { type: 'string' };
    const get = {
      operationId: `${report}-${name}`,
      summary: title,
      description,
      tags: [report],
      parameters: [...parametersOf(entry), ...(name === 'csv' ? [excel] : [])],
      responses: {
        200: {
          description: title,
          headers: { ETag: { schema: { type: 'string' } } },
          content: { [contentType.split(';')[0] ?? '']: { schema } },
        },
        304: { description: 'Unverändert gegenüber If-None-Match.' },
        default: problem,
      },
    };
    return [path, { get }];
  });
}

function parametersOf({ parameters, isComparable }: CatalogEntry): object[] {
  return [...parameters.map(parameterOf), ...(isComparable ? [compare] : [])];
}

function parameterOf(parameter: CatalogParameter): object {
  const { name, title, description = '', default: standard, isRequired, isList } = parameter;
  const standardText = standard === undefined ? '' : `Vorgabe: ${standard}.`;
  return {
    name,
    in: 'query',
    required: isRequired,
    description: [`${title}.`, description, standardText].filter(Boolean).join(' '),
    ...(isList && { style: 'form', explode: false }),
    schema: parameterSchema(parameter),
  };
}

const compare = { name: 'compare', in: 'query', description: 'Früherer Tag, mit dem verglichen wird.', schema: day };

const excel = {
  name: 'excel',
  in: 'query',
  description: 'Für Excel in deutscher Einstellung: BOM, Semikolon, Dezimalkomma.',
  schema: { type: 'string', enum: ['de'] },
};

function documentSchema(entry: CatalogEntry): object {
  return {
    type: 'object',
    required: ['report', 'asOf', 'parameters', 'columns', 'rows'],
    properties: {
      report: { const: entry.name },
      asOf: day,
      compare: day,
      parameters: { type: 'object' },
      columns: { type: 'array', items: { type: 'object' } },
      rows: { type: 'array', items: rowSchema(entry) },
    },
  };
}

const problemSchema = {
  type: 'object',
  required: ['title', 'status', 'code', 'remedy'],
  properties: {
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    remedy: { type: 'string' },
    requestId: { type: 'string' },
    possible: { type: 'array', items: { type: 'string' } },
  },
};

const problemResponse = {
  description: 'Was nicht stimmt und was möglich ist.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
