import { Supergraph } from '@apollo/federation-internals';
import { introspectionFromSchema, printSchema } from 'graphql';

/**
 * What the package for clients has of a supergraph, by the name of the file: the schema as text, and as a type for
 * gql.tada, which reads types alone.
 */
export function clientFiles(supergraphSdl: string): Record<string, string> {
  const schema = Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();
  const { __schema: whole } = introspectionFromSchema(schema, { descriptions: false });
  const described = { ...whole, directives: [], types: whole.types.filter(({ name }) => !name.startsWith('__')) };
  const type = JSON.stringify({ __schema: described }, withoutNotes);
  return {
    'schema.graphql': `${printSchema(schema)}\n`,
    'src/introspection.ts': `// Written by "npm run schema".\nexport type Introspection = ${type};\n`,
  };
}

const notes = new Set(['description', 'isDeprecated', 'deprecationReason', 'specifiedByURL', 'isRepeatable']);

const withoutNotes = (key: string, value: unknown): unknown => (notes.has(key) ? undefined : value);
