import { collectSubFields } from '@graphql-tools/utils';
import type { FieldNode, GraphQLObjectType, GraphQLResolveInfo, OperationDefinitionNode } from 'graphql';
import { getNamedType, isObjectType, visit } from 'graphql';
import { type Along, readAlong } from './along';
import { groupBy } from './group';
import type { Column, Table } from './table';

/** What a request reads of a table. */
export interface Asked<Entity extends object> {
  /** With what is read along with its rows. */
  table: Table<Entity>;
  /** The columns of the selected fields, and the key where one of them is computed. */
  columns: ReadonlySet<string>;
}

/** What the request needs of a table: the columns of the selected fields, and what other tables have for its rows. */
export function asked<Entity extends object>(info: GraphQLResolveInfo, table: Table<Entity>): Asked<Entity> {
  const isOfToday = table.knownOn === undefined;
  // Rows of a day lead to what held on it, and days are many.
  if (!isOfToday) return { table, columns: selectedColumns(info, table as Table<never>) };
  return remembered(info, `${table.typeName} and more`, () => {
    const type = objectType(info, table as Table<never>);
    return askedOf(info, table, type, nodesThatReach(info, type), []);
  });
}

/** Which columns the request needs of a table. */
export function selectedColumns(info: GraphQLResolveInfo, table: Table<never>): ReadonlySet<string> {
  return remembered(info, table.typeName, () => {
    const type = objectType(info, table);
    return columnsOf(table, type, selected(info, type, nodesThatReach(info, type)));
  });
}

/** Whether the request asks where the entries of a connection stand, or whether others follow. */
export function selectsPlaces(info: GraphQLResolveInfo): boolean {
  return remembered(info, 'places', () => {
    const type = getNamedType(info.returnType);
    if (!isObjectType(type)) return true;
    return selected(info, type, [...info.fieldNodes]).some(({ name }) => ['edges', 'pageInfo'].includes(name.value));
  });
}

/** A prepared operation asks with the same nodes again and again. */
const known = new WeakMap<GraphQLResolveInfo['fieldNodes'], Map<string, unknown>>();

/**
 * What is found for a field of the selection, once for all requests of a prepared operation; of one whose selection
 * depends on variables, each time.
 */
export function remembered<Found>(info: GraphQLResolveInfo, name: string, find: () => Found): Found {
  if (hasConditions(info.operation, info.fragments)) return find();
  let byName = known.get(info.fieldNodes);
  if (!byName) known.set(info.fieldNodes, (byName = new Map()));
  if (!byName.has(name)) byName.set(name, find());
  return byName.get(name) as Found;
}

function objectType(info: GraphQLResolveInfo, table: Table<never>): GraphQLObjectType {
  const type = info.schema.getType(table.typeName);
  if (!isObjectType(type)) throw new Error(`no object type ${table.typeName} in the schema`);
  return type;
}

function askedOf<Entity extends object>(
  info: GraphQLResolveInfo,
  plain: Table<Entity>,
  type: GraphQLObjectType,
  nodes: FieldNode[],
  above: readonly string[],
): Asked<Entity> {
  const fields = selected(info, type, nodes);
  const along = columnsAlong(info, plain as Table<never>, type, fields, [...above, type.name]);
  const table = along.size ? { ...plain, columns: new Map([...plain.columns, ...along]) } : plain;
  return { table, columns: columnsOf(table as Table<never>, type, fields) };
}

/** What other tables have for each row, by the field that shows it; of what leads back to where it came from, nothing. */
function columnsAlong(
  info: GraphQLResolveInfo,
  table: Table<never>,
  type: GraphQLObjectType,
  nodes: FieldNode[],
  above: readonly string[],
): Map<string, Column> {
  const columns = new Map<string, Column>();
  for (const [name, same] of groupBy(nodes, (node) => node.name.value)) {
    const field = type.getFields()[name];
    const along = (field?.extensions as FieldNeeds | undefined)?.along;
    const shown = field && getNamedType(field.type);
    if (!along || !isObjectType(shown) || above.includes(shown.name)) continue;
    const value = readAlong(table, along, (other) => askedOf(info, other, shown, same, above));
    if (value) columns.set(name, { name, isNullable: true, isPlain: true, value });
  }
  return columns;
}

function columnsOf(table: Table<never>, type: GraphQLObjectType, nodes: FieldNode[]): Set<string> {
  const columns = new Set<string>();
  const fields = type.getFields();
  let isComputed = false;
  for (const { name } of nodes) {
    const field = fields[name.value];
    const stored = table.columns.get(name.value);
    const required = stored?.value ? undefined : (field?.extensions as FieldNeeds | undefined)?.needs;
    for (const property of required ?? (stored ? [name.value] : [])) columns.add(property);
    isComputed ||= Boolean(field?.resolve) && !stored?.value;
  }
  return isComputed || !columns.size ? new Set([table.key, ...columns]) : columns;
}

/** What a field that is no column itself is computed from: `@Extensions(needs('topicAreaCode'))`. */
interface FieldNeeds {
  needs?: readonly string[];
  along?: Along;
}

export function needs(...properties: string[]): { needs: readonly string[] } {
  return { needs: properties };
}

/** The field nodes whose selections are on `type`: the field itself, or `nodes` and `edges.node` of a connection. */
function nodesThatReach(info: GraphQLResolveInfo, type: GraphQLObjectType): FieldNode[] {
  const returned = getNamedType(info.returnType);
  const nodes = [...info.fieldNodes];
  if (returned === type || !isObjectType(returned) || !returned.name.endsWith('Connection')) return nodes;
  const edge = info.schema.getType(`${type.name}Edge`) as GraphQLObjectType;
  const below = selected(info, returned, nodes);
  const edges = below.filter(({ name }) => name.value === 'edges');
  return [
    ...below.filter(({ name }) => name.value === 'nodes'),
    ...selected(info, edge, edges).filter(({ name }) => name.value === 'node'),
  ];
}

function selected(info: GraphQLResolveInfo, type: GraphQLObjectType, nodes: FieldNode[]): FieldNode[] {
  if (!nodes.length) return [];
  const { fields } = collectSubFields(info.schema, info.fragments, info.variableValues, type, nodes);
  return [...fields.values()].flat();
}

const conditional = new WeakMap<object, boolean>();

/** Whether @skip or @include make the selection depend on the variables of each request. */
function hasConditions(operation: OperationDefinitionNode, fragments: GraphQLResolveInfo['fragments']): boolean {
  let has = conditional.get(operation);
  if (has === undefined) {
    has = [operation, ...Object.values(fragments)].some((node) => {
      let found = false;
      visit(node, { Directive: () => void (found = true) });
      return found;
    });
    conditional.set(operation, has);
  }
  return has;
}
