import type { Statements } from '@ozg/shared/database/database';
import sql from 'sql-template-tag';
import type { Release } from '../../graph/release';
import type { Consent } from '../check/publication';
import type { Member, RegisteredMember } from '../member';
import type { Approval } from '../registry-api';
import type { PastStep, Registration, Version } from './registration';

const registrationColumns = sql`name, owner, states, is_host as "isHost", may_mutate as "mayMutate", hosts, key_hash as "keyHash"`;

// Of each subgraph the last step, in the order in which they joined; who was removed is no member.
const members = sql`select s.name, s.owner, s.states, s.is_host as "isHost", s.may_mutate as "mayMutate",
    v.sdl, v.routing_url as "routingUrl", v.number as version, v.published_at as "publishedAt"
  from subgraph s
  join lateral (select * from version where subgraph = s.name order by number desc limit 1) v on v.action <> 'REMOVE'
  order by s.position`;

/** A member with what else is laid down of it. */
export type PresentMember = Member & { version: number; publishedAt: Date };

/** A graph that the registry made. */
export interface MadeRelease extends Release {
  revision: number;
  members: readonly RegisteredMember[];
  hosts: readonly string[];
}

export const membersOf = (db: Statements): Promise<PresentMember[]> => db.rows<PresentMember>(members);

/** The graph as it is; null before the first. */
export async function currentRelease(db: Statements): Promise<MadeRelease | null> {
  // One statement: a graph never goes with the members of another one.
  const [release] = await db.rows<{ revision: number; supergraphSdl: string; members: JsonMember[] }>(
    sql`select revision, supergraph_sdl as "supergraphSdl",
      (select coalesce(json_agg(to_jsonb(m) - 'sdl'), '[]') from (${members}) m) as members
    from release order by revision desc limit 1`,
  );
  if (!release) return null;
  return {
    ...release,
    members: release.members.map(({ name, owner, states, isHost, version, publishedAt }) => ({
      name,
      owner,
      states,
      isHost,
      version,
      publishedAt: new Date(publishedAt),
    })),
    // Each was allowed when it was published.
    hosts: release.members.map(({ routingUrl }) => new URL(routingUrl).host).filter(Boolean),
  };
}

type JsonMember = Omit<PresentMember, 'sdl' | 'publishedAt'> & { publishedAt: string };

export async function currentRevision(db: Statements): Promise<number> {
  const [row] = await db.rows<{ revision: number }>(
    sql`select coalesce(max(revision), 0)::int as revision from release`,
  );
  return row?.revision ?? 0;
}

export async function registrationOf(db: Statements, name: string): Promise<Registration | null> {
  const [row] = await db.rows<Registration>(sql`select ${registrationColumns} from subgraph where name = ${name}`);
  return row ?? null;
}

export function registrations(db: Statements): Promise<Registration[]> {
  return db.rows<Registration>(sql`select ${registrationColumns} from subgraph order by position`);
}

/** Registers a subgraph, or changes what was laid down of it; without a key hash the present one stays. */
export async function saveRegistration(db: Statements, registration: Registration, by: string): Promise<void> {
  const { name, owner, states, isHost, mayMutate, hosts, keyHash } = registration;
  await db.rows(sql`insert into subgraph (name, owner, states, is_host, may_mutate, hosts, key_hash, registered_by)
    values (${name}, ${owner}, ${states}, ${isHost}, ${mayMutate}, ${hosts}, ${keyHash}, ${by})
    on conflict (name) do update set owner = excluded.owner, states = excluded.states, is_host = excluded.is_host,
      may_mutate = excluded.may_mutate, hosts = excluded.hosts,
      key_hash = coalesce(excluded.key_hash, subgraph.key_hash), registered_by = excluded.registered_by`);
}

/** The steps of a subgraph, the latest first. */
export function stepsOf(db: Statements, name: string): Promise<PastStep[]> {
  return db.rows<PastStep>(sql`select ${stepColumns} from version where subgraph = ${name} order by number desc`);
}

export async function versionOf(db: Statements, name: string, number: number): Promise<Version | null> {
  const [row] = await db.rows<Version>(
    sql`select ${stepColumns}, sdl from version where subgraph = ${name} and number = ${number}`,
  );
  return row ?? null;
}

const stepColumns = sql`number, action, routing_url as "routingUrl", author, revision, published_at as "publishedAt"`;

export async function addRelease(db: Statements, revision: number, supergraphSdl: string): Promise<void> {
  await db.rows(sql`insert into release (revision, supergraph_sdl) values (${revision}, ${supergraphSdl})`);
}

export type Step = Omit<Version, 'number' | 'publishedAt'> & { subgraph: string };

/** Adds a step to the history of a subgraph, and tells its number. */
export async function addStep(db: Statements, step: Step): Promise<number> {
  const { subgraph, action, sdl, routingUrl, author, revision } = step;
  const [row] = await db.rows<{ number: number }>(sql`
    insert into version (subgraph, number, action, sdl, routing_url, author, revision)
    values (${subgraph}, (select coalesce(max(number), 0) + 1 from version where subgraph = ${subgraph}),
      ${action}, ${sdl}, ${routingUrl}, ${author}, ${revision})
    returning number`);
  if (!row) throw new Error('The step was not written.');
  return row.number;
}

/** Notes leave that an owner gives; given again, it is for the reason given last. */
export async function saveConsent(db: Statements, approval: Approval, owner: string): Promise<void> {
  const { rule, coordinate, subgraph, person, reason } = approval;
  await db.rows(sql`insert into consent (rule, coordinate, subgraph, owner, person, reason)
    values (${rule}, ${coordinate}, ${subgraph}, ${owner}, ${person}, ${reason})
    on conflict (rule, coordinate, subgraph)
      do update set owner = excluded.owner, person = excluded.person, reason = excluded.reason, given_at = now()`);
}

export function consentsOf(db: Statements): Promise<Consent[]> {
  return db.rows<Consent>(sql`select rule, coordinate, subgraph from consent`);
}
