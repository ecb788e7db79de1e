import { readFileSync } from 'node:fs';
import { representationsOf } from './representation';
import type { EntityType, Representation } from './sampled-entity';

export type GivenSamples = Readonly<Record<string, readonly Representation[]>>;

/**
 * Entities that a guest says it knows: JSON such as `{ "SaxonyProject": [{ "id": "DE-SN:1" }] }`. Throws, naming the
 * file, on anything else.
 */
export function readSamples(file: string): GivenSamples {
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} cannot be read: ${(error as Error).message}`, { cause: error });
  }
  if (isObject(given) && Object.values(given).every((each) => Array.isArray(each) && each.every(isObject))) {
    return given as GivenSamples;
  }
  throw new Error(`${file} must list keys by type, as {"SaxonyProject": [{"id": "DE-SN:1"}]}.`);
}

/** Names of types with samples of which none of the types is, or that lack a part of its key. */
export const unusableSamples = (given: GivenSamples, types: readonly EntityType[]): string[] =>
  Object.entries(given).flatMap(([name, samples]) => {
    const type = types.find((each) => each.name === name);
    return type && representationsOf(type, samples).length === samples.length ? [] : [name];
  });

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
