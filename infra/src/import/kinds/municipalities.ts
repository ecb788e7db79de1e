import { Municipality } from '@ozg/responsibility/municipality/municipality';
import type { Statement } from '@ozg/shared/importing/statement';
import { dayOf } from '../as-of';
import { readLines, type TextLine } from '../intake/fixed-width';
import type { Input } from '../intake/input';
import { FileRefused } from '@ozg/shared/intake/refused';
import type { FileRow, ImportKind } from '../kind';
import { type ProvenanceBook, provenancePlan } from '../provenance-book';
import { isCutOff, readRegisterLine } from './municipalities/register-line';
import { type RegisterRecord, RegisterTree } from './municipalities/register-tree';

/** The official register GV100AD of the Federal Statistical Office: states, districts, associations, municipalities. */
export const municipalities: ImportKind = {
  name: 'municipalities',
  summary: 'register of municipalities GV100AD, fixed width, any edition (TXT)',
  extension: 'txt',
  source: 'Statistisches Bundesamt (Destatis), Gemeindeverzeichnis GV100AD, dl-de/by-2-0',
  sequence: 'editions',
  async read(input, options, provenance) {
    const lines = () => readLines(input, { encoding: 'detect', fallback: 'windows-1252' });
    const edition = await editionOf(lines(), input);
    const asOf = dayOf(options.asOf, edition, input.fileName);
    return {
      asOf,
      scope: null,
      plans: [
        provenancePlan,
        {
          entity: Municipality,
          properties: [
            'ags',
            'name',
            'kind',
            'textCode',
            'seat',
            'population',
            'areaHectares',
            'postalCode',
            'stateCode',
            'parentArs',
          ],
          // The register names every local authority of the states in it.
          absence: 'retires',
          within: 'stateCode',
        },
      ],
      rows: () => rowsOf(lines(), input, asOf, provenance),
    };
  },
};

async function* rowsOf(
  lines: AsyncIterable<TextLine>,
  input: Input,
  asOf: string,
  provenance: ProvenanceBook,
): AsyncGenerator<FileRow> {
  const tree = new RegisterTree();
  for await (const { line, text } of lines) {
    if (isCutOff(text))
      throw new FileRefused('TRUNCATED', input, 'The line is shorter than the register has it.', { line });
    const entry = readRegisterLine(text, line);
    if (entry && 'reason' in entry) {
      for (const { key } of entry.names) tree.forget(key);
      yield { statements: [], rejects: [{ line, ...entry }] };
    } else yield stated(entry && tree.place(entry), asOf, provenance);
  }
  for (const record of tree.unfinished()) yield stated(record, asOf, provenance);
}

function stated(record: RegisterRecord | null, asOf: string, provenance: ProvenanceBook): FileRow {
  const statements: Statement[] = [];
  if (record === null) return { statements, rejects: [] };
  const { line, ...row } = record;
  if (row.stateCode === null) {
    const value = row.ars.slice(0, 2);
    const names = [{ entity: 'Municipality', key: row.ars }];
    return {
      statements,
      rejects: [{ line, column: 'Land', value, code: 'UNKNOWN_STATE', reason: 'is no state.', names }],
    };
  }
  const provenanceId = provenance.note(statements, line);
  statements.push({ entity: 'Municipality', line, row: { ...row, asOf, provenanceId } });
  return { statements, rejects: [] };
}

/** The day of an edition stands in each of its lines. */
async function editionOf(lines: AsyncIterable<TextLine>, input: Input): Promise<string> {
  for await (const { text } of lines) {
    const [, year, month, day] = /^[1-6]0(\d{4})(\d{2})(\d{2})/.exec(text) ?? [];
    if (year) return `${year}-${month}-${day}`;
    break;
  }
  throw new FileRefused('WRONG_KIND', input, 'The first line is none of the register GV100AD.', { line: 1 });
}
