import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { checkGuestName } from '@ozg/gateway/registry/register';
import { RegistryError } from '@ozg/gateway/registry/registry-error';
import { fieldPrefix, typePrefix } from '@ozg/gateway/registry/schema/bearer';
import { projectRoot } from '../../paths';
import { stateOfName } from './state-of-name';

export type Language = 'typescript' | 'python' | 'java';

export interface Guest {
  name: string;
  /** Who is answerable; the Land where nobody is named. */
  owner?: string;
  /** Code of its Land, such as DE-SN; the Land that is called like the subgraph where it is left out. */
  state?: string;
}

const startersFolder = join(projectRoot, 'infra', 'starters');

// It is written into JSON, YAML and a line of a shell, and means nothing in any of them.
const OWNER = /^[\p{L}\p{N}][\p{L}\p{N} .,()&/-]{0,99}$/u;

/**
 * The files of a new subgraph by their paths, divided by slashes. Throws BAD_USER_INPUT on a name that `ozg subgraph
 * invite` refuses as well, on a Land that is none, and on an owner with signs that names do not have.
 */
export function starterFiles(language: Language, { name, state, owner }: Guest): Map<string, string> {
  checkGuestName(name);
  const land = stateOfName(name, state);
  const answerable = owner ?? `Land ${land.name}`;
  if (!OWNER.test(answerable)) {
    throw new RegistryError(
      'BAD_USER_INPUT',
      'An owner has up to 100 letters, digits, spaces and any of . , ( ) & / -',
    );
  }
  const values: Record<string, string> = {
    name,
    Name: typePrefix(name),
    field: fieldPrefix(name),
    OWNER: answerable,
    STATE: land.code,
  };
  const filled = (text: string) =>
    text.replace(/__(name|Name|field|OWNER|STATE)__/g, (all, key: string) => values[key] ?? all);
  return new Map(
    ['common', language]
      .flatMap((folder) => filesIn(join(startersFolder, folder)))
      .map(([path, text]) => [path, filled(text)]),
  );
}

function filesIn(folder: string): [string, string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((file) => [relative(folder, file).split(sep).join('/'), readFileSync(file, 'utf8')]);
}
