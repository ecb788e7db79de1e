import { createLog } from '@ozg/shared/server/log';
import { serveSubgraph } from '@ozg/shared/server/serve-subgraph';
import { openTestSubgraph } from '@ozg/shared/testing/test-subgraph';
import { tracking } from '@ozg/tracking/tracking';
import { type GraphQLSchema, isObjectType } from 'graphql';

// Interpreted twice, compiled the third time.
const OFTEN = 4;
const query = '{ projects(first: 5) { nodes { title phase phaseChanges { to changedOn } } } }';

test('what a subgraph serves over HTTP reads plain columns without a resolver, however often it is asked', async () => {
  await using subject = await openTestSubgraph(tracking);
  const { schema } = subject.subgraph;
  const before = resolvedFields(schema);
  const log = createLog('test');
  log.level = 'silent';
  const listener = await serveSubgraph(subject.subgraph, log, { port: 0 });
  const answers: unknown[] = [];
  for (let time = 0; time < OFTEN; time += 1) answers.push(await ask(`${listener.url}/graphql`));
  await listener.close();

  const { data } = await subject.ask(query);
  expect(data.projects.nodes).toHaveLength(5);
  expect(answers).toEqual(answers.map(() => ({ data })));
  expect(before).not.toContain('PhaseChange.changedOn');
  expect(resolvedFields(schema)).toEqual(before);
});

async function ask(url: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return response.json();
}

function resolvedFields(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap(({ name, resolve }) => (resolve ? [`${type.name}.${name}`] : [])),
    );
}
