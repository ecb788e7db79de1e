import type { Database, Statements } from '@ozg/shared/database/database';
import { takeTurn } from './store/take-turn';
import { checkInWorker } from './check/check-in-worker';
import { consentGiver } from './check/consent-giver';
import type { CheckResult, Finding } from './check/publication';
import type { Member } from './member';
import { liveSdl } from './publish/live-sdl';
import { sdlDifference } from './publish/sdl-lines';
import type { Approval, RegistryApi } from './registry-api';
import { RegistryError } from './registry-error';
import { usedOperations } from './store/use-store';
import type { PastStep, Registration, Version } from './store/registration';
import {
  addRelease,
  addStep,
  consentsOf,
  currentRelease,
  currentRevision,
  type MadeRelease,
  membersOf,
  registrationOf,
  registrations,
  saveConsent,
  stepsOf,
  versionOf,
} from './store/registry-store';

/** A schema that somebody wants to see in the graph. */
export interface Draft {
  name: string;
  sdl: string;
  routingUrl: string;
}

export interface Judged {
  findings: readonly Finding[];
  /** Of the graph against which it was judged. */
  revision: number;
}

export interface Published extends Judged {
  /** Counts what was published under that name. */
  version: number;
  /** False where all was as it is already. */
  isNew: boolean;
}

export interface Order {
  /** Who gives it, for the history. */
  author: string;
  /** The graph that the author knows; another one refuses the order. */
  expected?: number;
}

/** A subgraph as lists show it. */
export interface Listed {
  name: string;
  owner: string;
  states: readonly string[];
  isHost: boolean;
  /** Null where it is registered, and not in the graph. */
  version: number | null;
  publishedAt: Date | null;
  routingUrl: string | null;
}

/** Who publishes what into the graph, and the graphs that come of it. Throws RegistryError; then nothing was changed. */
export class Registry implements RegistryApi {
  constructor(
    private readonly db: Database,
    /** On whose behalf it is asked, null for the operator: what they own they may let others change. */
    private readonly owner: string | null,
    /** Where subgraphs may be, beside the hosts of their own registration. */
    private readonly hosts: ReadonlySet<string> = new Set(),
  ) {}

  /** The graph as it is; null before the first. */
  release(): Promise<MadeRelease | null> {
    return currentRelease(this.db);
  }

  async list(): Promise<Listed[]> {
    const members = new Map((await membersOf(this.db)).map((member) => [member.name, member]));
    return (await registrations(this.db)).map(({ name, owner, states, isHost }) => {
      const { version = null, publishedAt = null, routingUrl = null } = members.get(name) ?? {};
      return { name, owner, states, isHost, version, publishedAt, routingUrl };
    });
  }

  async history(name: string): Promise<PastStep[]> {
    await this.registered(name);
    return stepsOf(this.db, name);
  }

  async version(name: string, number: number): Promise<Version> {
    await this.registered(name);
    const version = await versionOf(this.db, name, number);
    if (version) return version;
    throw new RegistryError('SUBGRAPH_VERSION_UNKNOWN', `"${name}" has no version ${number}.`);
  }

  async check(draft: Draft): Promise<Judged> {
    const registration = await this.registered(draft.name);
    const { findings } = await this.judge(this.db, candidateOf(registration, draft));
    return { findings, revision: await currentRevision(this.db) };
  }

  async publish(draft: Draft, order: Order): Promise<Published> {
    const registration = await this.registered(draft.name);
    await this.compareWithService(registration, draft);
    return this.change(draft.name, 'PUBLISH', draft, order);
  }

  async rollback(name: string, number: number, order: Order): Promise<Published> {
    const registration = await this.registered(name);
    const { sdl, routingUrl } = await this.version(name, number);
    if (!sdl || !routingUrl) {
      throw new RegistryError(
        'SUBGRAPH_VERSION_UNKNOWN',
        `"${name}" was removed with version ${number}, which cannot be published again.`,
      );
    }
    const draft = { name, sdl, routingUrl };
    await this.compareWithService(registration, draft);
    return this.change(name, 'ROLLBACK', draft, order);
  }

  async remove(name: string, order: Order): Promise<Published> {
    await this.registered(name);
    return this.change(name, 'REMOVE', null, order);
  }

