import { loadRecords } from '@ozg/shared/database/load-records';
import { readFacts } from '@ozg/shared/database/read-facts';
import { editor } from '@ozg/shared/testing/callers';
import { openTestSubgraph } from '@ozg/shared/testing/test-subgraph';
import sql from 'sql-template-tag';
import { tracking } from '../tracking';

const EDITED = 'DE-ST:digitale-baugenehmigung';

test('a later load of the facts neither changes nor withdraws a project that was edited', async () => {
  await using graph = await openTestSubgraph(tracking);
  const facts = readFacts(tracking.factsFolder);
  const { data } = await graph.ask(
    `mutation { recordPhaseChange(input: { projectId: "${EDITED}", version: 1, phase: ROLLOUT }) { userErrors { code } } }`,
    {},
    editor('DE-ST:MID'),
  );
  expect(data.recordPhaseChange.userErrors).toEqual([]);
  const others = (facts['Project'] as { id: string }[]).map((row) => ({ ...row, title: 'Fakten', phase: null }));
  const kept = () =>
    graph.subgraph.db.rows(sql`select id, phase, version from project where title <> 'Fakten' and retired_on is null`);

  await loadRecords(tracking, graph.url, 'test', { ...facts, Project: others });
  expect(await kept()).toEqual([{ id: EDITED, phase: 'ROLLOUT', version: 2 }]);
  await loadRecords(tracking, graph.url, 'test', { ...facts, Project: [] });
  const left = await graph.subgraph.db.rows(sql`select id, phase from project where retired_on is null`);
  expect(left).toEqual([{ id: EDITED, phase: 'ROLLOUT' }]);
});
