import { setTimeout as pause } from 'node:timers/promises';
import { createLog } from '@ozg/shared/server/log';
import { keepPublishing } from './keep-publishing';

const log = createLog('test');
log.level = 'silent';

const soon = { log, firstAfterMs: 5, everyMs: 5 };

/** Waits until it is so; the test's own time limit ends what never becomes so. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(2);
}

test('an edition is made at first, and then only when the data have changed', async () => {
  let version: number | null = 1;
  let asked = 0;
  const made: (number | null)[] = [];
  const publishing = keepPublishing({
    ...soon,
    publish: async () => void made.push(version),
    version: () => {
      asked += 1;
      return version;
    },
  });
  await until(() => asked > 4);
  version = 2;
  await until(() => made.length > 1);
  const atLast = asked;
  await until(() => asked > atLast + 2);
  await publishing.close();

  expect(made).toEqual([1, 2]);
});

test('where nobody can tell whether the data changed, each turn makes an edition', async () => {
  let made = 0;
  const publishing = keepPublishing({ ...soon, publish: async () => void (made += 1), version: () => null });
  await until(() => made > 2);
  await publishing.close();
  const atLast = made;
  await pause(50);

  expect(made).toBe(atLast);
});

test('what failed is tried again', async () => {
  let tries = 0;
  const publish = async () => {
    tries += 1;
    if (tries < 3) throw new Error('the disk is full');
  };
  const publishing = keepPublishing({ ...soon, publish, version: () => 1 });
  await until(() => tries === 3);
  await pause(50);
  await publishing.close();

  expect(tries).toBe(3);
});

test('closing ends the edition that is being made, and waits for its end', async () => {
  let isStarted = false;
  let isEnded = false;
  const publish = async (signal: AbortSignal) => {
    isStarted = true;
    await until(() => signal.aborted);
    await pause(20);
    isEnded = true;
  };
  const publishing = keepPublishing({ ...soon, publish, version: () => 1 });
  await until(() => isStarted);
  await publishing.close();

  expect(isEnded).toBe(true);
});
