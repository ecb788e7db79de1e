/** How the scalars of the graph arrive: all of them as text, keys with their leading zeros. */
export interface Scalars {
  /** Amtlicher Regionalschlüssel, twelve digits. */
  Ars: string;
  /** `YYYY-MM-DD`. */
  Date: string;
  /** `YYYY-MM-DDThh:mm:ss.sssZ`. */
  DateTime: string;
  /** LeiKa-Schlüssel, fourteen digits. */
  LeikaKey: string;
  /** OZG-ID, five digits. */
  OzgId: string;
  /** Länderkürzel such as `DE-ST`. */
  StateCode: string;
}
