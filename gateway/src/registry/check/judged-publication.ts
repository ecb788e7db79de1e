import { parse } from 'graphql';
import { REGISTRY } from '../compose/conventions';
import { registrySdl } from '../compose/registry-sdl';
import type { Judged } from '../rules/judged';
import { type MemberSchema, ownership } from '../schema/ownership';
import { subgraphSchema, type SubgraphSchema } from '../schema/subgraph-schema';
import type { Publication } from './publication';

/** What the rules on schemas look at. Throws where a member of the graph as it is has an SDL that is none. */
export function judged(publication: Publication, schema: SubgraphSchema): Judged {
  const { candidate, members, consents } = publication;
  const read = members.map((member) => ({
    member,
    schema: subgraphSchema(parse(member.sdl, { noLocation: true })),
  }));
  // Of what it shares with others, such as Date or the interfaces of all Länder, the registry has only what it needs;
  // so it comes after the operator's own subgraphs, which may say more, and before all guests.
  const all = [
    ...read.filter(({ member }) => member.isHost),
    registryMember(members),
    ...read.filter(({ member }) => !member.isHost),
  ];
  return {
    candidate,
    schema,
    publication,
    others: all.filter(({ member }) => member.name !== candidate.name),
    ownership: ownership(all, candidate, consents),
  };
}

function registryMember(members: Publication['members']): MemberSchema {
  const owner = members.find(({ isHost }) => isHost)?.owner ?? REGISTRY;
  return {
    member: { name: REGISTRY, owner, isHost: true },
    schema: subgraphSchema(parse(registrySdl([]), { noLocation: true })),
  };
}
