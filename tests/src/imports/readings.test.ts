import { importKinds } from '@ozg/infra/import/kinds';
import { openInput } from '@ozg/infra/import/intake/input';
import type { FileRow, Reading } from '@ozg/infra/import/kind';
import { ProvenanceBook } from '@ozg/infra/import/provenance-book';
import type { Reject, Statement } from '@ozg/shared/importing/statement';
import { ProvenanceKind } from '@ozg/shared/provenance/provenance';
import { readFileSync } from 'node:fs';
import { fileWith, sample } from '../support/importing';

const message = readFileSync(sample('xzufi-2.2.xml'), 'utf8');
const catalogue = readFileSync(sample('leika.csv'), 'utf8');
const register = readFileSync(sample('municipalities.txt'), 'utf8');

test.each(['01.10.2026 08:00', '2026-02-31T08:00:00', '2026-10-01 morgens', ''])(
  'a message written on "%s" does not say its day',
  async (day) => {
    const content = message.replace('2026-10-01T08:00:00', day);

    await expect(open('xzufi', content)).rejects.toMatchObject({ code: 'AS_OF_MISSING' });
    expect((await open('xzufi', content, '2026-10-05')).asOf).toBe('2026-10-05');
  },
);

test.each(['2026-10-01T08:00:00.000+02:00', '2026-10-01T23:30:00Z', '2026-10-01'])('a message of %s', async (time) => {
  expect((await open('xzufi', message.replace('2026-10-01T08:00:00', time))).asOf).toBe('2026-10-01');
});

test('the day that the operator says must be one', async () => {
  await expect(open('leika', catalogue, '2026-02-31')).rejects.toMatchObject({
    code: 'AS_OF_MISSING',
    message: expect.stringContaining('2026-02-31 is no day'),
  });
});

const faults: [string, string, string, Partial<Reject>][] = [
  [
    'a validity that is no day',
    '2026-01-01',
    '2026-02-31',
    {
      column: 'beginn',
      value: '2026-02-31',
      code: 'INVALID_DATE',
      names: [{ entity: 'OnlineService', key: 'L100013.OD.55' }],
    },
  ],
  [
    'a type that is not of the list',
    '2/3a',
    '7x',
    { column: 'typisierung', code: 'UNKNOWN_WORD', names: [{ entity: 'LeikaService', key: '99999901001000' }] },
  ],
  [
    'one key of two that is none',
    '<xzufi:referenzLeiKa>',
    '<xzufi:referenzLeiKa><xzufi:code>99</xzufi:code></xzufi:referenzLeiKa><xzufi:referenzLeiKa>',
    { code: 'MALFORMED_KEY', names: [{ entity: 'LeikaService', key: '99999901001000' }] },
  ],
  [
    'one region of two that is none',
    '<xzufi:gebietID',
    '<xzufi:gebietID>Saarland</xzufi:gebietID><xzufi:gebietID',
    {
      code: 'MALFORMED_KEY',
      names: expect.arrayContaining([
        { entity: 'Responsibility', key: 'L100013.ZS.99:99999901001000:109010000000' },
      ]) as Reject['names'],
    },
  ],
];

test.each(faults)('all of an element or nothing: %s', async (_, sound, faulty, reject) => {
  const { statements, rejects } = await read('xzufi', message.replace(sound, faulty));
  const { statements: all } = await read('xzufi', message);

  expect(rejects).toEqual([expect.objectContaining(reject)]);
  const { line } = rejects[0] as Reject;
  expect(all.some((statement) => statement.line === line)).toBe(true);
  expect(namesOf(statements)).toEqual(namesOf(all.filter((statement) => statement.line !== line)));
});

test('an office that describes one service twice states it once', async () => {
  const [service = ''] = /<xzufi:schreibe>\s*<xzufi:leistung>[\s\S]*?<\/xzufi:schreibe>/.exec(message) ?? [];
  const again = service.replace('>11<', '>12<').replace('Beispielbau Genehmigung', 'Bauen in Beispielstadt');
  const { statements, rejects } = await read('xzufi', message.replace(service, service + again));

  expect(rejects).toEqual([]);
  expect(statements.filter(({ entity }) => entity === 'LeikaService')).toMatchObject([
    { row: { leikaKey: '99999901001000', name: 'Beispielbau Genehmigung' } },
  ]);
});

