import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const benchFolder = dirname(fileURLToPath(import.meta.url));

export const projectRoot = dirname(dirname(benchFolder));

/** What a run leaves behind; not kept in the repository. */
export const resultsFolder = join(benchFolder, 'results');
