/** A licence of the list that DCAT-AP.de prescribes. */
export interface Licence {
  /** As OPEN_DATA_LICENCE names it. */
  name: string;
  url: string;
}

const of = (name: string): Licence => ({ name, url: `http://dcat-ap.de/def/licenses/${name}` });

export const licences: readonly Licence[] = [of('dl-by-de/2.0'), of('dl-zero-de/2.0'), of('cc-by/4.0'), of('cc-zero')];
