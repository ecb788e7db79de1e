import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { questionsFolder } from '../paths';

export interface Question {
  name: string;
  query: string;
  variables?: Record<string, unknown>;
}

/** The cross-domain questions, in their order, with variables that find something in the facts or in the demo. */
export function readQuestions(isDemo = false): Question[] {
  if (!existsSync(questionsFolder)) return [];
  return readdirSync(questionsFolder)
    .sort()
    .map((name) => {
      const variables = join(questionsFolder, name, isDemo ? 'synthetic' : '', 'variables.json');
      return {
        name,
        query: readFileSync(join(questionsFolder, name, 'query.graphql'), 'utf8'),
        ...(existsSync(variables) && {
          variables: JSON.parse(readFileSync(variables, 'utf8')) as Record<string, unknown>,
        }),
      };
    });
}
