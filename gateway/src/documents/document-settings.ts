/** Which documents the gateway knows beforehand. */
export interface DocumentSettings {
  /** A folder of .graphql files; none for none. */
  folder?: string;
  /** Whether nothing else is answered. */
  isOnly: boolean;
}

/** Reads TRUSTED_DOCUMENTS and TRUSTED_DOCUMENTS_ONLY. Throws on a value that is none. */
export function documentSettings(environment: NodeJS.ProcessEnv): DocumentSettings {
  const { TRUSTED_DOCUMENTS: folder, TRUSTED_DOCUMENTS_ONLY: only = '' } = environment;
  if (!['', 'true', 'false'].includes(only)) {
    throw new Error(`TRUSTED_DOCUMENTS_ONLY must be true or false, but is "${only}".`);
  }
  if (only === 'true' && !folder) {
    throw new Error('TRUSTED_DOCUMENTS_ONLY is true: set TRUSTED_DOCUMENTS to the folder with the documents as well.');
  }
  return { folder: folder || undefined, isOnly: only === 'true' };
}
