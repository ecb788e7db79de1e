/** What to run, and where. */
export interface OzgRequest {
  args: readonly string[];
  folder: string;
  databaseUrl: string;
}

/** Ends what a command said on each of its streams. */
export const END = '\u0000';
