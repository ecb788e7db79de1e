import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Column } from '../database/tables';
import type { Row } from '../snapshot';
import { csvRecords } from './csv-records';
import { csvLines, neutralise, revive } from './csv-text';

// What means something to a spreadsheet or to CSV comes often, everything else now and then.
const start = fc.constantFrom('', "'", "''", '=', "'+", "''-", '@', '\t', "'\r", '"');
const unit = fc.oneof(fc.constantFrom(...'\'=+-@\t\r\n",;\\{}'), fc.string({ unit: 'binary', maxLength: 1 }));
const text = fc.tuple(start, fc.string({ unit })).map((parts) => parts.join(''));

const startsAsFormula = /^[=+\-@\t\r]/;

test('neutralising a formula loses nothing and leaves none', () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(revive(neutralise(value))).toBe(value);
      expect(neutralise(value)).not.toMatch(startsAsFormula);
    }),
  );
});

test('two texts never become the same cell, least of all one that has an apostrophe more', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(neutralise(one) === neutralise(other)).toBe(one === other);
      expect(neutralise(one)).not.toBe(neutralise(`'${one}`));
    }),
  );
});

test('only what a spreadsheet would run is touched', () => {
  const cells = ['=1+1', "'=1+1", "''@x", "'quoted'", '-5', '99050012104000', ''];

  expect(cells.map(neutralise)).toEqual(["'=1+1", "''=1+1", "'''@x", "'quoted'", "'-5", '99050012104000', '']);
});

describe('a file of CSV', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ozg-csv-'));
  const file = join(folder, 'x.csv');
  const column = (kind: Column['kind']): Column => ({ name: kind, type: kind, kind, isCollated: false });

  afterAll(() => rmSync(folder, { recursive: true }));

  test('gives back every row, and the line that it begins at', () => {
    const row = fc.tuple(fc.option(text), fc.option(fc.integer().map(String)), fc.option(text));
    // Larger than what is read at once, with a boundary at any character.
    const padding = fc.nat(200_000).map((length): Row => ['ä'.repeat(length), null, '']);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), padding, (rows, long) => {
        const lines = [...rows, long, ...rows].map(csvLines([column('text'), column('integer'), column('list')]));
        writeFileSync(file, lines.join(''));

        const read = [...csvRecords(file)];

        expect(
          read.map(({ fields }) => fields.map((value, at) => value && (at === 1 ? value : revive(value)))),
        ).toEqual([...rows, long, ...rows]);
        const before = lines.slice(0, -1).join('');
        expect(read.at(-1)?.line).toBe(before.split('\n').length);
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ['"a","b', 1, 1, 'ends within'],
    ['"a"\r\n"b"x\r\n', 2, 1, 'neither a comma'],
    ['"a",1\n"b",2\r\n', 1, 2, 'neither a comma'],
    ['"a\r\nb"\r\n1"2"\r\n', 3, 1, 'neither a comma'],
    ['"a"\r', 1, 1, 'ends within'],
  ])('that is none is refused at its line and column: %j', (content, line, at, message) => {
    writeFileSync(file, content);

    expect(() => [...csvRecords(file)]).toThrow(
      expect.objectContaining({ line, column: at, message: expect.stringContaining(message) }),
    );
  });
});
