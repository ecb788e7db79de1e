import { setTimeout as pause } from 'node:timers/promises';
import { Bulkhead } from './bulkhead';

test('who finds no place waits, in order, and beyond that is refused at once', async () => {
  const bulkhead = new Bulkhead({ underWay: 2, waiting: 2 });
  const order: string[] = [];
  const enter = (name: string) =>
    bulkhead.enter().then(
      () => order.push(name),
      () => order.push(`not ${name}`),
    );
  const all = ['a', 'b', 'c', 'd', 'e'].map(enter);
  await pause(1);
  expect(order).toEqual(['a', 'b', 'not e']);

  bulkhead.leave();
  await pause(1);
  bulkhead.leave();
  await Promise.all(all);

  expect(order).toEqual(['a', 'b', 'not e', 'c', 'd']);
});

test('who waits in vain is refused, and takes no place that becomes free later', async () => {
  const bulkhead = new Bulkhead({ underWay: 1, waiting: 1 });
  await bulkhead.enter();

  await expect(bulkhead.enter()).rejects.toThrow('BUSY');

  bulkhead.leave();
  await bulkhead.enter();
  const waiting = bulkhead.enter();
  bulkhead.leave();
  await waiting;
});
