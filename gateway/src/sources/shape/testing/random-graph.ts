import fc, { type GeneratorValue } from 'fast-check';
import {
  buildSchema,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
} from 'graphql';

const LEAVES = ['ID', 'String', 'Int', 'Float', 'Boolean', 'Phase', 'Day'];
const COMPOSITES = ['A', 'B', 'C', 'Named', 'Either'];
const FIELDS = ['f', 'g', 'h', 'constructor'];
const MAX_DEPTH = 2;

export function oneOf<T>(draw: GeneratorValue, values: readonly T[]): T {
  return draw(() => fc.constantFrom(...values));
}

/** A schema of objects, an interface and a union that refer to each other; everything may be null. */
export function randomSchema(draw: GeneratorValue): GraphQLSchema {
  const type = () => oneOf(draw, ['$', '$', '[$]', '[[$]]']).replace('$', oneOf(draw, [...LEAVES, ...COMPOSITES]));
  const fields = () => FIELDS.map((name) => `${name}: ${type()}`).join(' ');
  const shared = `name: ${type()}`;
  return buildSchema(`
    scalar Day
    enum Phase { IDEA ROLLOUT }
    interface Named { ${shared} }
    union Either = A | B
    type A implements Named { ${shared} ${fields()} }
    type B implements Named { ${shared} ${fields()} }
    type C { ${fields()} }
    type Query { ${FIELDS.map((name) => `${name}: ${oneOf(draw, COMPOSITES)}`).join(' ')} }
  `);
}

/** A query with fragments and, so that no two fields meet at one place, an alias for each field below the first. */
export function randomQuery(draw: GeneratorValue, schema: GraphQLSchema): string {
  let aliases = 0;
  const selection = (type: GraphQLCompositeType, depth: number): string => {
    const asked = ['__typename'];
    for (const field of 'getFields' in type ? Object.values(type.getFields()) : []) {
      const named = getNamedType(field.type);
      if ((isCompositeType(named) && depth > MAX_DEPTH) || draw(fc.integer, { min: 0, max: 9 }) < 6) continue;
      const alias = depth === 0 ? '' : `a${(aliases += 1)}: `;
      asked.push(`${alias}${field.name} ${isCompositeType(named) ? selection(named, depth + 1) : ''}`);
    }
    for (const each of isAbstractType(type) ? schema.getPossibleTypes(type) : []) {
      if (draw(fc.boolean)) asked.push(`... on ${each.name} ${selection(each, depth + 1)}`);
    }
    return `{ ${asked.join(' ')} }`;
  };
  const query = schema.getQueryType();
  return query ? selection(query, 0) : '';
}