test('a description that cannot be taken does not keep out the next one of the service', async () => {
  const [service = ''] = /<xzufi:schreibe>\s*<xzufi:leistung>[\s\S]*?<\/xzufi:schreibe>/.exec(message) ?? [];
  const { statements } = await read('xzufi', message.replace(service, service.replace('2/3a', '7x') + service));

  expect(statements.filter(({ entity }) => entity === 'LeikaService')).toHaveLength(1);
});

test('a responsibility that is written ends what it was before, whatever its identifier looks like', async () => {
  const { statements } = await read('xzufi', message.replace('>99<', '>urn:x:99<'));
  const stated = statements.filter(({ entity }) => entity === 'Responsibility');

  expect(stated.map(({ row, isWithdrawn = false }) => [row['id'], isWithdrawn])).toEqual([
    ['L100013.ZS.urn%3Ax%3A99', true],
    ['L100013.ZS.urn%3Ax%3A99:99999901001000:109010000000', false],
  ]);
});

test('labels and codes of situations belong together by their places', async () => {
  const lists = 'Wohnen| |Arbeit|Wohnen|Ohne Code;1050200|1050300|2010100|1050200|';
  const { statements, rejects } = await read(
    'leika',
    catalogue.replace('Wohnen und Umzug;1050200', lists),
    '2026-10-01',
  );
  const situations = statements.filter(({ entity }) => entity === 'Situation');

  expect(rejects).toEqual([]);
  expect(situations.map(({ row }) => [row['code'], row['label']])).toEqual([
    ['1050200', 'Wohnen'],
    ['1050300', '1050300'],
    ['2010100', 'Arbeit'],
  ]);
});

test('labels and codes of situations that are not of one length reject the row', async () => {
  const lists = 'Wohnen|Arbeit|Umzug;1050200|2010100';
  const { statements, rejects } = await read(
    'leika',
    catalogue.replace('Wohnen und Umzug;1050200', lists),
    '2026-10-01',
  );

  expect(rejects).toMatchObject([
    { line: 2, code: 'LISTS_DIFFER', reason: expect.stringMatching(/2 codes .*3 labels/) },
  ]);
  expect(namesOf(statements)).toEqual(['LeikaService 99999903001000']);
});

test.each([
  ['Bevölkerung', '00000050000', '99999999999'],
  ['Fläche', '00000001200', '02147483648'],
])('%s beyond the numbers of the graph rejects its line alone', async (column, sound, large) => {
  const { statements, rejects } = await read('municipalities', register.replace(sound, large));

  expect(rejects).toMatchObject([
    {
      line: 4,
      column,
      value: String(Number(large)),
      code: 'INVALID_NUMBER',
      names: [{ entity: 'Municipality', key: '109010000000' }],
    },
  ]);
  expect(statements.filter(({ entity }) => entity === 'Municipality')).toHaveLength(6);
});

async function open(kindName: string, content: string, asOf?: string): Promise<Reading> {
  const kind = importKinds.find(({ name }) => name === kindName);
  if (!kind) throw new Error(`no kind ${kindName}`);
  const input = await openInput(fileWith(content, `file.${kind.extension}`), { extension: kind.extension });
  const source = { kind: ProvenanceKind.SYNTHETIC, source: 'Test', url: null, retrievedOn: '2026-10-02' };
  return kind.read(input, { asOf, sheet: undefined, mapping: undefined }, new ProvenanceBook(source, true));
}

async function read(kindName: string, content: string, asOf?: string): Promise<FileRow> {
  const all: FileRow = { statements: [], rejects: [] };
  for await (const { statements, rejects } of (await open(kindName, content, asOf)).rows()) {
    all.statements.push(...statements);
    all.rejects.push(...rejects);
  }
  return all;
}

/** What is stated beside the sources, as "entity key". */
const namesOf = (statements: readonly Statement[]): string[] =>
  statements
    .filter(({ entity }) => entity !== 'Provenance')
    .map(
      ({ entity, row }) =>
        `${entity} ${String(row['leikaKey'] && entity === 'LeikaService' ? row['leikaKey'] : row['id'])}`,
    );
