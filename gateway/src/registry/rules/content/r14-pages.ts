import { type FieldDefinitionNode, Kind, type ValueNode } from 'graphql';
import { contributedFields } from '../../schema/contributions';
import { directivesOf } from '../../schema/federation';
import { isList, namedType } from '../../schema/named-type';
import type { SubgraphSchema } from '../../schema/subgraph-schema';
import type { Judged } from '../judged';
import type { Rule } from '../rule';

const MOST_ENTRIES = 100;

export const r14: Rule<Judged> = {
  number: 'R14',
  title: { de: 'Listen kommen in Seiten', en: 'Lists come in pages' },
  why: {
    de: 'Eine Liste ohne Ende hält den Graphen für alle an, und ihr Aufwand lässt sich vorher nicht schätzen.',
    en: 'A list without an end holds up the graph for all, and what it costs cannot be estimated beforehand.',
  },
  remedy: {
    de: 'Geben Sie eine Connection mit nodes und dem Argument first: Int = 25 (höchstens 100) zurück; ist die Liste immer kurz, sagen Sie es mit @listSize(assumedSize: ...) bis 100.',
    en: 'Return a connection with nodes and the argument first: Int = 25 (100 at most); where the list is always short, say so by @listSize(assumedSize: ...) up to 100.',
  },
  binds: 'GUESTS',
  mayBeLifted: false,
  *check({ schema, ownership }) {
    for (const { coordinate, node } of contributedFields(schema, ownership)) {
      const kind = schema.types.get(namedType(node.type))?.kind ?? 'Scalar';
      const isOfObjects = ['Object', 'Interface', 'Union'].includes(kind);
      const isOpen = isList(node.type) ? isOfObjects : isConnection(node, schema) && !isInPages(node);
      if (!isOpen || isBounded(node)) continue;
      yield {
        coordinate,
        at: node,
        message: isList(node.type)
          ? {
              de: 'Diese Liste hat weder Seiten noch ein @listSize bis 100.',
              en: 'This list has neither pages nor a @listSize up to 100.',
            }
          : {
              de: 'Zu diesen Seiten fehlt das Argument first: Int mit einer Vorgabe von 1 bis 100.',
              en: 'These pages lack the argument first: Int with a default of 1 to 100.',
            },
      };
    }
  },
};

/** Whether it gives an object that holds lists of objects itself, whatever they are called. */
function isConnection({ type }: FieldDefinitionNode, schema: SubgraphSchema): boolean {
  const fields = schema.types.get(namedType(type))?.fields ?? [];
  return fields.some(({ node }) => ['nodes', 'edges'].includes(node.name.value) && isList(node.type));
}

function isInPages({ arguments: given = [] }: FieldDefinitionNode): boolean {
  const first = given.find(({ name }) => name.value === 'first');
  if (!first || namedType(first.type) !== 'Int' || isList(first.type)) return false;
  return first.type.kind === Kind.NON_NULL_TYPE || isSmall(first.defaultValue);
}

const isBounded = (field: FieldDefinitionNode): boolean =>
  directivesOf(field, 'listSize').some((directive) =>
    isSmall(directive.arguments?.find(({ name }) => name.value === 'assumedSize')?.value),
  );

const isSmall = (value: ValueNode | undefined): boolean =>
  value?.kind === Kind.INT && Number(value.value) >= 1 && Number(value.value) <= MOST_ENTRIES;
