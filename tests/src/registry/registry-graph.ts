import { setTimeout as pause } from 'node:timers/promises';
import { openGraph } from '@ozg/gateway/graph/open-graph';
import { gatewaySettings } from '@ozg/gateway/http/gateway-settings';
import { serveGateway } from '@ozg/gateway/http/serve-gateway';
import { type Invitation, invite } from '@ozg/gateway/registry/register';
import { Releases } from '@ozg/gateway/registry/releases';
import { adoptShipped } from '@ozg/infra/start/adopt-shipped';
import { openSubgraphs } from '@ozg/infra/start/open-subgraphs';
import type { Database } from '@ozg/shared/database/database';
import { createLog } from '@ozg/shared/server/log';
import { createTestDatabase } from '@ozg/shared/testing/test-database';
import { templateOf } from '../support/template';

export interface Answered {
  status: number;
  body: Record<string, unknown>;
}

/** The graph as it is served with a registry. */
export interface RegistryGraph extends AsyncDisposable {
  url: string;
  databaseUrl: string;
  /** The registry's. */
  db: Database;
  /** Registers a guest as the operator does; answers its key. */
  invite(invitation: Partial<Invitation> & { name: string }): Promise<string>;
  /** Asks the registry over HTTP. */
  order(path: string, key: string, body?: object): Promise<Answered>;
  ask(
    query: string,
    client?: string,
  ): Promise<{ data?: unknown; errors?: { message: string; extensions: { code: string } }[] }>;
  /** Waits until the gateway serves the graph of this revision. */
  untilServed(revision: number): Promise<void>;
}

export async function openRegistryGraph(): Promise<RegistryGraph> {
  const database = await createTestDatabase(await templateOf('facts'));
  const subgraphs = await openSubgraphs(database.url);
  await adoptShipped(database.url);
  const log = createLog('test');
  log.level = process.env['LOG_LEVEL'] ?? 'silent';
  const releases = await Releases.open({ url: database.url }, log);
  const graph = openGraph({ ...releases.first, local: subgraphs, log });
  const gateway = await serveGateway(graph, log, {
    port: 0,
    settings: gatewaySettings({ RATE_LIMIT: 'off' }),
    registry: { database: () => releases.database(), hosts: new Set() },
  });
  releases.follow(graph);
  const db = releases.database();
  return {
    url: gateway.url,
    databaseUrl: database.url,
    db,
    invite: (invitation) =>
      invite(db, { owner: 'Freistaat Sachsen', states: [], hosts: [], mayMutate: false, ...invitation }, 'test'),
    order: async (path, key, body) => {
      const response = await fetch(`${gateway.url}/registry/subgraphs/${path}`, {
        method: body ? 'POST' : 'GET',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        body: body && JSON.stringify(body),
      });
      const text = await response.text();
      return { status: response.status, body: text ? (JSON.parse(text) as Answered['body']) : {} };
    },
    ask: async (query, client) => {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(client && { 'apollographql-client-name': client }) },
        body: JSON.stringify({ query }),
      });
      return (await response.json()) as { data?: unknown };
    },
    untilServed: async (revision) => {
      while ((graph.revision ?? 0) < revision) await pause(20);
    },
    [Symbol.asyncDispose]: async () => {
      await gateway.close();
      await releases.close();
      for (const subgraph of subgraphs) await subgraph.close();
      await database[Symbol.asyncDispose]();
    },
  };
}
