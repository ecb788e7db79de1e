import { archivePart } from '@ozg/shared/intake/archive/archive';
import { readReport } from '../upload/read-report';
import { Words } from '../vocabulary';
import { writeWorkbook } from './write-workbook';

const words = (...labels: string[]) => new Words(labels.map((label) => ({ value: label.toUpperCase(), label })));
const vocabulary = {
  phase: words('0. Nicht gestartet', '1. Initialisierung'),
  priority: words('1 hoch'),
  criterion: words('Hohe Komplexität'),
  reuseModel: words('offen'),
};
const head = {
  ministryId: 'DE-ST:MID',
  ministryName: 'Ministerium',
  month: '2026-11',
  exportedAt: new Date('2026-11-22T10:00:00Z'),
};

const write = (count: number) =>
  writeWorkbook(
    head,
    Array.from({ length: count }, (_, at) => ({
      id: `DE-ST:projekt-${at}`,
      version: at + 1,
      title: `@Projekt ${at}`,
      ozgServices: [{ ozgId: '10519' }, null],
      phase: '1. INITIALISIERUNG',
      priority: null,
      criteria: ['HOHE KOMPLEXITÄT'],
      reuseModel: null,
      reportedOn: '2026-10-01',
      provenance: { kind: at ? 'OFFICIAL' : 'SYNTHETIC' },
    })),
    vocabulary,
  );

async function partOf(content: Buffer, part: string): Promise<string> {
  let text = '';
  for await (const chunk of archivePart({ fileName: 'a.xlsx', content }, part)) text += Buffer.from(chunk).toString();
  return text;
}

test.each([1, 9, 10, 1000])(
  'with %i projects each column has one range of rules, so that none overlap',
  async (count) => {
    const sheet = await partOf(await write(count), 'xl/worksheets/sheet1.xml');

    const ranges = [...sheet.matchAll(/<dataValidation [^>]*sqref="([^"]*)"/g)].map(([, range]) => range);
    expect(ranges).toEqual(['E', 'F', 'G', 'H', 'I', 'J'].map((column) => `${column}2:${column}${count + 1}`));
    expect(sheet).not.toContain('<f>');
  },
);

test('messages of rules are as short as Excel asks for', async () => {
  const sheet = await partOf(await write(1), 'xl/worksheets/sheet1.xml');
  const messages = [...sheet.matchAll(/ (?:error|prompt)="([^"]*)"/g)].map(([, text = '']) => text);

  expect(messages.length).toBeGreaterThan(6);
  expect(messages.filter((text) => text.length > 255)).toEqual([]);
});

test('what is written is read back, made-up projects are said to be so, and a ministry without projects gets an empty sheet', async () => {
  const { rows, exported, ...found } = await readReport(await write(2));
  const empty = await readReport(await write(0));
  const strings = await partOf(await write(2), 'xl/sharedStrings.xml');

  expect(found).toEqual({ ministryId: 'DE-ST:MID', month: '2026-11' });
  expect(rows[1]).toEqual({
    line: 3,
    cells: {
      id: 'DE-ST:projekt-1',
      version: '2',
      title: '@Projekt 1',
      ozgIds: '10519',
      phase: '1. Initialisierung',
      priority: '',
      criteria: 'Hohe Komplexität',
      reuseModel: '',
      changedOn: '',
      reason: '',
      reportedOn: '2026-10-01',
    },
  });
  expect([...exported.values()]).toEqual(rows);
  expect(strings).toContain('Davon erfunden (SYNTHETIC), nur zum Ausprobieren: 1.');
  expect(empty).toMatchObject({ month: '2026-11', rows: [] });
});
