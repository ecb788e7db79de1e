import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@ozg/infra/paths';
import { firstQuery } from '@ozg/infra/start/first-query';
import { parse, print } from 'graphql';
import { openTestGraph } from './support/test-graph';

const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8');

test('the query of the README has the answer of the README, in the editor as with curl', async () => {
  await using graph = await openTestGraph('facts');
  const query = blockOf('graphql');
  const [, inCurl = ''] = blockOf('sh', 'curl').match(/-d '(.*)'/) ?? [];

  const { data } = await graph.ask(query);

  expect({ data }).toEqual(JSON.parse(blockOf('json')));
  expect([firstQuery, JSON.parse(inCurl).query].map(normal)).toEqual([normal(query), normal(query)]);
});

function blockOf(language: string, containing = ''): string {
  const blocks = [...readme.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(
    ([, text]) => text ?? '',
  );
  return blocks.find((text) => text.includes(containing)) ?? '';
}

const normal = (query: string): string => print(parse(query));
