import '@ozg/shared/operation/production-mode';
import { readFileSync } from 'node:fs';
import { createLog } from '@ozg/shared/server/log';
import { portSetting } from '@ozg/shared/server/port-setting';
import { endOnSignal, graceSetting } from '@ozg/shared/operation/end-on-signal';
import { versionsOf } from './cache/data-versions';
import { openGraph } from './graph/open-graph';
import type { Release } from './graph/release';
import { keepTelemetryOff } from './graph/telemetry-off';
import { gatewaySettings } from './http/gateway-settings';
import { serveGateway } from './http/serve-gateway';
import { identitySettings } from './identity/identity-settings';
import { signerOf } from './identity/sign-caller';
import { openOperation } from './operation/operation';
import { shippedConfigFile, shippedSupergraphFile } from './registry/files/shipped-files';
import { registeredIn } from './registry/files/shipped-release';
import { Releases, registrySettings } from './registry/releases';
import { allowedHosts } from './sources/allowed-hosts';

const DEFAULT_PORT = 4000;

/**
 * Runs the gateway as a process of its own: `PORT`, `HOST`, a routing URL per subgraph as `<NAME>_URL`, for example
 * `CATALOG_URL=http://catalog:4001/graphql`, and where the graph comes from: docs/registry.md. `GATEWAY_SIGNING_KEY` is the key
 * that the subgraphs know it by; docs/login.md lists the settings of the OpenID provider, docs/limits.md those of limits,
 * docs/operation.md those of logs, metrics, traces and the end.
 */
async function main(): Promise<void> {
  keepTelemetryOff(process.env);
  const log = createLog('gateway');
  const identity = identitySettings(process.env);
  const settings = gatewaySettings(process.env);
  const graceMs = graceSetting(process.env);
  const operation = openOperation(process.env, log);
  const signer = await signerOf(process.env);
  const routing = routingOf(process.env);
  const versions = versionsOf(Object.keys(routing), databaseOf(process.env), settings.limits, log);
  const registry = registrySettings(process.env);
  const releases = registry && (await Releases.open(registry, log));
  const graph = openGraph({
    ...(releases?.first ?? releaseOfFiles(process.env)),
    routing,
    environment: process.env,
    signer,
    versions,
    operation,
    log,
  });
  const listener = await serveGateway(graph, log, {
    port: portSetting('PORT', process.env, DEFAULT_PORT),
    host: process.env['HOST'],
    identity,
    signer,
    settings,
    operation,
    registry: releases && { database: () => releases.database(), hosts: allowedHosts(routing, process.env) },
  });
  releases?.follow(graph, (release) => ({ ...release, routing }));
  const close = async (by?: number) => {
    await listener.close(by);
    await releases?.close();
  };
  endOnSignal({ leave: listener.leave, close }, { graceMs, log });
  log.info(`The graph answers at ${listener.url}/graphql`);
}

/** The supergraph that an operator composed, or the one of the project's own subgraphs. */
function releaseOfFiles(environment: NodeJS.ProcessEnv): Release {
  return {
    supergraphSdl: readFileSync(environment['SUPERGRAPH_FILE'] ?? shippedSupergraphFile, 'utf8'),
    members: registeredIn(environment['SUPERGRAPH_CONFIG'] ?? shippedConfigFile),
  };
}

function routingOf(environment: NodeJS.ProcessEnv): Record<string, string> {
  const routes = Object.entries(environment).flatMap(([name, url]) =>
    name.endsWith('_URL') && !name.endsWith('DATABASE_URL') && url
      ? [[name.slice(0, -4).toLowerCase(), url] as const]
      : [],
  );
  return Object.fromEntries(routes);
}

/** The database of a subgraph of the operator's own, whose changes the gateway wants to hear of. */
function databaseOf(environment: NodeJS.ProcessEnv): (subgraph: string) => string | undefined {
  return (subgraph) => environment[`${subgraph.toUpperCase()}_DATABASE_URL`];
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  // Whatever is open already must not keep a gateway going that serves nobody.
  process.exit(1);
});
