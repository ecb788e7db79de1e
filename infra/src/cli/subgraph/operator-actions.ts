import { invite as inviteGuest } from '@ozg/gateway/registry/register';
import { orFail, say } from '../say';
import { thisUser, withOperatorsRegistry, withRegistry } from './with-registry';

interface InviteOptions {
  owner: string;
  states: string[];
  hosts: string[];
  mayMutate: boolean;
}

export function invite(name: string, options: InviteOptions): Promise<void> {
  return orFail(() =>
    withOperatorsRegistry(async ({ db }) => {
      const key = await inviteGuest(db, { name, ...options }, thisUser());
      say(`"${name}" may be published with this key, which is shown this once:`);
      process.stdout.write(`${key}\n`);
    }),
  );
}

interface ApproveOptions {
  rule: string;
  coordinate: string;
  person: string;
  reason: string;
  as?: string;
}

export function approve(subgraph: string, { as: approver, ...approval }: ApproveOptions): Promise<void> {
  return orFail(() =>
    withRegistry(async (registry) => {
      await registry.approve({ ...approval, subgraph, approver: approver ?? null });
      say(`"${subgraph}" may do what ${approval.rule} refuses at ${approval.coordinate}.`);
    }),
  );
}
