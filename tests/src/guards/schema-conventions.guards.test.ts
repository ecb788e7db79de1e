import { readFileSync } from 'node:fs';
import { conventions } from '@ozg/gateway/registry/compose/conventions';
import { schemaFileOf, supergraphFile } from '@ozg/infra/paths';
import { subgraphs } from '@ozg/infra/subgraphs';
import {
  buildSchema,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  Kind,
  parse,
} from 'graphql';
import { apiSchemaOf } from '../support/api-schema';

const schema = apiSchemaOf(readFileSync(supergraphFile, 'utf8'));
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);
const objects = types.filter(isObjectType);

/** `Type`, `Type.field` or `Type.field(argument:)` with its description. */
function describedParts(type: GraphQLNamedType): [string, string | null | undefined][] {
  const parts: [string, string | null | undefined][] = [[type.name, type.description]];
  if (isEnumType(type))
    for (const value of type.getValues()) parts.push([`${type.name}.${value.name}`, value.description]);
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) parts.push([`${type.name}.${field.name}`, field.description]);
  }
  if (isObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      parts.push([`${type.name}.${field.name}`, field.description]);
      for (const arg of field.args) parts.push([`${type.name}.${field.name}(${arg.name}:)`, arg.description]);
    }
  }
  return parts.filter(([name]) => name !== 'Query' && name !== 'Mutation');
}

function fieldsOf(type: GraphQLObjectType): GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields());
}

test('every part of the schema has a description that ends with the German term in parentheses', () => {
  const parts = types.flatMap(describedParts);

  expect(parts.length).toBeGreaterThan(500);
  expect(parts.filter(([, description]) => !/\.\s\([^\n]+\)$/.test(description ?? '')).map(([name]) => name)).toEqual(
    [],
  );
});

test('names follow the casing of GraphQL', () => {
  const wrong = [
    ...types.filter(
      ({ name }) => !/^[A-Z][A-Za-z0-9]*$/.test(name) || (/(Enum|Type)$/.test(name) && name !== 'LeikaType'),
    ),
    ...objects
      .flatMap(fieldsOf)
      .filter(({ name }) => !/^[a-z][A-Za-z0-9]*$/.test(name) || /^(get|list)[A-Z]/.test(name)),
    ...types
      .filter(isEnumType)
      .flatMap((type) => [...type.getValues()])
      .filter(({ name }) => !/^[A-Z][A-Z0-9_]*$/.test(name)),
  ];

  expect(wrong.map(({ name }) => name)).toEqual([]);
});

test('days, times and booleans bear the names of what they are', () => {
  const wrong = objects.flatMap((type) =>
    fieldsOf(type)
      .filter(({ name, type: fieldType }) => {
        const scalar = getNamedType(fieldType).name;
        if (scalar === 'Date') return !/(On|From|Until|asOf|month|day)$/i.test(name);
        if (scalar === 'DateTime') return !name.endsWith('At');
        if (scalar === 'Boolean' && isNonNullType(fieldType)) return !/^(is|has)[A-Z]/.test(name);
        return false;
      })
      .map(({ name }) => `${type.name}.${name}`),
  );

  expect(wrong).toEqual([]);
});

test('every root field may be null, so that a missing subgraph blanks its own fields only', () => {
  const roots = fieldsOf(schema.getQueryType() as GraphQLObjectType);

  expect(roots.filter(({ type }) => isNonNullType(type)).map(({ name }) => name)).toEqual([]);
});

// An entry of a convention is what a subgraph says of something else, and known by what it is about.
const isEntry = (name: string): boolean =>
  (schema.getType(name) as GraphQLObjectType)
    .getInterfaces()
    .some((each) => conventions.some((one) => one === each.name));

