import { resolve } from 'node:path';
import { orFail, say } from '../say';
import { type Language, starterFiles } from './starter-files';
import { writeFolder } from './write-folder';

interface InitOptions {
  language: Language;
  owner?: string;
  state?: string;
  folder?: string;
}

export function init(name: string, { language, owner, state, folder = name }: InitOptions): Promise<void> {
  return orFail(async () => {
    writeFolder(resolve(folder), starterFiles(language, { name, owner, state }));
    say(`${resolve(folder)} has a subgraph in ${language}; its README.md says how to go on.`);
  });
}
