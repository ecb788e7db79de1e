import { parse } from 'graphql';
import type { Member } from '../member';
import { ownership } from '../schema/ownership';
import { subgraphSchema } from '../schema/subgraph-schema';

// Changes of data, and what breaks applications, are for the operator to answer for, whoever's it is.
const ofOperator = ['R08', 'R18', 'R19'];

/** The guest's owner who alone may lift a rule at a coordinate; null where that is the operator. */
export function consentGiver(rule: string, coordinate: string, members: readonly Member[]): string | null {
  const [first] = members;
  if (ofOperator.includes(rule) || !first) return null;
  const schemas = members.map((member) => ({ member, schema: subgraphSchema(parse(member.sdl)) }));
  const owner = ownership(schemas, first, []).ownerOf(coordinate)?.member;
  return owner && !owner.isHost ? owner.owner : null;
}
