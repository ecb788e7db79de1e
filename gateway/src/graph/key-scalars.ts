import { DateScalar, DateTimeScalar } from '@ozg/shared/keys/calendar';
import { ArsScalar, LeikaKeyScalar, OzgIdScalar, StateCodeScalar } from '@ozg/shared/keys/national-keys';
import { type GraphQLSchema, isScalarType } from 'graphql';

const checked = [OzgIdScalar, LeikaKeyScalar, ArsScalar, StateCodeScalar, DateScalar, DateTimeScalar];

/**
 * Lets the gateway refuse malformed keys itself: a supergraph knows its scalars by name only and would let any value
 * through to the subgraphs.
 */
export function checkKeysAtTheDoor(schema: GraphQLSchema): void {
  for (const { name, parseValue, parseLiteral } of checked) {
    const type = schema.getType(name);
    if (isScalarType(type)) Object.assign(type, { parseValue, parseLiteral });
  }
}
