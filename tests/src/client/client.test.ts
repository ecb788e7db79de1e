import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { clientFolder, projectRoot } from '@ozg/infra/paths';
import { openTestGraph } from '../support/test-graph';

const run = promisify(execFile);

test('the example dashboard shows what a served graph answers', async () => {
  await using graph = await openTestGraph('facts');
  const { data } = await graph.ask(
    '{ ministries(filter: { state: ["DE-ST"] }, first: 50) { nodes { abbreviation projects { totalCount } } } }',
  );
  const dashboard = join(clientFolder, 'dist', 'example', 'dashboard.js');
  const { stdout } = await run(process.execPath, [dashboard, `${graph.url}/graphql`]);

  for (const { abbreviation, projects } of data.ministries.nodes) {
    expect(stdout).toMatch(new RegExp(`^${abbreviation} +${projects.totalCount} `, 'm'));
  }
  expect(stdout).toMatch(/^\S+( Datum)? {2}.+; Quelle: .+\)$/m);
});

test('the compiler accepts the example, and refuses a field, an argument and a value that the schema has not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ozg-client-'));
  const example = readFileSync(join(clientFolder, 'example', 'dashboard.ts'), 'utf8').replaceAll(
    "'../src/",
    `'${clientFolder}/src/`,
  );
  const variants = {
    right: example,
    field: example.replace('({ title, phase,', '({ heading: title, phase,'),
    argument: example.replace("{ state: 'DE-ST' }", '{ state: 15 }'),
    value: example.replace('phase ??', "(phase === 'FINISHED' ? '' : phase) ??"),
  };
  for (const [name, text] of Object.entries(variants)) writeFileSync(join(folder, `${name}.ts`), text);
  const types = { types: ['node'], typeRoots: [join(projectRoot, 'node_modules/@types')] };
  const alone = { noEmit: true, composite: false, incremental: false, declarationMap: false, rootDir: '/' };
  const config = {
    extends: join(clientFolder, 'tsconfig.json'),
    compilerOptions: { ...alone, ...types },
    include: [folder],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const compiler = join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc');

  const { stdout } = await run(process.execPath, [compiler, '-p', folder]).catch((error: { stdout: string }) => error);

  const refused = [...stdout.matchAll(/(\w+)\.ts\(\d+,\d+\): error/g)].map(([, name]) => name);
  expect([...new Set(refused)].toSorted()).toEqual(['argument', 'field', 'value']);
  rmSync(folder, { recursive: true });
});
