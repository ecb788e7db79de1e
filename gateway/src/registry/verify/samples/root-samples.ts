import { getNamedType, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import type { RawAnswer } from '../../../sources/answer/parse-answer';
import { type FaultKind, SubgraphFault } from '../../../sources/fault';
import type { Service } from '../service/service';
import { representationsOf } from './representation';
import type { EntityType, Representation } from './sampled-entity';
import { keySelection, plainFields } from './selections';

const MOST_ASKED = 12;
const MOST_OF_A_PAGE = 50;

/** Entities that the service itself names: those to which its root fields lead, directly, in lists or in pages. */
export async function rootSamples(
  service: Service,
  schema: GraphQLSchema,
  types: readonly EntityType[],
): Promise<Map<string, Representation[]>> {
  const found = new Map<string, Representation[]>();
  const fields = Object.values(plainFieldsOfQuery(schema)).flatMap((field) => {
    const way = wayTo(getNamedType(field.type), types);
    const page = field.args.some(({ name }) => name === 'first') ? `(first: ${MOST_OF_A_PAGE})` : '';
    return way ? [{ ...way, name: field.name, query: `{ ${field.name}${page} ${way.selection} }` }] : [];
  });
  for (const { entity, name, query, entries } of fields.slice(0, MOST_ASKED)) {
    const data = await dataOf(service, query);
    if (data === 'LOST') break;
    const keys = representationsOf(entity, entries(data?.[name]).slice(0, MOST_OF_A_PAGE));
    found.set(entity.name, distinct([...(found.get(entity.name) ?? []), ...keys]));
  }
  return found;
}

const lost: readonly FaultKind[] = ['TIMEOUT', 'CONNECTION', 'NOT_ASKED'];

/** What is wrong with an answer is for the probes to find; who does not answer at all need not be asked on. */
async function dataOf(service: Service, query: string): Promise<RawAnswer['data'] | 'LOST'> {
  try {
    return (await service.ask(query)).data;
  } catch (error) {
    if (!(error instanceof SubgraphFault)) throw error;
    return lost.includes(error.kind) ? 'LOST' : null;
  }
}

export const distinct = (all: readonly Representation[]): Representation[] => [
  ...new Map(all.map((each) => [JSON.stringify(each), each])).values(),
];

function plainFieldsOfQuery(schema: GraphQLSchema) {
  const query = schema.getQueryType();
  return query ? plainFields(query).filter(({ name }) => !name.startsWith('_')) : [];
}

interface Way {
  entity: EntityType;
  selection: string;
  entries(value: unknown): unknown[];
}

function wayTo(type: unknown, types: readonly EntityType[]): Way | null {
  if (!isObjectType(type)) return null;
  const entity = types.find(({ name }) => name === type.name);
  if (entity) return { entity, selection: `{ ${keySelection(entity)} }`, entries: listed };
  const inPages = (field: 'nodes' | 'node', within: GraphQLObjectType | null) => {
    const node = within && getNamedType(within.getFields()[field]?.type);
    return types.find(({ name }) => name === node?.name);
  };
  const nodes = inPages('nodes', type);
  if (nodes) {
    return {
      entity: nodes,
      selection: `{ nodes { ${keySelection(nodes)} } }`,
      entries: (page) => listed((page as { nodes?: unknown } | null)?.nodes),
    };
  }
  const edge = getNamedType(type.getFields()['edges']?.type);
  const node = inPages('node', isObjectType(edge) ? edge : null);
  if (!node) return null;
  return {
    entity: node,
    selection: `{ edges { node { ${keySelection(node)} } } }`,
    entries: (page) =>
      listed((page as { edges?: unknown } | null)?.edges).map((each) => (each as { node?: unknown } | null)?.node),
  };
}

const listed = (value: unknown): unknown[] => (Array.isArray(value) ? (value.flat(3) as unknown[]) : [value ?? null]);
