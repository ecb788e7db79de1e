import { READERS_PATIENCE_MS, untilHeard } from './data-change';

test('a wait that is broken off is a long one: somebody may answer from earlier reads until then', async () => {
  const begun = performance.now();
  await untilHeard(() => Promise.reject(new Error('terminating connection due to unexpected postmaster exit')));

  expect(performance.now() - begun).toBeGreaterThan(READERS_PATIENCE_MS - 100);
});
