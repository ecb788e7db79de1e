import type { Database, Statements } from '@ozg/shared/database/database';
import { checkInWorker } from './check/check-in-worker';
import type { Member } from './member';
import {
  addRelease,
  addStep,
  currentRevision,
  membersOf,
  type PresentMember,
  registrationOf,
  saveRegistration,
} from './store/registry-store';
import { takeTurn } from './store/take-turn';

export interface Adopted {
  revision: number;
  /** Guests that do not go with the operator's subgraphs any more, and were taken out. */
  left: readonly string[];
}

/**
 * Makes the operator's own subgraphs those of the graph, as they are at this start, beside the guests that there are.
 * `composed` is their supergraph where it is known already. Throws where they do not fit together.
 */
export function adopt(db: Database, hosts: readonly Member[], author: string, composed?: string): Promise<Adopted> {
  return takeTurn(db, async (tx) => {
    await register(tx, hosts, author);
    const revision = await currentRevision(tx);
    const present = await membersOf(tx);
    const [before, guests] = [present.filter(({ isHost }) => isHost), present.filter(({ isHost }) => !isHost)];
    if (revision && isSame(before, hosts)) return { revision, left: [] };

    const { supergraphSdl, stayed } = await compose(hosts, guests, composed);
    const next = revision + 1;
    await addRelease(tx, next, supergraphSdl);
    const step = (action: 'PUBLISH' | 'REMOVE') => (member: Member) =>
      addStep(tx, {
        subgraph: member.name,
        action,
        sdl: action === 'PUBLISH' ? member.sdl : null,
        routingUrl: action === 'PUBLISH' ? member.routingUrl : null,
        author,
        revision: next,
      });
    for (const host of hosts.filter((each) => !before.some((known) => isEqual(known, each))))
      await step('PUBLISH')(host);
    const gone = before.filter(({ name }) => !hosts.some((host) => host.name === name));
    const left = guests.filter((guest) => !stayed.includes(guest));
    for (const member of [...gone, ...left]) await step('REMOVE')(member);
    return { revision: next, left: left.map(({ name }) => name) };
  });
}

async function register(tx: Statements, hosts: readonly Member[], by: string): Promise<void> {
  for (const { name, owner, states, mayMutate } of hosts) {
    const wanted = { name, owner, states, isHost: true, mayMutate, hosts: [], keyHash: null };
    const known = await registrationOf(tx, name);
    if (!known || known.owner !== owner || known.states.join() !== states.join() || !known.isHost) {
      await saveRegistration(tx, wanted, by);
    }
  }
}

const isEqual = (one: Member, other: Member): boolean =>
  one.name === other.name && one.sdl === other.sdl && one.routingUrl === other.routingUrl;

function isSame(before: readonly Member[], hosts: readonly Member[]): boolean {
  return before.length === hosts.length && hosts.every((host) => before.some((known) => isEqual(known, host)));
}

/** The hosts with as many guests as go with them; who joined first comes first. */
async function compose(hosts: readonly Member[], guests: readonly PresentMember[], composed: string | undefined) {
  let { supergraphSdl, findings } = composed
    ? { supergraphSdl: composed, findings: [] }
    : await checkInWorker({ remaining: hosts });
  if (!supergraphSdl)
    throw new Error(`The subgraphs do not compose:\n${findings.map(({ message }) => message.en).join('\n')}`);
  const stayed: PresentMember[] = [];
  for (const guest of guests) {
    const tried = await checkInWorker({ remaining: [...hosts, ...stayed, guest] });
    if (!tried.supergraphSdl) continue;
    supergraphSdl = tried.supergraphSdl;
    stayed.push(guest);
  }
  return { supergraphSdl, stayed };
}