  async approve(approval: Approval): Promise<void> {
    const { rule, coordinate, subgraph, person, reason } = approval;
    await this.registered(subgraph);
    if (!/^R\d{2}$/.test(rule) || !coordinate.trim() || !person.trim() || !reason.trim()) {
      throw new RegistryError(
        'BAD_USER_INPUT',
        'An approval names a rule such as R05, a coordinate, a person and a reason.',
      );
    }
    const giver = consentGiver(rule, coordinate, await membersOf(this.db));
    if (giver !== this.owner) {
      throw new RegistryError(
        'FORBIDDEN',
        `"${coordinate}" needs the leave of ${giver ?? 'the operator of the graph'}.`,
      );
    }
    await saveConsent(this.db, approval, this.owner ?? 'operator');
  }

  private async registered(name: string): Promise<Registration> {
    const registration = await registrationOf(this.db, name);
    if (registration) return registration;
    throw new RegistryError(
      'SUBGRAPH_UNKNOWN',
      `No subgraph "${name}" is registered; the operator of the graph does that.`,
    );
  }

  private async compareWithService({ name, hosts, isHost }: Registration, { sdl, routingUrl }: Draft): Promise<void> {
    if (isHost && routingUrl.startsWith('local:')) return;
    const live = await liveSdl(name, routingUrl, new Set([...hosts, ...this.hosts]));
    const { added, removed } = difference(sdl, live);
    if (!added.length && !removed.length) return;
    const first = [...removed.map((line) => `without "${line}"`), ...added.map((line) => `with "${line}"`)].slice(0, 3);
    throw new RegistryError(
      'SUBGRAPH_SERVICE_DIFFERS',
      `The service of "${name}" runs another schema: ${first.join(', ')}.`,
    );
  }

  private change(
    name: string,
    action: Version['action'],
    draft: Draft | null,
    { author, expected }: Order,
  ): Promise<Published> {
    return takeTurn(this.db, async (tx) => {
      const revision = await currentRevision(tx);
      if (expected !== undefined && expected !== revision) {
        throw new RegistryError(
          'GRAPH_REVISION_OUTDATED',
          `The graph is at revision ${revision}, not ${expected}: check against it first.`,
        );
      }
      const before = (await membersOf(tx)).find((member) => member.name === name);
      if (!draft && !before) throw new RegistryError('SUBGRAPH_NOT_IN_GRAPH', `"${name}" is not in the graph.`);
      if (draft && before && before.sdl === draft.sdl && before.routingUrl === draft.routingUrl) {
        return { findings: [], revision, version: before.version, isNew: false };
      }
      // Its registration may have been changed since the turn was asked for.
      const registration = await registrationOf(tx, name);
      if (!registration) throw new RegistryError('SUBGRAPH_UNKNOWN', `No subgraph "${name}" is registered any more.`);
      const judged = await this.judge(tx, draft ? candidateOf(registration, draft) : { removed: name });
      const broken = judged.findings.filter(({ severity, rule }) => severity === 'ERROR' && !isPassed(rule, action));
      if (broken.length || judged.supergraphSdl === null) {
        throw new RegistryError('GRAPH_RULES_BROKEN', `Rules refuse it at ${broken.length} places.`, judged.findings);
      }
      const next = revision + 1;
      await addRelease(tx, next, judged.supergraphSdl);
      const { sdl = null, routingUrl = null } = draft ?? {};
      const version = await addStep(tx, { subgraph: name, action, sdl, routingUrl, author, revision: next });
      return { findings: judged.findings, revision: next, version, isNew: true };
    });
  }

  private async judge(db: Statements, change: Member | { removed: string }): Promise<CheckResult> {
    const members = await membersOf(db);
    if ('removed' in change) return checkInWorker({ remaining: members.filter(({ name }) => name !== change.removed) });
    const present = (await currentRelease(db))?.supergraphSdl;
    const consents = await consentsOf(db);
    return checkInWorker({ candidate: change, members, present, consents, usedOperations: await usedOperations(db) });
  }
}

/** Who goes back takes away what came last. What clients use already, R19 keeps. */
const isPassed = (rule: string, action: Version['action']): boolean => action === 'ROLLBACK' && rule === 'R18';

const candidateOf = ({ owner, states, isHost, mayMutate }: Registration, draft: Draft): Member => ({
  ...draft,
  owner,
  states,
  isHost,
  mayMutate,
});

function difference(sdl: string, live: string): { added: string[]; removed: string[] } {
  try {
    return sdlDifference(sdl, live);
  } catch {
    // What cannot be parsed is for the rules to say.
    return { added: [], removed: [] };
  }
}
