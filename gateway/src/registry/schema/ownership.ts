import type { Consent } from '../check/publication';
import type { Member } from '../member';
import { bearerOf } from './bearer';
import { directivesOf, hasDirective } from './federation';
import { outermostFields } from './field-set';
import type { SubgraphSchema, SubgraphType } from './subgraph-schema';

export interface MemberSchema {
  member: Pick<Member, 'name' | 'owner' | 'isHost'>;
  schema: SubgraphSchema;
}

export interface Ownership {
  /** Who published first what stands at a coordinate; undefined where nobody did. An argument belongs to its field. */
  ownerOf(coordinate: string): MemberSchema | undefined;
  /** The same, where it is neither the candidate nor a subgraph of its owner. */
  otherOwnerOf(coordinate: string): MemberSchema | undefined;
}

export const rootTypes = ['Query', 'Mutation', 'Subscription'];
// By their leave another one has the same; by that of other rules it has only more of its own.
const rulesOfClaims = ['R04', 'R05'];

/**
 * Who owns what. The members come in the order in which they joined. What is named after a guest is the guest's, wherever
 * else it stands; a subgraph that only refers to a type by its key owns nothing of it as long as another one says more.
 */
export function ownership(
  members: readonly MemberSchema[],
  candidate: MemberSchema['member'],
  consents: readonly Consent[],
): Ownership {
  const guests = members.filter(({ member }) => !member.isHost).map(({ member }) => member.name);
  const byLeave = new Set(
    consents.flatMap(({ rule, coordinate, subgraph }) =>
      rulesOfClaims.includes(rule) ? [`${subgraph} ${coordinate}`] : [],
    ),
  );
  const claims = new Map<string, Claim[]>();
  for (const member of members) {
    for (const { coordinate, isReference } of claimsOf(member.schema)) {
      const claim = { member, isReference, isByLeave: byLeave.has(`${member.member.name} ${coordinate}`) };
      claims.set(coordinate, [...(claims.get(coordinate) ?? []), claim]);
    }
  }
  const ownerOf = (coordinate: string) => {
    const [place = ''] = coordinate.split('(');
    const all = claims.get(place) ?? [];
    const [type = '', field = ''] = place.split('.');
    const bearer = bearerOf(type, guests) ?? bearerOf(field, guests);
    const first =
      all.find(({ member }) => member.member.name === bearer) ??
      all.find(({ isReference, isByLeave }) => !isReference && !isByLeave) ??
      all.find(({ isByLeave }) => !isByLeave) ??
      all[0];
    return first?.member;
  };
  return {
    ownerOf,
    otherOwnerOf: (coordinate) => {
      const found = ownerOf(coordinate);
      return found && !isSameOwner(found.member, candidate) ? found : undefined;
    },
  };
}

export const isSameOwner = (one: MemberSchema['member'], other: MemberSchema['member']): boolean =>
  one.owner === other.owner || (one.isHost && other.isHost);

interface Claim {
  member: MemberSchema;
  isReference: boolean;
  isByLeave: boolean;
}

function* claimsOf({ types }: SubgraphSchema): Iterable<{ coordinate: string; isReference: boolean }> {
  for (const type of types.values()) {
    const isReference = isOnlyReferredTo(type);
    if (!rootTypes.includes(type.name)) yield { coordinate: type.name, isReference };
    for (const { coordinate, node } of type.fields) {
      if (!hasDirective(node, 'external')) yield { coordinate, isReference };
    }
    for (const { name } of type.values) yield { coordinate: `${type.name}.${name.value}`, isReference };
  }
}

/** Whether a subgraph has no more of an entity than keys, and what others resolve. */
function isOnlyReferredTo(type: SubgraphType): boolean {
  const keys = keyFields(type);
  return keys.size > 0 && type.fields.every(({ node }) => keys.has(node.name.value) || hasDirective(node, 'external'));
}

/** Names of the fields by which a type is found. */
export const keyFields = (type: SubgraphType): Set<string> =>
  new Set(directivesOf(type, 'key').flatMap(outermostFields));
