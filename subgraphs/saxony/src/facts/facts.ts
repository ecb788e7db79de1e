/** Files in `facts/`, as they are. Sources are named by their key in `sources.json`. */
export interface Source {
  kind: 'OFFICIAL' | 'PUBLISHED' | 'SEED' | 'SYNTHETIC';
  name: string;
  url: string | null;
}

export interface Word {
  word: string;
  phase: string | null;
  reuseModel: string | null;
  source: string;
}

export interface Statement {
  ozgId: string;
  /** YYYY-MM-DD */
  statedOn: string;
  /** Words of `words.json`. */
  status: string | null;
  model: string | null;
  source: string;
}

export interface Municipality {
  ars: string;
  name: string;
  kind: string;
  inhabitants: number;
}

export interface Register {
  asOf: string;
  source: string;
  /** By regional key, ascending. */
  municipalities: Municipality[];
}

export interface Lead {
  topicArea: string;
  wording: string;
}

export interface Programme {
  source: string;
  leads: Lead[];
}

export interface Facts {
  sources: Record<string, Source>;
  words: Word[];
  /** By day, ascending. */
  statements: Statement[];
  register: Register;
  programme: Programme;
}
