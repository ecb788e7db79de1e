import { mayChange } from '@ozg/shared/editing/rights';
import { Role, type SignedInCaller } from '@ozg/shared/identity/caller';

interface PolicyKind {
  isName(name: string): boolean;
  holds(caller: SignedInCaller, name: string): boolean;
}

const roles: string[] = Object.values(Role);

// Answers are kept by the rights of who asks, so that a policy may decide by nothing but what cache/rights.ts lists.
const kinds: Record<string, PolicyKind> = {
  /** At least that role. */
  role: {
    isName: (name) => roles.includes(name),
    holds: ({ role }, name) => roles.indexOf(role) >= roles.indexOf(name),
  },
  /** May change what belongs to the ministry. */
  ministry: {
    isName: (id) => /^DE-[A-Z]{2}:[\w-]+$/.test(id),
    holds: (caller, id) => mayChange(caller, { ministryId: id, stateCode: id.slice(0, 5) }),
  },
  /** May change what belongs to the state. */
  state: {
    isName: (code) => /^DE-[A-Z]{2}$/.test(code),
    holds: (caller, code) => mayChange(caller, { ministryId: null, stateCode: code }),
  },
};

/** Whether the gateway knows how to decide a policy, such as `role:EDITOR`, `ministry:DE-ST:MID` or `state:DE-ST`. */
export function isPolicy(policy: string): boolean {
  const [kind, name] = parts(policy);
  return kind?.isName(name) ?? false;
}

export function policyHolds(policy: string, caller: SignedInCaller): boolean {
  const [kind, name] = parts(policy);
  return kind?.holds(caller, name) ?? false;
}

function parts(policy: string): [PolicyKind | undefined, string] {
  const [kind = ''] = policy.split(':', 1);
  return [Object.hasOwn(kinds, kind) ? kinds[kind] : undefined, policy.slice(kind.length + 1)];
}
