import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { own } from '../own';
import type { Data } from '../run';
import { isOfType } from '../type-condition';
import { compileRewrites } from './compile-rewrites';
import { mergeInto } from './merge';

export interface Represented {
  /** What the subgraph is asked for, each once. */
  representations: Data[];
  /** For each object the position of its representation; -1 for one that is not asked for. */
  entityOf: number[];
}

/** Compiles what a fetch tells of each object so that the subgraph knows which entity is meant. */
export function compileRepresentations(
  { requires = [], inputRewrites }: FetchNode,
  schema: GraphQLSchema,
): (objects: readonly Data[]) => Represented {
  const select = compileSelection(requires, schema);
  const rewrite = compileRewrites(inputRewrites, schema);
  return (objects) => {
    const positions = new Map<string, number>();
    const representations: Data[] = [];
    const entityOf = objects.map((object) => {
      const representation = select(object);
      if (!representation?.['__typename']) return -1;
      rewrite?.(representation);
      const key = textOf(representation);
      let position = positions.get(key);
      if (position === undefined) {
        position = representations.push(representation) - 1;
        positions.set(key, position);
      }
      return position;
    });
    return { representations, entityOf };
  };
}

/** Text that two representations share only where they say the same. */
function textOf(representation: Data): string {
  const [typeName, key, ...more] = Object.values(representation);
  // Most are a type and a key.
  if (typeof typeName === 'string' && typeof key === 'string' && !more.length) return `${typeName}\n${key}`;
  return JSON.stringify(representation);
}

type Select = (object: Data) => Data | null;

interface Field {
  name: string;
  select?: Select;
}

/** Null where a field is missing: an entity is asked for with all that the subgraph needs to know of it, or not at all. */
function compileSelection(selections: readonly QueryPlanSelectionNode[], schema: GraphQLSchema): Select {
  const fields: Field[] = [];
  const fragments: { condition: string; select: Select }[] = [];
  for (const selection of selections) {
    if (selection.kind === 'Field') {
      const select = selection.selections && compileSelection(selection.selections, schema);
      fields.push({ name: selection.alias ?? selection.name, select });
    } else if (selection.typeCondition) {
      fragments.push({ condition: selection.typeCondition, select: compileSelection(selection.selections, schema) });
    }
  }
  return (object) => {
    const selected: Data = {};
    for (const { name, select } of fields) {
      const value = own(object, name);
      if (value === undefined) return null;
      selected[name] = select ? selectIn(value, select) : value;
    }
    for (const { condition, select } of fragments) {
      const typeName = object['__typename'];
      if (typeof typeName !== 'string' || !isOfType(schema, typeName, condition)) continue;
      const part = select(object);
      if (part) mergeInto(selected, part);
    }
    return selected;
  };
}

function selectIn(value: unknown, select: Select): unknown {
  if (Array.isArray(value)) return value.map((each) => selectIn(each, select));
  return typeof value === 'object' && value !== null ? select(value as Data) : value;
}
