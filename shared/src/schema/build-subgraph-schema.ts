import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { defaultFieldResolver, type GraphQLResolveInfo, type GraphQLSchema, isObjectType, parse } from 'graphql';
import { buildSchema, createResolversMap, type NonEmptyArray } from 'type-graphql';
import { typeOfUserError } from '../editing/user-error';
import { DateScalar, DateTimeScalar } from '../keys/calendar';
import { ArsScalar, LeikaKeyScalar, OzgIdScalar, StateCodeScalar } from '../keys/national-keys';
import type { RequestContext } from '../reading/request-context';
import { showWhatWasReadAlong } from '../reading/along';
import { callDirectly } from './direct-resolvers';
import { findEntities } from './find-entities';

/** Finds the entity that a reference of the gateway names by its key; null where there is none. */
export type ReferenceResolver = (
  reference: never,
  context: RequestContext,
  info: GraphQLResolveInfo,
) => Promise<object | null> | object | null;

export interface SubgraphSchemaParts {
  resolvers: NonEmptyArray<Function>;
  references: Record<string, ReferenceResolver>;
  /** Types of other subgraphs that get fields here and that nothing here leads to. */
  extended?: Function[];
}

const federationLink = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.11"
  import: ["@key", "@shareable", "@external", "@requires"]
)`;

const nationalScalars = [OzgIdScalar, LeikaKeyScalar, ArsScalar, StateCodeScalar, DateScalar, DateTimeScalar];

export interface SubgraphSchema {
  schema: GraphQLSchema;
  /** The schema as text, as it is committed, reviewed and composed. */
  sdl: string;
}

/** Turns decorated classes into the executable schema of a Federation 2 subgraph. */
export async function subgraphSchema({
  resolvers,
  references,
  extended = [],
}: SubgraphSchemaParts): Promise<SubgraphSchema> {
  const decorated = await buildSchema({ resolvers, orphanedTypes: extended, validate: false, skipCheck: true });
  const resolverMap = createResolversMap(decorated) as Record<string, Record<string, unknown>>;
  callDirectly(resolvers, resolverMap);
  for (const scalar of nationalScalars) {
    if (decorated.getType(scalar.name)) resolverMap[scalar.name] = scalar as unknown as Record<string, unknown>;
  }
  for (const [type, reference] of Object.entries(references)) {
    resolverMap[type] = { ...resolverMap[type], __resolveReference: reference };
  }
  resolverMap['Query'] = { ...resolverMap['Query'], _entities: findEntities(references) };
  // That of type-graphql answers later, which no compiled operation waits for.
  if (resolverMap['UserError']) resolverMap['UserError']['__resolveType'] = typeOfUserError;
  const sdl = `${federationLink}\n\n${printSchemaWithDirectives(decorated)}\n`;
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolverMap as never });
  copyExtensions(decorated, schema);
  callPages(schema);
  showWhatWasReadAlong(schema);
  return { schema, sdl };
}

/** The look-ahead reads what fields need from their extensions, which the SDL in between does not carry. */
function copyExtensions(source: GraphQLSchema, target: GraphQLSchema): void {
  for (const type of Object.values(source.getTypeMap())) {
    const twin = target.getType(type.name);
    if (!isObjectType(type) || !isObjectType(twin)) continue;
    const fields = twin.getFields();
    for (const field of Object.values(type.getFields())) {
      const twinField = fields[field.name];
      if (twinField) twinField.extensions = field.extensions;
    }
  }
}

/** The parts of a page are methods; a compiled operation takes what has no resolver for a plain value. */
function callPages(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !type.name.endsWith('Connection')) continue;
    for (const field of Object.values(type.getFields())) field.resolve ??= defaultFieldResolver;
  }
}
