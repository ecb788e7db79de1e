import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { anyReader, type Caller, Role } from '@ozg/shared/identity/caller';
import { parse } from 'graphql';
import { type Guest, guestAt, impatient } from './testing/guest';
import { type HostileServer, hostileServer } from './testing/hostile-server';

const query = 'query Q($id: ID) { service(id: $id) { id name } }';

interface Sent {
  variables: { id: string } | { id: string }[];
  extensions?: { requests: { id: string }[] };
}

const answerTo = ({ id }: { id: string }) => ({ data: { service: { id, name: `service ${id}` } } });
const single = (response: ServerResponse, variables: { id: string }, offered = '32') =>
  void response
    .writeHead(200, { 'content-type': 'application/json', ...(offered && { 'x-variable-batching': offered }) })
    .end(JSON.stringify(answerTo(variables)));

type Lines = (response: ServerResponse, lines: string[]) => void;

/** Answers single fetches as they should be, and several in its own way. */
async function offering(several: Lines, offered?: string): Promise<HostileServer & { sent: Sent[] }> {
  const sent: Sent[] = [];
  const server = await hostileServer((response) => {
    const asked = JSON.parse(server.asked.at(-1)?.body ?? '') as Sent;
    sent.push(asked);
    if (!Array.isArray(asked.variables)) return single(response, asked.variables, offered);
    several(
      response,
      asked.variables.map((each, at) => `${JSON.stringify({ variableIndex: at, ...answerTo(each) })}\n`),
    );
  });
  return Object.assign(server, { sent });
}

const head = { 'content-type': 'application/jsonl; charset=utf-8' };
const whole: Lines = (response, lines) => void response.writeHead(200, head).end(lines.join(''));

/** Ten requests at once, when the subgraph has said what it offers. */
async function askTen({ ask }: Guest) {
  await ask(query, { id: 'first' }, 'first');
  const ids = Array.from({ length: 10 }, (_, at) => `${at}`);
  return Promise.all(ids.map((id) => ask(query, { id }, `request-${id}`)));
}

const tenAnswers = Array.from({ length: 10 }, (_, at) => answerTo({ id: `${at}` }));

test('fetches of one operation that are needed at the same time share a request, each under its own id', async () => {
  await using server = await offering(whole);
  const guest = guestAt(server.url, { isOfficial: true });

  expect(await askTen(guest)).toEqual(tenAnswers);
  expect(server.sent.map(({ variables }) => (Array.isArray(variables) ? variables.length : 1))).toEqual([1, 10]);
  expect(server.sent[1]?.extensions?.requests.map(({ id }) => id)).toEqual(tenAnswers.map((_, at) => `request-${at}`));
  expect(guest.reports.map(({ outcome }) => outcome)).toEqual(Array(11).fill('ANSWERED'));
  await guest.source.close();
});

test.each<[string, Lines]>([
  ['in another order', (response, lines) => whole(response, lines.toReversed())],
  [
    'piece by piece',
    (response, lines) => {
      response.writeHead(200, head);
      const bytes = Buffer.from(lines.join(''));
      for (let at = 0; at < bytes.length; at += 7) response.write(bytes.subarray(at, at + 7));
      response.end();
    },
  ],
])('lines that come %s are answers too', async (_how, several) => {
  await using server = await offering(several);
  const guest = guestAt(server.url, { isOfficial: true });

  expect(await askTen(guest)).toEqual(tenAnswers);
  expect(server.sent).toHaveLength(2);
  await guest.source.close();
});

test.each<[string, Lines]>([
  ['no lines', (response) => void response.writeHead(400, { 'content-type': 'application/json' }).end('{}')],
  [
    'lines of another type',
    (response, lines) => void response.writeHead(200, { 'content-type': 'text/plain' }).end(lines.join('')),
  ],
  ['less than was asked', (response, lines) => whole(response, lines.slice(0, 3))],
  ['half a line', (response, lines) => whole(response, [...lines.slice(0, 3), '{"variableIndex":4,"da'])],
  ['one place twice', (response, lines) => whole(response, [lines[0] ?? '', ...lines])],
  [
    'a place that nobody asked for',
    (response, lines) => whole(response, ['{"variableIndex":10,"data":null}\n', ...lines]),
  ],
  [
    'no places',
    (response, lines) =>
      whole(
        response,
        lines.map((line) => line.replace('variableIndex', 'index')),
      ),
  ],
  [
    'a cut line',
    (response, lines) => {
      response.writeHead(200, head).write(lines.slice(0, 2).join(''));
      setTimeout(() => response.destroy(), 20);
    },
  ],
  ['nothing', (response) => void response.destroy()],
])('what a request with %s leaves over is fetched by itself', async (_what, several) => {
  await using server = await offering(several);
  const guest = guestAt(server.url, { isOfficial: true });

  expect(await askTen(guest)).toEqual(tenAnswers);
  expect(server.sent.filter(({ variables }) => Array.isArray(variables))).toHaveLength(1);
  expect(guest.source.health().state).toBe('UP');
  await guest.source.close();
});

test('a fetch that is late is given up at its own deadline; those beside it are answered', async () => {
  await using server = await offering((response, lines) => {
    response.writeHead(200, head).write(lines.slice(1).join(''));
  });
  const guest = guestAt(server.url, { isOfficial: true, settings: impatient });
  await guest.ask(query, { id: 'first' }, 'first');

  const late = guest.ask(query, { id: 'late' }, 'late').catch(({ message }: Error) => message);
  const others = ['a', 'b'].map((id) => guest.ask(query, { id }, id));

  expect(await Promise.race([Promise.all(others), pause(400)])).toEqual(['a', 'b'].map((id) => answerTo({ id })));
  expect(await late).toContain('did not answer within 0.8 s');
  await guest.source.close();
});

test.each<[string, { isOfficial: boolean }, string | undefined]>([
  ['that is a guest', { isOfficial: false }, '32'],
  ['that does not offer it', { isOfficial: true }, ''],
  ['that offers less', { isOfficial: true }, '8'],
])('a subgraph %s gets each fetch by itself', async (_which, options, offered) => {
  await using server = await offering(whole, offered);
  const guest = guestAt(server.url, options);

  expect(await askTen(guest)).toEqual(tenAnswers);
  expect(server.sent).toHaveLength(11);
  await guest.source.close();
});

test('what changes something, and what somebody asks who is signed in, goes by itself', async () => {
  await using server = await offering(whole);
  const guest = guestAt(server.url, { isOfficial: true });
  await guest.ask(query, { id: 'first' }, 'first');
  const editor: Caller = {
    kind: 'signed-in',
    subject: 'somebody',
    role: Role.EDITOR,
    ministryIds: ['DE-ST:MID'],
    stateCodes: [],
    scopes: [],
    isTrial: false,
  };
  const text = 'mutation($id: ID) { change(id: $id) }';
  const change = guest.source.prepare({ text, document: parse(text), isMutation: true });
  const look = guest.source.prepare({ text: query, document: parse(query), isMutation: false });
  const ids = ['a', 'b', 'c'];

  await Promise.all(ids.map((id) => change({ id }, { requestId: id, caller: anyReader })));
  await Promise.all(ids.map((id) => look({ id }, { requestId: id, caller: editor })));

  expect(server.sent.map(({ variables }) => variables)).toEqual(['first', ...ids, ...ids].map((id) => ({ id })));
  await guest.source.close();
});
