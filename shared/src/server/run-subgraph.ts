import '../operation/production-mode';
import type { Logger } from 'pino';
import { loadRecords } from '../database/load-records';
import { readFacts } from '../database/read-facts';
import { gatewayKey } from '../identity/gateway-key';
import { CallerVerifier } from '../identity/verify-caller';
import { endOnSignal, graceSetting } from '../operation/end-on-signal';
import { openTracing } from '../operation/tracing';
import { createLog } from './log';
import { portSetting } from './port-setting';
import { serveSubgraph } from './serve-subgraph';
import { openSubgraph, type SubgraphDefinition } from './subgraph';

const DEFAULT_PORT = 4001;

/**
 * Runs a subgraph as a process of its own: `DATABASE_URL` (or `<NAME>_DATABASE_URL`), `PORT` (default 4001), `HOST`
 * (default 127.0.0.1), `LOG_LEVEL` and `GATEWAY_PUBLIC_KEY` or `GATEWAY_JWKS_URL` from the environment, and those of
 * docs/operation.md. Ends in good order on SIGINT and SIGTERM.
 */
export async function runSubgraph(definition: SubgraphDefinition): Promise<void> {
  const log = createLog(definition.name);
  try {
    await serve(definition, log);
  } catch (error) {
    log.fatal((error as Error).message);
    process.exit(1);
  }
}

async function serve(definition: SubgraphDefinition, log: Logger): Promise<void> {
  const url = databaseUrlOf(definition.name);
  const port = portSetting('PORT', process.env, DEFAULT_PORT);
  const key = gatewayKey(process.env);
  const graceMs = graceSetting(process.env);
  const tracing = openTracing(`ozg-${definition.name}`, process.env, log);
  const subgraph = await openSubgraph(definition, url);
  await loadRecords(definition, url, 'facts', readFacts(definition.factsFolder));
  const listener = await serveSubgraph(subgraph, log, {
    port,
    host: process.env['HOST'],
    verifier: key ? new CallerVerifier(definition.name, key) : undefined,
    tracing,
  });
  const close = async (by: number) => {
    await listener.close(by);
    await subgraph.close();
    await tracing?.close();
  };
  endOnSignal({ leave: listener.leave, close }, { graceMs, log });
  if (!key) log.info('everybody is served as a reader: neither GATEWAY_PUBLIC_KEY nor GATEWAY_JWKS_URL is set');
  log.info(`${definition.name} answers at ${listener.url}/graphql`);
}

function databaseUrlOf(name: string): string {
  const setting = `${name.toUpperCase()}_DATABASE_URL`;
  const url = process.env[setting] ?? process.env['DATABASE_URL'];
  if (url) return url;
  throw new Error(
    `Set DATABASE_URL (or ${setting}) to a PostgreSQL 15 or newer, for example postgres://user:password@host/database`,
  );
}
