import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Kind, type OperationDefinitionNode, type TypeNode, type VariableDefinitionNode } from 'graphql';
import { readOperation } from '../../web/web-operation';
import { type FrontComment, readFrontComment } from './front-comment';
import type { Report, ReportParameter, Section } from './report';

const SUFFIX = '.graphql';
const FIRST = 'first';

/** The reports of a folder and those within by their names, one file each. Throws on the first that is none, with its name. */
export function readReports(folder: string): ReadonlyMap<string, Report> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(SUFFIX));
  const reports = files.map((file) => readReport(join(folder, file), basename(file, SUFFIX)));
  return new Map(
    reports.map((report) => [report.name, report] as const).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}

function readReport(file: string, name: string): Report {
  try {
    const operation = readOperation(file);
    const front = readFrontComment(operation.text);
    const { title, description, keys, columns, pages, pageSize } = front;
    const sections = sectionsOf(front);
    const variables = variablesOf(operation.document.definitions as OperationDefinitionNode[]);
    const unknown = keys.find((key) => !columns.some((column) => column.name === key));
    if (unknown) throw new Error(`There is no column "${unknown}" to know rows by.`);
    const parameters = parametersOf(front, variables);
    return { name, title, description, operation, sections, keys, columns, parameters, pages, pageSize };
  } catch (error) {
    throw new Error(`The report "${name}" cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

function sectionsOf({ rows, sections = {} }: FrontComment): Section[] {
  const all: [string | null, Record<string, string>][] = [
    ...(rows ? [[null, rows] as [null, Record<string, string>]] : []),
    ...Object.entries(sections),
  ];
  if (!all.length || (rows && all.length > 1)) throw new Error('State either "rows" or "sections".');
  return all.map(([title, levels]) => ({
    title,
    levels: Object.entries(levels).map(([name, path]) => ({ name, path })),
  }));
}

function variablesOf(definitions: readonly OperationDefinitionNode[]): readonly VariableDefinitionNode[] {
  const operation = definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (!operation?.name) throw new Error('The operation needs a name.');
  return operation.variableDefinitions ?? [];
}

function parametersOf(
  { parameters, pages }: FrontComment,
  variables: readonly VariableDefinitionNode[],
): ReportParameter[] {
  const paging = [FIRST, ...Object.values(pages)];
  const own = variables.filter(({ variable }) => !paging.includes(variable.name.value));
  if (own.length !== Object.keys(parameters).length) throw new Error('Name each variable under "parameters".');
  return own.map(({ variable, type, defaultValue }) => {
    const name = variable.name.value;
    const stated = parameters[name];
    if (!stated) throw new Error(`Give the variable "${name}" a title.`);
    const isRequired = type.kind === Kind.NON_NULL_TYPE && stated.default === undefined && !defaultValue;
    return { name, ...stated, type, ...named(type), isRequired };
  });
}

function named(type: TypeNode): { typeName: string; isList: boolean } {
  if (type.kind === Kind.NAMED_TYPE) return { typeName: type.name.value, isList: false };
  const { typeName, isList } = named(type.type);
  return { typeName, isList: isList || type.kind === Kind.LIST_TYPE };
}
