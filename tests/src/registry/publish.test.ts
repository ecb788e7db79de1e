import { startGuest } from './guest-service';
import { openRegistryGraph, type RegistryGraph } from './registry-graph';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.11", import: ["@key"])\n';

const guestSdl = (name: string, more = '') => `${link}
type Query {
  "Says hello. (Gruß)"
  ${name}Greeting: String
  ${more}
}`;

const more = '"Says goodbye. (Abschied)"\n  saxonyFarewell: String';

const greets = {
  Query: { saxonyGreeting: () => 'Glück auf', saxonyFarewell: () => 'Ade', bavariaGreeting: () => 'Servus' },
};

let graph: RegistryGraph;

beforeAll(async () => {
  graph = await openRegistryGraph();
});
afterAll(async () => graph[Symbol.asyncDispose]());

const order = { author: 'Erika Mustermann' };

async function revision(): Promise<number> {
  const response = await fetch(`${graph.url}/registry/graph.json`);
  return ((await response.json()) as { revision: number }).revision;
}

async function sdlOfGraph(): Promise<string> {
  return (await fetch(`${graph.url}/schema.graphql`)).text();
}

test('a guest joins, is asked, changes and leaves; then the graph is as it was before', async () => {
  await using guest = await startGuest(guestSdl('saxony'), greets);
  const before = await sdlOfGraph();
  const key = await graph.invite({ name: 'saxony', states: ['DE-SN'], hosts: [guest.host] });
  const draft = { sdl: guest.sdl, routingUrl: guest.url };

  const checked = await graph.order('saxony/check', key, draft);
  expect(checked).toMatchObject({ status: 200, body: { findings: [], revision: await revision() } });
  expect((await graph.ask('{ saxonyGreeting }')).errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');

  const joined = await graph.order('saxony/publish', key, { ...draft, ...order, expected: checked.body['revision'] });
  expect(joined).toMatchObject({ status: 200, body: { version: 1, isNew: true } });
  await graph.untilServed(joined.body['revision'] as number);
  expect(await graph.ask('{ saxonyGreeting }')).toMatchObject({ data: { saxonyGreeting: 'Glück auf' } });
  const { data } = await graph.ask('{ subgraphs { name owner states { code } version isHost health { state } } }');
  expect((data as { subgraphs: object[] }).subgraphs).toContainEqual({
    name: 'saxony',
    owner: 'Freistaat Sachsen',
    states: [{ code: 'DE-SN' }],
    version: 1,
    isHost: false,
    health: { state: 'UP' },
  });

  guest.serve(guestSdl('saxony', more));
  expect((await graph.order('saxony/publish', key, { ...draft, ...order })).body['code']).toBe(
    'SUBGRAPH_SERVICE_DIFFERS',
  );
  const changed = await graph.order('saxony/publish', key, { ...draft, ...order, sdl: guest.sdl });
  expect(changed.body).toMatchObject({ version: 2 });
  expect((await graph.order('saxony/publish', key, { ...draft, ...order, sdl: guest.sdl })).body).toMatchObject({
    version: 2,
    isNew: false,
    revision: changed.body['revision'],
  });
  await graph.untilServed(changed.body['revision'] as number);
  expect(await graph.ask('{ saxonyFarewell }')).toMatchObject({ data: { saxonyFarewell: 'Ade' } });

  const left = await graph.order('saxony/remove', key, order);
  await graph.untilServed(left.body['revision'] as number);
  expect(await sdlOfGraph()).toBe(before);
  const { body } = await graph.order('saxony/versions', key);
  expect(
    (body as unknown as { action: string; author: string }[]).map(({ action, author }) => [action, author]),
  ).toEqual([
    ['REMOVE', 'Erika Mustermann'],
    ['PUBLISH', 'Erika Mustermann'],
    ['PUBLISH', 'Erika Mustermann'],
  ]);
  expect((await graph.order('saxony/remove', key, order)).body['code']).toBe('SUBGRAPH_NOT_IN_GRAPH');
});

test('a key opens its own subgraph and no other, and a new one makes the earlier one void', async () => {
  await using guest = await startGuest(guestSdl('bavaria'), greets);
  const foreign = await graph.invite({ name: 'thuringia', owner: 'Freistaat Thüringen' });
  const earlier = await graph.invite({ name: 'bavaria', owner: 'Freistaat Bayern', hosts: [guest.host] });
  const key = await graph.invite({ name: 'bavaria', owner: 'Freistaat Bayern', hosts: [guest.host] });
  const draft = { sdl: guest.sdl, routingUrl: guest.url, ...order };
  const before = await revision();

  for (const wrong of [foreign, earlier, '', 'x', `${key}x`]) {
    const { status, body } = await graph.order('bavaria/publish', wrong, draft);
    expect([status, body['code'], body['title']]).toEqual([
      401,
      'SUBGRAPH_KEY_REFUSED',
      'This key does not open this subgraph.',
    ]);
  }
  for (const name of ['catalog', 'nobody', 'registry', '__proto__']) {
    expect((await graph.order(`${name}/publish`, key, draft)).body['code']).toBe('SUBGRAPH_KEY_REFUSED');
  }
  expect(await revision()).toBe(before);
  expect((await graph.order('bavaria/publish', key, draft)).status).toBe(200);
});

test('of two who publish against the same graph one is told that it is another by now', async () => {
  const names = ['hesse', 'berlin'];
  const guests = await Promise.all(names.map((name) => startGuest(guestSdl(name))));
  const keys = await Promise.all(
    names.map((name, at) => graph.invite({ name, owner: name, hosts: [guests[at]?.host ?? ''] })),
  );
  const expected = await revision();

  const answers = await Promise.all(
    guests.map(({ sdl, url }, at) =>
      graph.order(`${names[at]}/publish`, keys[at] ?? '', { sdl, routingUrl: url, ...order, expected }),
    ),
  );

  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'GRAPH_REVISION_OUTDATED' });
  expect(await revision()).toBe(expected + 1);
  for (const guest of guests) await guest[Symbol.asyncDispose]();
});

