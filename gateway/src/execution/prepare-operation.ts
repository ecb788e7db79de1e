import type { ApolloGateway } from '@apollo/gateway';
import type { PlanNode, QueryPlan } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getVariableValues,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { DeniedSelections } from '../authorization/operation/denied';
import { conditionsOf, conditionVariables } from './conditions';
import { introspection } from './introspection';
import { planOf } from './planner';
import type { Data, Run, Step } from './run';
import { collectFields } from './shape/collect-fields';
import { compileShape } from './shape/compile-shape';
import type { Completion } from './shape/completion';
import { compilePlan, type PlanGround } from './steps/compile-plan';

/** A loaded supergraph, as operations are prepared against it. */
export interface ExecutionGround extends PlanGround {
  gateway: ApolloGateway;
  /** The schema that clients see. */
  apiSchema: GraphQLSchema;
}

/** An operation made ready once, to be carried out for many requests. */
export interface PreparedOperation {
  plan: QueryPlan;
  isQuery: boolean;
  /** The names of the subgraphs that it may ask. */
  subgraphs: readonly string[];
  /** Errors in the variables of a request; without any, which conditions hold. */
  read(variables: Data): { errors: readonly GraphQLError[] } | { conditions: Record<string, boolean> };
  /** Asks the subgraphs. */
  fetch: Step;
  /** Cuts the answer out of what was fetched. */
  complete(run: Run): { data: Data | null; errors: GraphQLError[] };
}

const MAX_VARIABLE_ERRORS = 10;
const MAX_SHAPES = 32;

/**
 * Plans an operation that was validated, and compiles its plan and the shape of its answer. Subgraphs are asked for
 * nothing that is denied.
 */
export function prepareOperation(
  ground: ExecutionGround,
  document: DocumentNode,
  name?: string,
  denied?: DeniedSelections,
): PreparedOperation {
  const operation = operationOf(document, name);
  const plan = planOf(ground.gateway, denied?.rest ?? document, name);
  // Subscriptions are in no schema of ours, so none is valid.
  const node = plan.node as PlanNode | undefined;
  const conditionNames = conditionVariables(document);
  const shapeOf = shapes(ground, document, operation, denied);
  return {
    plan,
    isQuery: operation.operation === 'query',
    subgraphs: [...new Set(subgraphsIn(node))],
    fetch: compilePlan(node, ground),
    read: (variables) => {
      const { coerced, errors } = getVariableValues(ground.apiSchema, operation.variableDefinitions ?? [], variables, {
        maxErrors: MAX_VARIABLE_ERRORS,
      });
      return errors ? { errors } : { conditions: conditionsOf(conditionNames, coerced) };
    },
    complete: (run) => shapeOf(run.conditions)(run),
  };
}

function operationOf(document: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === 'OperationDefinition' && (!name || definition.name?.value === name),
  );
  if (!operation) throw new Error('The document has no such operation.');
  return operation;
}

/** The shapes of an operation by the conditions that hold; most operations have one. */
function shapes(
  ground: ExecutionGround,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  denied: DeniedSelections | undefined,
) {
  const { apiSchema: schema } = ground;
  const fragments = Object.fromEntries(
    document.definitions
      .filter((definition): definition is FragmentDefinitionNode => definition.kind === 'FragmentDefinition')
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const root = schema.getRootType(operation.operation);
  if (!root) throw new Error(`The schema has no ${operation.operation}.`);
  const made = new Map<string, (run: Run) => { data: Data | null; errors: GraphQLError[] }>();
  const make = (conditions: Record<string, boolean>) => {
    const selections = { schema, fragments, conditions, denied };
    const fields = collectFields(selections, root, [operation.selectionSet]);
    const ask = introspection(schema, document, operation, fields);
    const complete = compileShape(selections, root, fields);
    return ({ data, variables }: Run) => {
      const completion: Completion = { path: [], errors: [] };
      const whole = ask ? { ...data, ...ask(variables) } : data;
      return { data: complete(whole, completion, 0) as Data | null, errors: completion.errors };
    };
  };
  return (conditions: Record<string, boolean>) => {
    const key = JSON.stringify(conditions);
    let shape = made.get(key);
    if (!shape) {
      shape = make(conditions);
      if (made.size < MAX_SHAPES) made.set(key, shape);
    }
    return shape;
  };
}

function subgraphsIn(node: PlanNode | undefined): string[] {
  switch (node?.kind) {
    case 'Fetch':
      return [node.serviceName];
    case 'Flatten':
      return subgraphsIn(node.node);
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(subgraphsIn);
    case 'Condition':
      return [...subgraphsIn(node.ifClause), ...subgraphsIn(node.elseClause)];
    default:
      return [];
  }
}