test('every entity with a key has an id', () => {
  const keyed = new Set(subgraphs.flatMap(({ name }) => ownedEntities(name)).filter((name) => !isEntry(name)));

  expect(keyed.size).toBeGreaterThan(25);
  expect([...keyed].filter((name) => !(schema.getType(name) as GraphQLObjectType).getFields()['id'])).toEqual([]);
});

test('what one subgraph refers to in another, and what it adds there, may be null', () => {
  const wrong = subgraphs.flatMap(({ name }) => {
    const owned = new Set(ownedEntities(name));
    const sdl = buildSubgraph(name);
    return Object.values(sdl.getTypeMap())
      .filter(isObjectType)
      .flatMap((type) =>
        fieldsOf(type)
          .filter((field) => {
            const target = getNamedType(field.type).name;
            const isForeignTarget = entityNames.has(target) && !owned.has(target);
            const isForeignHolder = entityNames.has(type.name) && !owned.has(type.name) && Boolean(field.description);
            if (isForeignHolder && isNonNullType(field.type)) return true;
            return isForeignTarget && innermostIsRequired(field.type);
          })
          .map((field) => `${name}: ${type.name}.${field.name}`),
      );
  });

  expect(wrong).toEqual([]);
});

const derived = [
  // By another entity, which leads back as well: Ministry.responsibilities.ozgService.
  'OzgService.ministries',
  // Who wrote an entry down; what it is about leads back to it: Ministry.projects.phaseChanges.
  ...['PhaseChange', 'PriorityChange', 'ReuseModelChange'].map((history) => `${history}.recordedByMinistry`),
];

test('every entity is reachable from every entity it belongs to', () => {
  const missing = objects
    .filter(({ name }) => entityNames.has(name) && !isEntry(name))
    .flatMap((type) =>
      fieldsOf(type)
        .filter(
          ({ name, type: target }) =>
            entityNames.has(getNamedType(target).name) && !derived.includes(`${type.name}.${name}`),
        )
        .map(({ name, type: target }) => ({
          name,
          owner: schema.getType(getNamedType(target).name) as GraphQLObjectType,
        }))
        .filter(({ owner }) => owner !== type && !leadsTo(owner, type.name))
        .map(({ name, owner }) => `${owner.name} has no way to ${type.name} (${type.name}.${name})`),
    );

  expect(missing).toEqual([]);
});

function leadsTo(owner: GraphQLObjectType, target: string): boolean {
  return fieldsOf(owner).some(({ type }) => [target, `${target}Connection`].includes(getNamedType(type).name));
}

test('mutations, if there are any, take one input and answer a payload', () => {
  const mutations = schema.getMutationType();

  for (const field of mutations ? fieldsOf(mutations) : []) {
    expect(field.args.map(({ name }) => name)).toEqual(['input']);
    expect(getNamedType(field.type).name).toMatch(/Payload$/);
  }
});

/** Entities by the subgraph that describes them: a stub of a foreign entity has no description. */
function ownedEntities(subgraph: string): string[] {
  return parse(readFileSync(schemaFileOf(subgraph), 'utf8')).definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION &&
    definition.description &&
    definition.directives?.some(({ name }) => name.value === 'key')
      ? [definition.name.value]
      : [],
  );
}

const entityNames = new Set(subgraphs.flatMap(({ name }) => ownedEntities(name)));

function buildSubgraph(name: string) {
  const definitions =
    'directive @key(fields: String!) repeatable on OBJECT\ndirective @shareable on OBJECT | FIELD_DEFINITION\n';
  const text = readFileSync(schemaFileOf(name), 'utf8').replace(/^extend schema @link\([^)]*\)/, '');
  return buildSchema(definitions + text, { assumeValidSDL: true });
}

/** Whether the entity itself, within lists too, must not be null. */
function innermostIsRequired(type: GraphQLField<unknown, unknown>['type']): boolean {
  const bare = isNonNullType(type) && isListType(type.ofType) ? type.ofType : type;
  return isListType(bare) ? isNonNullType(bare.ofType) : isNonNullType(bare);
}
