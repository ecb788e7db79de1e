import type { SignedInCaller } from '@ozg/shared/identity/caller';
import { policyHolds } from './policies';

/** What a directive demands of who asks: of `anyOf`, all names of at least one list. */
export type Requirement =
  { kind: 'authenticated' } | { kind: 'scopes' | 'policies'; anyOf: readonly (readonly string[])[] };

export function isMet(requirement: Requirement, caller: SignedInCaller): boolean {
  if (requirement.kind === 'authenticated') return true;
  const { kind, anyOf } = requirement;
  const has = (name: string) => (kind === 'scopes' ? caller.scopes.includes(name) : policyHolds(name, caller));
  return anyOf.some((all) => all.every(has));
}

/** For people: `the scope "a" and "b", or "c"`. */
export function inWords(requirement: Requirement): string {
  if (requirement.kind === 'authenticated') return 'to have signed in';
  const { kind, anyOf } = requirement;
  const ways = anyOf.map((all) => all.map((name) => `"${name}"`).join(' and '));
  return `the ${kind === 'scopes' ? 'scope' : 'policy'} ${ways.join(', or ')}`;
}
