/**
 * Values in use in a LeiKa key, as ranges. Source: enumerations LeikaLeistungsgruppierung and LeikaVerrichtungskennung
 * of the API of the FIM-Portal, version 0.24.0.
 */
type Ranges = readonly (readonly [first: number, last: number])[];

const groups: Ranges = [
  [1, 148],
  [150, 151],
  [153, 160],
  [400, 603],
];

const procedures: Ranges = [
  [1, 236],
  [238, 263],
  [265, 265],
  [267, 279],
];

const isIn = (ranges: Ranges, digits: string): boolean =>
  ranges.some(([first, last]) => Number(digits) >= first && Number(digits) <= last);

export const isKnownGroup = (digits: string): boolean => isIn(groups, digits);

/** 000 stands for a service without a procedure. */
export const isKnownProcedure = (digits: string): boolean => digits === '000' || isIn(procedures, digits);
