import type { Reject } from '@ozg/shared/importing/statement';
import { MAX_WHOLE_NUMBER } from '../../intake/cells';

/** One line of the register GV100AD that speaks of a local authority, by the positions of its documentation. */
export interface RegisterLine {
  line: number;
  sort: 'district' | 'association' | 'municipality';
  /** State, region and district: five digits. */
  district: string;
  /** Digits of the association within the district: four, of which the first two are 00 where there is none. */
  association: string;
  /** Digits of the municipality within the district: three. */
  municipality: string;
  name: string;
  seat: string | null;
  textCode: string | null;
  areaHectares: number | null;
  population: number | null;
  postalCode: string | null;
}

const sorts: Readonly<Record<string, RegisterLine['sort']>> = {
  '40': 'district',
  '50': 'association',
  '60': 'municipality',
};

// States, regions of government and planning regions are no local authorities.
const otherSorts = ['10', '20', '30'];

/** How long a line must be to hold all that is read from it: up to the name, or up to the postal code. */
const LENGTHS = { district: 73, association: 73, municipality: 170 } as const;

export type LineProblem = Omit<Reject, 'line'>;

/** Reads a line; null for one that is not of a local authority, a problem for one that is none of the register. */
export function readRegisterLine(text: string, line: number): RegisterLine | LineProblem | null {
  const code = text.slice(0, 2);
  const sort = sorts[code];
  if (!sort) {
    if (otherSorts.includes(code) || text.trim() === '') return null;
    return {
      column: 'Satzart',
      value: code,
      code: 'UNKNOWN_RECORD',
      reason: 'is none of 10, 20, 30, 40, 50, 60.',
      names: [],
    };
  }
  // Positions as in the documentation, counted from 1, both ends included.
  const at = (from: number, to: number) => text.slice(from - 1, to).trim();
  const number = (from: number, to: number) => (/^\d+$/.test(at(from, to)) ? Number(at(from, to)) : null);
  const entry: RegisterLine = {
    line,
    sort,
    district: at(11, 15),
    municipality: sort === 'municipality' ? at(16, 18) : '000',
    association: sort === 'district' ? '0000' : at(19, 22),
    name: at(23, 72),
    seat: sort === 'municipality' ? null : at(73, 122) || null,
    textCode: at(123, 124) || null,
    areaHectares: sort === 'municipality' ? number(129, 139) : null,
    population: sort === 'municipality' ? number(140, 150) : null,
    postalCode: sort === 'municipality' && /^\d{5}$/.test(at(166, 170)) ? at(166, 170) : null,
  };
  const key = entry.district + entry.association + entry.municipality;
  if (!/^\d{12}$/.test(key)) {
    return {
      column: 'Regionalschlüssel',
      value: key,
      code: 'MALFORMED_KEY',
      reason: 'must be twelve digits.',
      names: [],
    };
  }
  const names = [{ entity: 'Municipality', key }];
  if (!entry.name) {
    return { column: 'Bezeichnung', value: '', code: 'VALUE_MISSING', reason: 'must not be empty.', names };
  }
  // Eleven digits hold more than a number of the graph does.
  const numbers = [['Fläche', entry.areaHectares] as const, ['Bevölkerung', entry.population] as const];
  for (const [column, value] of numbers) {
    if (value === null || value <= MAX_WHOLE_NUMBER) continue;
    const reason = `is too large: at most ${MAX_WHOLE_NUMBER} can be taken.`;
    return { column, value: String(value), code: 'INVALID_NUMBER', reason, names };
  }
  return entry;
}

/** Whether the end of the line is missing. */
export function isCutOff(text: string): boolean {
  const sort = sorts[text.slice(0, 2)];
  return sort !== undefined && text.length < LENGTHS[sort];
}
