import type { Records } from '@ozg/shared/database/load-records';
import { endOnSignal, graceSetting } from '@ozg/shared/operation/end-on-signal';
import type { Listener } from '@ozg/shared/server/listen';
import { createLog } from '@ozg/shared/server/log';
import { versionsOf } from '@ozg/gateway/cache/data-versions';
import { askGraph } from '@ozg/gateway/graph/ask-graph';
import { openGraph } from '@ozg/gateway/graph/open-graph';
import { keepTelemetryOff } from '@ozg/gateway/graph/telemetry-off';
import { type IdentitySettings, identitySettings } from '@ozg/gateway/identity/identity-settings';
import { openOperation } from '@ozg/gateway/operation/operation';
import { prepareHomePage } from '@ozg/gateway/pages/state/home/prepare-home-page';
import { gatewaySettings } from '@ozg/gateway/http/gateway-settings';
import { serveGateway } from '@ozg/gateway/http/serve-gateway';
import { Releases } from '@ozg/gateway/registry/releases';
import { allowedHosts } from '@ozg/gateway/sources/allowed-hosts';
import { keepPublishing } from '../publication/keep-publishing';
import { publishAside } from '../publication/publish-aside';
import { exportsFolderOf, exportsEvery } from '../publication/publication-settings';
import { checkQuality } from '../quality/check-quality';
import { keepChecking } from '../quality/keep-checking';
import { openDatabase } from './open-database';
import { adoptShipped } from './adopt-shipped';
import { openSubgraphs } from './open-subgraphs';
import { readQuestions } from './questions';
import { readSettings } from './settings';
import { announce, say, signInLine } from './speak';

export interface StartOptions {
  /** Synthetic records by subgraph; their presence makes this the demo with a database of its own. */
  synthetic?: () => Map<string, Records>;
  /** A provider that this start brings along, in place of the configured one. */
  openLogin?: OpenLogin;
}

export interface LoginGround {
  host: string;
  /** The database that the graph stands on. */
  databaseUrl: string;
  environment: NodeJS.ProcessEnv;
}

export type OpenLogin = (ground: LoginGround) => Promise<Login>;

/** A provider of this process. */
export interface Login {
  identity: IdentitySettings;
  /** What the terminal says about it, knowing the address of the graph. */
  notice(graphUrl: string): string;
  close(): Promise<void>;
}

/** Starts the whole graph in this process and keeps it until SIGINT or SIGTERM. */
export async function start({ synthetic, openLogin }: StartOptions = {}): Promise<void> {
  process.env['LOG_LEVEL'] ??= 'warn';
  keepTelemetryOff(process.env);
  const settings = readSettings(process.env);
  const configured = identitySettings(process.env);
  const protection = gatewaySettings(process.env);
  const everyMs = exportsEvery(process.env);
  const exportsFolder = everyMs && exportsFolderOf(process.env, settings, Boolean(synthetic));
  if (exportsFolder) protection.openData.exportsFolder = exportsFolder;
  const log = createLog('gateway');
  const operation = openOperation(process.env, log);
  const closing: ((by?: number) => Promise<void>)[] = [];
  const stop = once(async (by?: number) => {
    for (const close of closing.toReversed()) await close(by);
  });
  let listener: Listener | undefined;
  const leave = () => {
    say('Stopping ...');
    listener?.leave();
  };
  endOnSignal({ leave, close: stop }, { graceMs: graceSetting(process.env), log });
  try {
    say(settings.databaseUrl ? 'Using the PostgreSQL of DATABASE_URL' : `Starting PostgreSQL in ${settings.dataDir}`);
    const database = await openDatabase(settings, Boolean(synthetic), say);
    closing.push(database.close);
    const login = await openLogin?.({ host: settings.host, databaseUrl: database.url, environment: process.env });
    if (login) closing.push(login.close);

    say(synthetic ? 'Loading facts and synthetic data' : 'Loading facts');
    const subgraphs = await openSubgraphs(database.url, synthetic && { name: 'synthetic', records: synthetic() });
    for (const subgraph of subgraphs) closing.push(subgraph.close);

    const identity = login?.identity ?? configured;
    const names = subgraphs.map(({ name }) => name);
    const versions = versionsOf(names, () => database.url, protection.limits, log);
    for (const name of await adoptShipped(database.url)) {
      say(`The subgraph "${name}" does not go with this version and was taken out.`);
    }
    const releases = await Releases.open({ url: database.url }, log);
    closing.push(() => releases.close());
    const graph = openGraph({
      ...releases.first,
      local: subgraphs,
      environment: process.env,
      versions,
      operation,
      log,
    });
    listener = await serveGateway(graph, log, {
      port: settings.port,
      host: settings.host,
      examples: readQuestions(Boolean(synthetic)),
      identity,
      settings: protection,
      operation,
      registry: { database: () => releases.database(), hosts: allowedHosts({}, process.env) },
    });
    closing.push(listener.close);
    releases.follow(graph);
    announce(listener.url, { isDemo: Boolean(synthetic), notice: login?.notice(listener.url) ?? signInLine(identity) });

    void prepareHomePage(graph, protection.site, log);
    const ask = askGraph(graph);
    const checks = keepChecking((signal) => checkQuality({ ask, url: database.url, signal }), createLog('quality'));
    closing.push(checks.close);
    if (exportsFolder) {
      const publishing = keepPublishing({
        publish: (signal) => publishAside(database.url, exportsFolder, signal),
        version: () => versions?.of(names, false) ?? null,
        log: createLog('exports'),
        everyMs,
      });
      closing.push(publishing.close);
    }
  } catch (error) {
    await stop();
    throw error;
  }
}

function once(action: (by?: number) => Promise<void>): (by?: number) => Promise<void> {
  let running: Promise<void> | undefined;
  return (by) => (running ??= action(by));
}
