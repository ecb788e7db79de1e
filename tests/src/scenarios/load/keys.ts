import type { Client } from '../clients/client';

/** Keys of records that exist. */
export interface Keys {
  ozgIds: string[];
  ars: string[];
  projects: string[];
  topicAreas: string[];
  hours: string[];
  issues: string[];
  laws: string[];
}

interface Page {
  list: { nodes: { key: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

const MOST = 2000;

/** Asks the graph for keys, up to two thousand of each kind. */
export async function readKeys(client: Client): Promise<Keys> {
  const of = (list: string, key: string) => keysOf(client, list, key);
  const areas = await ask<{ list: { key: string }[] }>(client, '{ list: topicAreas { key: code } }');
  return {
    ozgIds: await of('ozgServices', 'ozgId'),
    ars: await of('municipalities', 'ars'),
    projects: await of('projects', 'id'),
    topicAreas: areas.list.map(({ key }) => key),
    hours: await of('consultationHours', 'id'),
    issues: await of('newsletterIssues', 'id'),
    laws: await of('legalBases', 'id'),
  };
}

async function keysOf(client: Client, list: string, key: string): Promise<string[]> {
  const query = `query($after: String) {
    list: ${list}(first: 100, after: $after) { nodes { key: ${key} } pageInfo { hasNextPage endCursor } }
  }`;
  const keys: string[] = [];
  for (let after: string | null = null; keys.length < MOST;) {
    const { nodes, pageInfo }: Page['list'] = (await ask<Page>(client, query, { after })).list;
    keys.push(...nodes.map((node) => node.key));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  return keys;
}

async function ask<Data>(client: Client, query: string, variables = {}): Promise<Data> {
  const { text } = await client.post(JSON.stringify({ query, variables }));
  const { data, errors } = JSON.parse(text) as { data: Data; errors?: unknown };
  if (errors) throw new Error(`The demo does not answer: ${text.slice(0, 300)}`);
  return data;
}