test('an address that must not be asked, is not there, leads elsewhere or lies is refused, and nothing is changed', async () => {
  await using guest = await startGuest(guestSdl('bremen'));
  await using inside = await startGuest(guestSdl('bremen'));
  const key = await graph.invite({ name: 'bremen', owner: 'Bremen', hosts: [guest.host, '127.0.0.1:9'] });
  const before = await revision();
  const publish = async (routingUrl: string, sdl = guest.sdl) => {
    const { status, body } = await graph.order('bremen/publish', key, { sdl, routingUrl, ...order });
    return [status, body['code'], body['title']];
  };

  expect(await publish(inside.url)).toEqual([422, 'SUBGRAPH_HOST_NOT_ALLOWED', expect.stringContaining('not allowed')]);
  for (const url of ['local:catalog', 'file:///etc/passwd', 'http://name:secret@127.0.0.1/', 'nonsense']) {
    expect((await publish(url))[1]).toBe('SUBGRAPH_HOST_NOT_ALLOWED');
  }
  expect(await publish('http://127.0.0.1:9/graphql')).toEqual([
    422,
    'SUBGRAPH_SERVICE_UNREACHABLE',
    'The service of "bremen" cannot be asked for its schema: nobody answers there.',
  ]);
  guest.redirectTo(inside.url);
  expect((await publish(guest.url))[2]).toContain('it leads elsewhere, which is not followed');
  guest.redirectTo(undefined);
  expect(await publish(guest.url, guestSdl('bremen', '"More. (Mehr)"\n bremenMore: Int'))).toEqual([
    422,
    'SUBGRAPH_SERVICE_DIFFERS',
    'The service of "bremen" runs another schema: without "Query.bremenMore: Int".',
  ]);
  expect(await revision()).toBe(before);
});

test('an earlier version comes back once its service shows it again', async () => {
  await using guest = await startGuest(guestSdl('hamburg'));
  const key = await graph.invite({ name: 'hamburg', owner: 'Hamburg', hosts: [guest.host] });
  const first = guest.sdl;
  await graph.order('hamburg/publish', key, { sdl: first, routingUrl: guest.url, ...order });
  guest.serve(guestSdl('hamburg', '"More. (Mehr)"\n hamburgMore: Int'));
  await graph.order('hamburg/publish', key, { sdl: guest.sdl, routingUrl: guest.url, ...order });

  const tooEarly = await graph.order('hamburg/rollback', key, { version: 1, ...order });
  expect(tooEarly.body['code']).toBe('SUBGRAPH_SERVICE_DIFFERS');
  expect((await graph.order('hamburg/rollback', key, { version: 7, ...order })).body['code']).toBe(
    'SUBGRAPH_VERSION_UNKNOWN',
  );
  guest.serve(first);
  const back = await graph.order('hamburg/rollback', key, { version: 1, ...order });

  expect(back).toMatchObject({ status: 200, body: { version: 3 } });
  await graph.untilServed(back.body['revision'] as number);
  expect((await graph.ask('{ hamburgMore }')).errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  await guest[Symbol.asyncDispose]();
  expect((await graph.order('hamburg/rollback', key, { version: 2, ...order })).body['code']).toBe(
    'SUBGRAPH_SERVICE_UNREACHABLE',
  );
});

test.each([
  [{}, 'BAD_USER_INPUT'],
  [{ sdl: 1, routingUrl: 'x' }, 'BAD_USER_INPUT'],
  [{ sdl: 'x', routingUrl: 'http://127.0.0.1:9/', author: ' ' }, 'BAD_USER_INPUT'],
  [{ sdl: 'x', routingUrl: 'http://127.0.0.1:9/', author: 'x', expected: -1 }, 'BAD_USER_INPUT'],
  [{ sdl: 'x'.repeat(3_000_000), routingUrl: 'x', author: 'x' }, 'BODY_TOO_LARGE'],
])('an order that cannot be read is refused (%#)', async (body, code) => {
  const key = await graph.invite({ name: 'saarland', owner: 'Saarland' });

  expect((await graph.order('saarland/publish', key, body)).body['code']).toBe(code);
});
