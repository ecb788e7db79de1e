import { setTimeout as pause } from 'node:timers/promises';
import { guestAt } from './testing/guest';
import { hostileServer, sends } from './testing/hostile-server';

const right = sends('{"data":{"service":{"id":"1","name":"A"}}}');
const hangs = () => undefined;

test('after five failures nobody is asked, and three seconds after it is back it answers again', async () => {
  await using server = await hostileServer(sends('down', { status: 500, type: 'text/plain' }));
  const { ask, source, reports } = guestAt(server.url);
  for (let failure = 1; failure <= 5; failure += 1) await expect(ask()).rejects.toThrow('no usable answer');

  await expect(ask()).rejects.toThrow(/is not asked since \S+Z, as it failed; it is tried again at \S+Z\.$/);
  expect(server.asked).toHaveLength(5);
  expect(reports.at(-1)).toMatchObject({ outcome: 'NOT_ASKED' });
  expect(source.health()).toMatchObject({ state: 'DOWN', lastError: 'STATUS' });

  // The first probe meets a server that hangs, the second one that is back.
  server.does = hangs;
  await pause(1100);
  const hanging = ask().catch(() => undefined);
  while (server.asked.length < 6) await pause(5);
  server.does = right;
  const backAt = Date.now();
  while (source.health().state !== 'UP') {
    await ask().catch(() => pause(50));
    expect(Date.now() - backAt).toBeLessThan(3000);
  }
  await Promise.all([ask(), ask()]);
  expect(server.asked).toHaveLength(9);
  await source.close();
  await hanging;
});

test('errors in answers are no failures', async () => {
  await using server = await hostileServer(sends('{"data":null,"errors":[{"message":"no"}]}'));
  const { ask, source } = guestAt(server.url);
  for (let error = 1; error <= 7; error += 1) await ask();

  expect(source.health().state).toBe('UP');
  expect(server.asked).toHaveLength(7);
  await source.close();
});

test('a hundred requests that hang at one subgraph hold neither the others nor its own changes', async () => {
  await using stuck = await hostileServer(hangs);
  await using healthy = await hostileServer(right);
  const [guest, other] = [guestAt(stuck.url), guestAt(healthy.url)];
  const hanging = Array.from({ length: 110 }, () =>
    guest.ask().then(
      () => 'answered',
      ({ message }: Error) => message,
    ),
  );
  while (stuck.asked.length < 50) await pause(5);

  for (let request = 1; request <= 20; request += 1) await other.ask();
  stuck.does = sends('{"data":{"change":"made"}}');
  expect(await guest.ask('mutation { change }')).toEqual({ data: { change: 'made' } });
  expect(guest.reports.filter(({ outcome }) => outcome === 'TIMEOUT')).toEqual([]);

  const messages = await Promise.all(hanging);
  expect(messages.filter((message) => /more requests under way/.test(message))).toHaveLength(60);
  expect(messages.filter((message) => /did not answer/.test(message))).toHaveLength(50);
  expect(stuck.asked).toHaveLength(51);
  await guest.source.close();
  await other.source.close();
});

test('readiness is what the subgraph says of itself, and asks nobody else', async () => {
  await using internal = await hostileServer(right);
  await using server = await hostileServer(sends('{"ready":true}'));
  const { source } = guestAt(server.url);

  expect(await source.isReady()).toBe(true);
  server.does = sends('{"ready":false}', { status: 503 });
  expect(await source.isReady()).toBe(false);
  server.does = (response) => void response.writeHead(302, { location: internal.url }).end();
  expect(await source.isReady()).toBe(false);
  expect(internal.asked).toEqual([]);
  await source.close();
});
