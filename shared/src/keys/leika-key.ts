/** The parts of a LeiKa key as domain.md C.1 describes them: 99 + group + service + procedure + procedure detail. */
export interface LeikaKeyParts {
  prefix: string;
  group: string;
  service: string;
  procedure: string;
  procedureDetail: string;
}

/** Splits fourteen digits into their parts; the key must have been checked by the LeikaKey scalar. */
export function leikaKeyParts(key: string): LeikaKeyParts {
  return {
    prefix: key.slice(0, 2),
    group: key.slice(2, 5),
    service: key.slice(5, 8),
    procedure: key.slice(8, 11),
    procedureDetail: key.slice(11, 14),
  };
}

/** Whether the key is one of the federal catalogue (prefix 99) and not a Land's or municipality's own. */
export function isFederalLeikaKey(key: string): boolean {
  return key.startsWith('99');
}
