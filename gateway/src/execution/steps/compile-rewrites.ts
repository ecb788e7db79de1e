import type { FetchDataRewrite } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { own } from '../own';
import type { Data } from '../run';
import { isOfType } from '../type-condition';

type Rewrite = (value: unknown) => void;

const ON_TYPE = '... on ';

/** Compiles the corrections that the planner wants made to what goes to a subgraph or comes from it. */
export function compileRewrites(
  rewrites: readonly FetchDataRewrite[] | undefined,
  schema: GraphQLSchema,
): Rewrite | undefined {
  if (!rewrites?.length) return undefined;
  const compiled = rewrites.map((rewrite) => atPath(rewrite.path.slice(0, -1), changeOf(rewrite), schema));
  return (value) => {
    for (const rewrite of compiled) rewrite(value);
  };
}

function changeOf(rewrite: FetchDataRewrite): (object: Data) => void {
  const field = rewrite.path.at(-1) as string;
  if (rewrite.kind === 'ValueSetter') {
    return (object) => {
      object[field] = rewrite.setValueTo;
    };
  }
  return (object) => {
    const value = own(object, field);
    if (!value) return;
    object[rewrite.renameKeyTo] = value;
    object[field] = undefined;
  };
}

function atPath([step, ...rest]: readonly string[], change: (object: Data) => void, schema: GraphQLSchema): Rewrite {
  const next = step === undefined ? (change as Rewrite) : atPath(rest, change, schema);
  const rewrite: Rewrite = (value) => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) value.forEach(rewrite);
    else if (step === undefined) next(value);
    else if (!step.startsWith(ON_TYPE)) next(own(value, step));
    else if (mayBe(value as Data, step.slice(ON_TYPE.length), schema)) next(value);
  };
  return rewrite;
}

function mayBe({ __typename: typeName }: Data, condition: string, schema: GraphQLSchema): boolean {
  return typeof typeName !== 'string' || isOfType(schema, typeName, condition);
}
