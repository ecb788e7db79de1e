import { loadRecords } from '@ozg/shared/database/load-records';
import { tracking } from '@ozg/tracking/tracking';
import { openTestGraph } from './support/test-graph';

test('a reference that its owner does not know answers null and says so, in lists too, and hurts nothing beside it', async () => {
  await using graph = await openTestGraph('facts');
  await loadRecords(tracking, graph.databaseUrl, 'dangling', {
    Provenance: [{ id: 'dangling', kind: 'SYNTHETIC', source: 'made up for this test', isConfirmed: false }],
    Project: [
      {
        id: 'DE-ST:dangling',
        title: 'x',
        stateCode: 'DE-ST',
        ministryId: 'DE-ST:NONE',
        ozgIds: ['99999', '10519'],
        version: 1,
        provenanceId: 'dangling',
      },
    ],
  });

  const { data, errors, others } = await graph.ask(
    '{ project(id: "DE-ST:dangling") { title ministry { name } ozgServices { name } state { name } } }',
  );

  expect(data.project).toEqual({
    title: 'x',
    ministry: null,
    ozgServices: [null, { name: 'Bauvorbescheid und Baugenehmigung' }],
    state: { name: 'Sachsen-Anhalt' },
  });
  expect(errors).toMatchObject([
    { path: ['project', 'ministry', 'name'], extensions: { code: 'VALUE_MISSING' } },
    { path: ['project', 'ozgServices', 0, 'name'], extensions: { code: 'VALUE_MISSING' } },
  ]);
  expect(others).toEqual({ extensions: { cost: expect.anything() } });
});
