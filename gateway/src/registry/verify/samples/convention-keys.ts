import type { Convention } from '../../compose/conventions';
import { ozgIds } from './well-known-keys';

/** Keys by which a gateway would ask a guest for a convention, today. */
export function conventionKeysToTry(
  convention: Convention,
  { name, states }: { name: string; states: readonly string[] },
): object[] {
  const heldOn = new Date().toISOString().slice(0, 10);
  if (convention === 'DataCoverage') return [{ subgraph: name }];
  if (convention === 'StateProgress') return states.map((code) => ({ state: { code }, heldOn }));
  return states.flatMap((code) => ozgIds.map((ozgId) => ({ ozgId, state: { code }, heldOn })));
}
