/** Keys that the project's own subgraphs know, or the official registers: a guest may well know some of them. */
export const ozgIds = ['10519', '10000', '10005', '10026', '10029', '10035', '10044', '10056'];

const topicAreas = ['bildung', 'bauen_wohnen', 'arbeit_ruhestand', 'ein_auswanderung'];
const leikaKeys = ['99001012000000', '99001012006000', '99001012007000'];

/** The capital of each Land, in the register of municipalities of 31 August 2025. */
const capitals: Readonly<Record<string, string>> = {
  'DE-SH': '010020000000',
  'DE-HH': '020000000000',
  'DE-NI': '032410001001',
  'DE-HB': '040110000000',
  'DE-NW': '051110000000',
  'DE-HE': '064140000000',
  'DE-RP': '073150000000',
  'DE-BW': '081110000000',
  'DE-BY': '091620000000',
  'DE-SL': '100410100100',
  'DE-BE': '110000000000',
  'DE-BB': '120540000000',
  'DE-MV': '130040000000',
  'DE-SN': '146120000000',
  'DE-ST': '150030000000',
  'DE-TH': '160510000000',
};

/** Keys of a type that all share, by name of the type; those of the guest's own states come first. */
export function wellKnownKeys(states: readonly string[]): Readonly<Record<string, readonly object[]>> {
  const codes = [...new Set([...states, 'DE-ST', 'DE-SN'])];
  return {
    OzgService: ozgIds.map((ozgId) => ({ ozgId })),
    LeikaService: leikaKeys.map((leikaKey) => ({ leikaKey })),
    TopicArea: topicAreas.map((code) => ({ code })),
    State: codes.map((code) => ({ code })),
    Municipality: codes.flatMap((code) => (capitals[code] ? [{ ars: capitals[code] }] : [])),
  };
}
