import { type RecordedGraph, recordedGraph } from '@ozg/gateway/registry/verify/graph/recorded-graph';
import { probes } from '@ozg/gateway/registry/verify/probes/probes';
import { conductMisdeeds } from './conduct-misdeeds';
import { schemaAndKeyMisdeeds } from './schema-and-key-misdeeds';
import { soundSdl } from './sound-guest';
import { startTriedGuest } from './tried-guest';
import { findingsOf, smallGraph, verified } from './verified';

test('a guest that does everything right passes every probe beside the shipped subgraphs', async () => {
  await using guest = await startTriedGuest();
  const report = await verified(guest.url, { graph: await recordedGraph(undefined) });

  expect(report.results.filter(({ verdict }) => verdict !== 'PASSED')).toEqual([]);
  expect(report.isPassed).toBe(true);
});

test('what its owner consented to, as the graph has it recorded, is no finding', async () => {
  const sdl = soundSdl
    .replace('"@key"', '"@key", "@override"')
    .replace('  "Project for it.', '  name: String @override(from: "land")\n  "Project for it.');
  await using guest = await startTriedGuest({ sdl });
  const consents = [{ rule: 'R04', coordinate: 'OzgService.name', subgraph: 'saxony' }];
  const found = async (graph: RecordedGraph) => findingsOf(await verified(guest.url, { graph, given: null }));

  expect(await found(smallGraph)).toContain('V04 ERROR');
  expect(await found({ ...smallGraph, consents })).toEqual(['V02 SKIPPED']);
});

const misdeeds = [...schemaAndKeyMisdeeds, ...conductMisdeeds];

test('each probe has a misdeed that only it finds, or is about having any answer', () => {
  expect(new Set(['V01', ...misdeeds.map(({ probe }) => probe)])).toEqual(new Set(probes.map(({ number }) => number)));
});

test.each(misdeeds)(
  '$probe finds a guest that $does',
  async ({ probe, severity, seen, sdl, timeoutMs, ...misdeed }) => {
    await using guest = await startTriedGuest({ ...misdeed, ...(sdl && { sdl }) });
    // Where the schema itself is wrong, only V02 compares it with another one.
    const report = await verified(guest.url, {
      ...(sdl && probe !== 'V02' && { given: null }),
      ...(timeoutMs && { timeoutMs }),
    });

    const untried = (each: string) => each.endsWith('SKIPPED');
    expect(findingsOf(report).filter((each) => !untried(each))).toEqual([`${probe} ${severity}`]);
    const { observations = [] } = report.results.find(({ number }) => number === probe) ?? {};
    const said = observations.map((each) => `${each.message.en} ${each.seen ?? ''}`);
    expect(said).toContainEqual(seen instanceof RegExp ? expect.stringMatching(seen) : expect.stringContaining(seen));
    expect(report.isPassed).toBe(severity !== 'ERROR');
  },
);
