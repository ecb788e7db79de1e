import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { anyReader } from '@ozg/shared/identity/caller';
import { callerSigner } from '../../identity/sign-caller';
import { SubgraphFault } from '../../sources/fault';
import type { Consent } from '../check/publication';
import type { Member } from '../member';
import { ownSdl } from '../publish/own-sdl';
import { judgeGuest, servedSchema } from './graph/judge-guest';
import type { RecordedGraph } from './graph/recorded-graph';
import { skipped } from './probes/probe';
import { furtherProbes } from './probes/probes';
import { shownSchema, v01 } from './probes/reach/v01-answers';
import type { Subject } from './probes/subject';
import type { ProbeResult, VerifyReport } from './report';
import { observationOf, resultOf } from './run-probe';
import { runProbes } from './run-probes';
import { findSamples } from './samples/find-samples';
import { type GivenSamples, unusableSamples } from './samples/given-samples';
import { Service, type Signer } from './service/service';

export interface Guest extends Omit<Member, 'sdl' | 'isHost'> {
  /** Where its service is now; `routingUrl` is where it will be. */
  url: string;
}

export interface VerifyOptions {
  graph: RecordedGraph;
  /** Beside those that are recorded with the graph. */
  consents: readonly Consent[];
  samples: GivenSamples;
  /** What its service should show as its schema; null where that is not compared. */
  given: string | null;
  /** The private key of a gateway, by which each request is signed; null where none is. */
  key: KeyObject | null;
  timeoutMs: number;
  /** For all of it; two minutes where it is left out. */
  withinMs?: number;
}

const WITHIN_MS = 120_000;

/**
 * Tries a guest's service as the gateway would use it. Only its address is asked. Throws on an address that is none;
 * whatever the service does is in the report.
 */
export async function verifyGuest(guest: Guest, options: VerifyOptions): Promise<VerifyReport> {
  const address = addressOf(guest.url);
  const sign = await signerFor(guest.name, options.key);
  const over = new AbortController();
  const timer = setTimeout(() => over.abort(new SubgraphFault('NOT_ASKED')), options.withinMs ?? WITHIN_MS);
  const service = new Service({
    address,
    timeoutMs: options.timeoutMs,
    sign: options.key && sign,
    over: over.signal,
  });
  try {
    const results = await tried(guest, service, sign, options);
    return {
      subgraph: guest.name,
      url: guest.url,
      checkedAt: new Date().toISOString(),
      against: options.graph.called,
      isPassed: results.every(({ verdict }) => verdict !== 'ERROR'),
      results,
    };
  } finally {
    clearTimeout(timer);
    await service.close();
  }
}

async function tried(guest: Guest, service: Service, sign: Signer, options: VerifyOptions): Promise<ProbeResult[]> {
  const told = await shownSchema(service).catch(observationOf);
  if (typeof told !== 'string') {
    const untried = skipped('Das lässt sich erst nach V01 prüfen.', 'This can be tried after V01 is mended.');
    return [resultOf(v01.number, [told]), ...furtherProbes.map(({ number }) => resultOf(number, [untried]))];
  }
  const [sdl, { given, graph, consents }] = [ownSdl(told), options];
  const member = { ...guest, isHost: false };
  const ground = { members: graph.members, consents: [...graph.consents, ...consents] };
  const judgement = await judgeGuest(member, { given, shown: sdl }, ground);
  const schema = servedSchema(sdl);
  const { name, states } = guest;
  const { samples } = options;
  const found = schema ? await findSamples({ service, schema, name, states, given: samples }) : [];
  const subject: Subject = {
    name,
    service,
    sdl,
    given,
    judgement,
    schema,
    entities: found.filter(({ convention }) => !convention),
    conventions: found.filter(({ convention }) => convention),
    unusableSamples: unusableSamples(samples, found),
    sign,
    hasKey: options.key !== null,
    timeoutMs: options.timeoutMs,
  };
  return [resultOf(v01.number, []), ...(await runProbes(furtherProbes, subject))];
}

/** Signs as a gateway does for somebody who reads; with a key that nobody knows where none is given. */
async function signerFor(subgraph: string, key: KeyObject | null): Promise<Signer> {
  const { sign } = await callerSigner(key ?? generateKeyPairSync('ed25519').privateKey);
  return (body) => sign(subgraph, body, { caller: anyReader, requestId: randomUUID() });
}

function addressOf(url: string): URL {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (address && /^https?:$/.test(address.protocol) && !address.username && !address.password) return address;
  throw new Error(`"${url}" is no address like https://daten.example.org/graphql, without a password.`);
}
