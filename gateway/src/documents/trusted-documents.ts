import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type GraphQLError, type GraphQLSchema, parse, specifiedRules, validate, type ValidationRule } from 'graphql';
import { sha256 } from './persisted-query';

/** Texts of documents by their ids: the name of the file without its ending, and the SHA-256 of the text. */
export type TrustedDocuments = ReadonlyMap<string, string>;

/** Reads the .graphql files of a folder. Throws where there are none. */
export function readTrustedDocuments(folder: string): TrustedDocuments {
  const files = filesOf(folder).filter((file) => file.endsWith('.graphql'));
  if (!files.length) throw new Error(`TRUSTED_DOCUMENTS is "${folder}": there are no .graphql files.`);
  return new Map(
    files.flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return [
        [basename(file, '.graphql'), text],
        [sha256(text), text],
      ] as const;
    }),
  );
}

/** Throws on the first document that the graph would refuse, as it does at the start rather than to a client. */
export function checkTrustedDocuments(
  documents: TrustedDocuments,
  schema: GraphQLSchema | undefined,
  rules: ValidationRule[],
): void {
  if (!schema) return;
  for (const [id, text] of documents) {
    const error = faultOf(text, schema, rules);
    if (error) throw new Error(`The trusted document "${id}" cannot be answered: ${error.message}`);
  }
}

function faultOf(text: string, schema: GraphQLSchema, rules: ValidationRule[]): GraphQLError | undefined {
  try {
    return validate(schema, parse(text), [...specifiedRules, ...rules])[0];
  } catch (error) {
    return error as GraphQLError;
  }
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    throw new Error(`TRUSTED_DOCUMENTS is "${folder}": there is no such folder.`);
  }
}
