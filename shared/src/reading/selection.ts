import { collectSubFields } from '@graphql-tools/utils';
import type { FieldNode, GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import { getNamedType, isObjectType } from 'graphql';
import type { Table } from './table';

/** Which columns the request needs of a table: those of the selected fields, and always its key. */
export function selectedColumns(info: GraphQLResolveInfo, table: Table<never>): Set<string> {
  const type = info.schema.getType(table.typeName);
  if (!isObjectType(type)) throw new Error(`no object type ${table.typeName} in the schema`);
  return columnsOf(info, table, type, nodesThatReach(info, type));
}

function columnsOf(
  info: GraphQLResolveInfo,
  table: Table<never>,
  type: GraphQLObjectType,
  nodes: FieldNode[],
): Set<string> {
  const columns = new Set<string>([table.key]);
  const fields = type.getFields();
  for (const { name } of selected(info, type, nodes)) {
    const required = (fields[name.value]?.extensions as FieldNeeds | undefined)?.needs;
    if (required) for (const property of required) columns.add(property);
    else if (table.columns.has(name.value)) columns.add(name.value);
  }
  return columns;
}

/** What a field that is no column itself is computed from: `@Extensions(needs('topicAreaCode'))`. */
interface FieldNeeds {
  needs?: readonly string[];
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
