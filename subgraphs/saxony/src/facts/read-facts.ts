import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Facts, Programme, Register, Source, Statement, Word } from './facts';

const folder = join(__dirname, '..', '..', 'facts');

function read<Content>(name: string): Content {
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as Content;
}

/** All that this subgraph knows. No source states the status of any service: only the demo has some, made up. */
export function readFacts(isDemo: boolean): Facts {
  const demo: Pick<Facts, 'words' | 'statements'> = isDemo ? read('demo.json') : { words: [], statements: [] };
  const statements = [...read<Statement[]>('statements.json'), ...demo.statements];
  return {
    sources: read<Record<string, Source>>('sources.json'),
    words: [...read<Word[]>('words.json'), ...demo.words],
    statements: statements.toSorted((one, other) => one.statedOn.localeCompare(other.statedOn)),
    register: read<Register>('municipalities.json'),
    programme: read<Programme>('programme.json'),
  };
}
