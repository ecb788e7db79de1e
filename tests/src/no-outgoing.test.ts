import { Socket } from 'node:net';
import { openTestGraph } from './support/test-graph';

test("a started and asked graph connects to loopback only, and the planner's telemetry is off", async () => {
  const targets: string[] = [];
  const connect = Socket.prototype.connect as (this: Socket, ...args: unknown[]) => Socket;
  Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
    targets.push(targetOf(args.flat(2)));
    return connect.apply(this, args);
  } as typeof Socket.prototype.connect;

  await using graph = await openTestGraph('facts');
  await graph.ask('{ ozgServices(first: 5) { nodes { name projects { totalCount } ministries { name } } } }');
  // What is sent at leisure would be sent soon after.
  await new Promise((resolve) => setTimeout(resolve, 1500));

  expect(targets.length).toBeGreaterThan(0);
  expect(new Set(targets)).toEqual(new Set(['127.0.0.1']));
  expect(process.env['APOLLO_TELEMETRY_DISABLED']).toBe('true');
});

/** A socket connects by options, by port and host, or by the path of a local socket. */
function targetOf([first, second]: unknown[]): string {
  if (typeof first === 'object') {
    const { host, path } = first as { host?: string; path?: string };
    return path ?? host ?? 'no host';
  }
  return String(typeof first === 'number' ? second : first);
}
