import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Member } from '@ozg/gateway/registry/member';
import { bearerOf } from '@ozg/gateway/registry/schema/bearer';
import { type Language, starterFiles } from '@ozg/infra/cli/starter/starter-files';
import { writeFolder } from '@ozg/infra/cli/starter/write-folder';
import { states } from '@ozg/shared/vocabulary/states';
import fc from 'fast-check';
import { Kind, parse } from 'graphql';
import { exampleMembers, guest, published } from '../registry/example-graph';
import { runOzg } from '../support/ozg';

const languages: Language[] = ['typescript', 'python', 'java'];
const folder = mkdtempSync(join(tmpdir(), 'ozg-starters-'));

afterAll(() => rmSync(folder, { recursive: true }));

const hosts = exampleMembers.filter(({ isHost }) => isHost);
const typesOfHosts = hosts.flatMap(({ sdl }) =>
  parse(sdl).definitions.flatMap((each) => ('name' in each && each.name ? [each.name.value] : [])),
);

const schemaOf = (name: string, state: string, language: Language = 'typescript'): string =>
  starterFiles(language, { name, state }).get('schema.graphql') ?? '';

const member = (name: string, state: string): Member => ({
  ...guest(name, `Land ${state}`, schemaOf(name, state)),
  states: [state],
});

const aName = fc
  .stringMatching(/^[a-z][a-z0-9]{1,14}(-[a-z0-9]{1,15})?$/)
  .filter((name) => name !== 'registry' && !typesOfHosts.some((type) => bearerOf(type, [name])));
const aState = fc.constantFrom(...states.map(({ code }) => code));
const anOwner = fc.stringMatching(/^[A-Za-zÄÖÜäöüß][A-Za-zÄÖÜäöüß .,()&/-]{0,40}$/);

test('whatever the guest is called, its schema is published without a finding', () => {
  fc.assert(
    fc.property(aName, aState, (name, state) => {
      const { findings, supergraphSdl } = published(member(name, state), { members: hosts });

      expect(findings).toEqual([]);
      expect(supergraphSdl).toContain(`(graph: ${name.toUpperCase().replace('-', '_')}`);
    }),
    { numRuns: 5 },
  );
});

test('sixteen Länder that begin with it publish beside each other', () => {
  const laender = states.map(({ code }) => member(`land${code.slice(3).toLowerCase()}`, code));
  const [first] = laender;
  if (!first) throw new Error('no Länder');

  expect(published(first, { members: [...hosts, ...laender] }).findings).toEqual([]);
});

test('nothing of the templates is left in what is written, and what is JSON stays JSON', () => {
  fc.assert(
    fc.property(aName, aState, anOwner, fc.constantFrom(...languages), (name, state, owner, language) => {
      const files = starterFiles(language, { name, state, owner });
      for (const [path, text] of files) {
        expect(`${path} ${text}`).not.toMatch(/__(name|Name|field|OWNER|STATE)__/);
        if (path.endsWith('.json')) JSON.parse(text);
      }
      const facts = JSON.parse(files.get('facts.json') ?? '') as { state: string; statements: object[] };

      expect(facts.state).toBe(state);
      expect(facts.statements).toEqual([expect.objectContaining({ sourceKind: 'SYNTHETIC' })]);
      expect(files.get('schema.graphql')).toBe(schemaOf(name, state));
      expect([...files.keys()]).toEqual(expect.arrayContaining(['README.md', 'JOIN.md', '.gitlab-ci.yml']));
      expect(files.get('README.md')).toContain(`\`${name}\` (${owner})`);
    }),
  );
});

test('each language answers every field that is not read from a statement as it is', () => {
  const answered = parse(schemaOf('saxony', 'DE-SN')).definitions.flatMap((each) =>
    each.kind === Kind.OBJECT_TYPE_DEFINITION && each.directives?.some(({ name }) => name.value === 'key')
      ? [each.name.value]
      : [],
  );
  for (const language of languages) {
    const code = [...starterFiles(language, { name: 'saxony' })]
      .filter(([path]) => /\.(ts|py|java)$/.test(path))
      .map(([, text]) => text)
      .join();
    for (const name of [...answered.filter((each) => each !== 'State'), 'saxonyStatements', 'saxonyStatement'])
      expect(code).toContain(name);
  }
});

const init = (...args: string[]) => runOzg('', folder, ['subgraph', 'init', ...args]);

test('a folder that is not empty is left as it is, an empty one is filled', async () => {
  mkdirSync(join(folder, 'taken'));
  writeFileSync(join(folder, 'taken', 'schema.graphql'), 'mine');
  mkdirSync(join(folder, 'empty'));
  writeFileSync(join(folder, 'file'), 'mine');

  const { code, err } = await init('saxony', '--language', 'python', '--folder', 'taken');
  expect([code, err]).toEqual([1, expect.stringContaining('not an empty folder: nothing was written')]);
  expect(() => writeFolder(join(folder, 'file'), new Map([['a', 'x']]))).toThrow('not an empty folder');
  expect(readdirSync(join(folder, 'taken'))).toEqual(['schema.graphql']);
  expect(readFileSync(join(folder, 'taken', 'schema.graphql'), 'utf8')).toBe('mine');
  expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('mine');
  const args = ['--language', 'java', '--state', 'DE-BY', '--owner', 'Freistaat Bayern', '--folder', 'empty'];
  expect((await init('weissblau', ...args)).code).toBe(0);
  expect(readFileSync(join(folder, 'empty', 'README.md'), 'utf8')).toContain('`weissblau` (Freistaat Bayern)');
});

test.each([
  [{ name: 'Saxony' }, 'lower-case letters'],
  [{ name: '../up' }, 'lower-case letters'],
  [{ name: 'registry' }, 'lower-case letters'],
  [{ name: 'weissblau' }, 'say --state'],
  [{ name: 'constructor' }, 'say --state'],
  [{ name: 'saxony', state: 'DE-XX' }, 'no code of a Land'],
  [{ name: 'saxony', owner: '"$(id)"' }, 'An owner has'],
  [{ name: 'saxony', owner: '' }, 'An owner has'],
])('what cannot be written is refused: %j', (wanted, reason) => {
  expect(() => starterFiles('typescript', wanted)).toThrow(reason);
});

test('a name that is none makes no folder; an unknown language is a wrong call', async () => {
  expect((await init('weissblau', '--language', 'python')).code).toBe(1);
  expect(existsSync(join(folder, 'weissblau'))).toBe(false);
  expect((await init('saxony', '--language', 'cobol')).code).toBe(2);
});

test('where writing fails half-way, nothing stays', () => {
  const files = new Map([
    ['src/main.ts', 'x'],
    ['README.md', 'x'],
    ['README.md/under-a-file', 'x'],
  ]);
  mkdirSync(join(folder, 'mine'));

  expect(() => writeFolder(join(folder, 'new', 'deep'), files)).toThrow('README.md');
  expect(() => writeFolder(join(folder, 'mine'), files)).toThrow('README.md');
  expect(existsSync(join(folder, 'new'))).toBe(false);
  expect(readdirSync(join(folder, 'mine'))).toEqual([]);
});

test('what is written for Python can be compiled, where Python is', () => {
  const target = join(folder, 'python');
  writeFolder(target, starterFiles('python', { name: 'saxony' }));
  const files = readdirSync(target).filter((file) => file.endsWith('.py'));
  expect(files).not.toEqual([]);
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' });
  } catch {
    process.stderr.write('python3 is not here: the Python starter was not compiled.\n');
    return;
  }
  execFileSync('python3', ['-m', 'py_compile', ...files], { cwd: target, stdio: 'pipe' });
});
