import {
  type FieldNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { isInherited, own } from '../own';
import type { Data } from '../run';
import { collectFields, type Selections } from './collect-fields';
import { BUBBLE, type Complete, type Completion, deniedShape, missing, wrong } from './completion';
import { leafCheck } from './leaf';

/**
 * Compiles how an answer is cut out of what the subgraphs said: the fields of the operation in their order, each value
 * of its type, null where a promised value is missing further down. What has its form already is not copied.
 */
export function compileShape(
  selections: Selections,
  root: GraphQLObjectType,
  fields: Map<string, FieldNode[]>,
): Complete {
  return objectShape(selections, root, fields);
}

function objectShape(selections: Selections, type: GraphQLNamedType, selected: Map<string, FieldNode[]>): Complete {
  const fields = [...selected].flatMap(([name, nodes]) => {
    const complete = fieldShape(selections, type, nodes);
    return complete ? [{ name, complete, isInherited: isInherited(name) }] : [];
  });
  const isPlain = fields.every((field) => !field.isInherited);
  return (value, completion, depth) => {
    const source = value as Data;
    const isWhole = isPlain && hasExactly(source, fields);
    const object: Data = isWhole ? source : {};
    for (const field of fields) {
      const { name } = field;
      completion.path[depth] = name;
      const present = field.isInherited ? own(source, name) : source[name];
      const completed = field.complete(present, completion, depth + 1);
      if (completed === BUBBLE) return null;
      if (isWhole && completed === present) continue;
      if (name === '__proto__') Object.defineProperty(object, name, { value: completed, enumerable: true });
      else object[name] = completed;
    }
    return object;
  };
}

/** Whether an object is what is answered already: these fields in this order and nothing else. */
function hasExactly(object: Data, fields: readonly { name: string }[]): boolean {
  let at = 0;
  for (const name in object) {
    if (fields[at]?.name !== name) return false;
    at += 1;
  }
  return at === fields.length;
}

function fieldShape(selections: Selections, type: GraphQLNamedType, nodes: FieldNode[]): Complete | undefined {
  const fieldName = nodes[0]?.name.value ?? '';
  // The type of what is no object type is known of each value only; without it nothing can be said.
  if (fieldName === '__typename') return isObjectType(type) ? () => type.name : () => BUBBLE;
  if (fieldName === '__schema' || fieldName === '__type') return (value) => value ?? null;
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[fieldName] : undefined;
  if (!field) return undefined;
  const { denied } = selections;
  const granted = denied ? nodes.filter((node) => !denied.fields.has(node)) : nodes;
  const reason = nodes[0] && denied?.fields.get(nodes[0]);
  if (!granted.length && reason) return deniedShape(reason, isNonNullType(field.type));
  return valueShape(selections, field.type, granted, `${type.name}.${fieldName}`);
}

function valueShape(selections: Selections, type: GraphQLOutputType, nodes: FieldNode[], name: string): Complete {
  if (isNonNullType(type)) {
    const complete = valueShape(selections, type.ofType, nodes, name);
    return (value, completion, depth) => {
      const completed = complete(value, completion, depth);
      if (completed !== null && completed !== BUBBLE) return completed;
      missing(completion, depth, name);
      return BUBBLE;
    };
  }
  const complete = nullableShape(selections, type, nodes, name);
  return (value, completion, depth) => {
    if (value === null || value === undefined) return null;
    const completed = complete(value, completion, depth);
    return completed === BUBBLE ? null : completed;
  };
}

function nullableShape(selections: Selections, type: GraphQLOutputType, nodes: FieldNode[], name: string): Complete {
  if (isListType(type)) return listShape(valueShape(selections, type.ofType, nodes, name), name);
  if (isLeafType(type)) {
    const isValid = leafCheck(type);
    return (value, completion, depth) => (isValid(value) ? value : wrong(completion, depth, name));
  }
  const named = getNamedType(type);
  const shape = isAbstractType(named) ? abstractShape(selections, named, nodes) : shapeOf(selections, named, nodes);
  return (value, completion, depth) =>
    typeof value === 'object' && !Array.isArray(value)
      ? shape(value, completion, depth)
      : wrong(completion, depth, name);
}

function listShape(complete: Complete, name: string): Complete {
  return (value, completion, depth) => {
    if (!Array.isArray(value)) return wrong(completion, depth, name);
    for (let at = 0; at < value.length; at += 1) {
      completion.path[depth] = at;
      const completed = complete(value[at], completion, depth + 1);
      if (completed === BUBBLE) return null;
      if (completed !== value[at]) value[at] = completed;
    }
    return value;
  };
}

function abstractShape(selections: Selections, type: GraphQLNamedType, nodes: FieldNode[]): Complete {
  const shapes = new Map<string, Complete>();
  const shapeFor = (typeName: string, completion: Completion, depth: number): Complete => {
    const known = shapes.get(typeName);
    if (known) return known;
    const actual = selections.schema.getType(typeName);
    if (!actual || isLeafType(actual)) return () => wrong(completion, depth, type.name);
    const shape = shapeOf(selections, actual, nodes);
    shapes.set(typeName, shape);
    return shape;
  };
  return (value, completion, depth) => {
    const typeName = own(value as Data, '__typename');
    return shapeFor(typeof typeName === 'string' ? typeName : type.name, completion, depth)(value, completion, depth);
  };
}

function shapeOf(selections: Selections, type: GraphQLNamedType, nodes: FieldNode[]): Complete {
  const reason = selections.denied?.types.get(type.name);
  if (reason) return deniedShape(reason, false);
  const fields = collectFields(
    selections,
    type,
    nodes.map(({ selectionSet }) => selectionSet),
  );
  return objectShape(selections, type, fields);
}
