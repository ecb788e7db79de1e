// Ranges that no real record uses, so that made-up records are told apart by their keys too.

/** OZG-IDs of the catalogue end at 10601; ours begin at 18000. */
export const syntheticOzgId = (at: number): string => String(18_000 + at);

/** Group 999 is not in use in the LeiKa. */
export const syntheticLeikaKey = (at: number): string => `99999${String(at).padStart(9, '0')}`;

/** The third digit of a real ARS in the states used here is never 9. */
export const syntheticArs = (arsPrefix: string, at: number): string => `${arsPrefix}9${String(at).padStart(9, '0')}`;

export const syntheticMinistryId = (state: string, at: number): string => `${state}:SYN-${String(at).padStart(2, '0')}`;

export const syntheticProjectId = (state: string, at: number): string => `${state}:syn-${String(at).padStart(5, '0')}`;

export const syntheticLegalBasisId = (at: number): string => `syn:law-${at}`;

/** The states that take part in the demo, with how many ministries and which share of the projects in percent. */
export const syntheticStates = [
  { code: 'DE-ST', arsPrefix: '15', ministries: 10, share: 40 },
  { code: 'DE-SN', arsPrefix: '14', ministries: 4, share: 25 },
  { code: 'DE-TH', arsPrefix: '16', ministries: 4, share: 20 },
  { code: 'DE-BB', arsPrefix: '12', ministries: 4, share: 15 },
] as const;

/** What every synthetic record says about itself. */
export const synthetic = { provenanceId: 'synthetic' } as const;

export const syntheticProvenance = {
  id: 'synthetic',
  kind: 'SYNTHETIC',
  source: 'Erzeugte Beispieldaten dieses Projekts; ohne Bezug zur Wirklichkeit',
  isConfirmed: false,
};
