import fc from 'fast-check';
import { ars, cellsOf, type CellReader, flag, isoDate, leikaKey, ozgId, wholeNumber } from './cells';
import { FileRefused } from '@ozg/shared/intake/refused';
import type { Table } from '@ozg/shared/workbook/table';

const table: Table = { fileName: 'a.csv', header: ['Wert'], rows: async function* none() {} };

/** The value, or the code of the problem. */
function read(reader: CellReader<unknown>, text: string): unknown {
  const cells = cellsOf(table, { line: 7, cells: [text] });
  const value = cells.read('Wert', reader);
  return cells.problems[0]?.code ?? value;
}

const cases: [string, CellReader<unknown>, Record<string, unknown>][] = [
  [
    'leikaKey',
    leikaKey,
    {
      '99050012104000': '99050012104000',
      '': null,
      '9905001210400': 'MALFORMED_KEY',
      '99 050012104000': 'MALFORMED_KEY',
    },
  ],
  ['ozgId', ozgId, { '10169': '10169', '': null, '01016': 'MALFORMED_KEY', '101690': 'MALFORMED_KEY' }],
  ['ars', ars, { '010010000000': '010010000000', '': null, '10010000000': 'MALFORMED_KEY' }],
  [
    'isoDate',
    isoDate,
    {
      '2026-01-31': '2026-01-31',
      '31.01.2026': '2026-01-31',
      '1.2.2026': '2026-02-01',
      '31.01.2026 14:30': '2026-01-31',
      '2026-01-31 14:30': '2026-01-31',
      '': null,
      '30.02.2026': 'INVALID_DATE',
      '01/31/2026': 'INVALID_DATE',
      '31.01.26': 'INVALID_DATE',
      '31.01.2026 abends': 'INVALID_DATE',
      '46053': 'INVALID_DATE',
    },
  ],
  [
    'flag',
    flag,
    {
      Ja: true,
      TRUE: true,
      '1': true,
      x: true,
      nein: false,
      false: false,
      '0': false,
      '': false,
      unknown: null,
      vielleicht: 'UNKNOWN_FLAG',
      constructor: 'UNKNOWN_FLAG',
    },
  ],
  [
    'wholeNumber',
    wholeNumber,
    {
      '0': 0,
      '-7': -7,
      '2135597': 2_135_597,
      '2 135 597': 2_135_597,
      '': null,
      '2.135': 'INVALID_NUMBER',
      '1,5': 'INVALID_NUMBER',
      '2147483647': 2_147_483_647,
      '2 147 483 648': 'INVALID_NUMBER',
      '-2147483648': 'INVALID_NUMBER',
      '9007199254740993': 'INVALID_NUMBER',
      x: 'INVALID_NUMBER',
    },
  ],
];

test.each(cases)('%s', (_, reader, expected) => {
  expect(Object.fromEntries(Object.keys(expected).map((text) => [text, read(reader, text)]))).toEqual(expected);
});

test('isoDate takes every day in every form it knows', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (date) => {
      const day = date.toISOString().slice(0, 10);
      expect(read(isoDate, day)).toBe(day);
      expect(read(isoDate, `${day.split('-').toReversed().join('.')} 00:00`)).toBe(day);
    }),
  );
});

test.each(['9,91E+13', '9.90500121E+13', '1E+13', '9,9e13'])('%s for a key refuses the whole file', (text) => {
  for (const reader of [leikaKey, ozgId, ars]) {
    const refusal = catchOf(() => read(reader, text)) as FileRefused;
    expect(refusal).toBeInstanceOf(FileRefused);
    expect(refusal).toMatchObject({ code: 'SPREADSHEET_NUMBER', file: 'a.csv', line: 7, column: 'Wert' });
    expect(refusal.message).toMatch(/import the column as text/);
  }
});

test('a problem says where, what and why, and the other columns are read on', () => {
  const cells = cellsOf({ ...table, header: ['Tag', 'Zahl'] }, { line: 7, cells: ['morgen', '3'] });

  expect([cells.read('Tag', isoDate), cells.read('Zahl', wholeNumber), cells.text('Tag')]).toEqual([null, 3, 'morgen']);
  expect(cells.problems).toMatchObject(
    [{ column: 'Tag', value: 'morgen', code: 'INVALID_DATE', reason: /write 2026-10-01/ }].map((problem) => ({
      ...problem,
      reason: expect.stringMatching(problem.reason),
    })),
  );
  expect(() => cells.read('Ort', isoDate)).toThrow(/no column "Ort"/);
});

function catchOf(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
