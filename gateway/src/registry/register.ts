import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Database } from '@ozg/shared/database/database';
import { states as allStates } from '@ozg/shared/vocabulary/states';
import { REGISTRY } from './compose/conventions';
import { isName } from './member';
import { RegistryError } from './registry-error';
import { registrationOf, saveRegistration } from './store/registry-store';
import type { Registration } from './store/registration';

export interface Invitation {
  name: string;
  owner: string;
  states: readonly string[];
  /** `host` or `host:port` at which its service may be. */
  hosts: readonly string[];
  mayMutate: boolean;
}

const HOST = /^[a-z0-9.-]+(:\d{1,5})?$|^\[[0-9a-f:]+\](:\d{1,5})?$/;

/**
 * Registers a guest, or changes what was laid down of it, and makes the key by which its owner publishes; the key is told
 * this once and not kept, and an earlier one is void. Throws BAD_USER_INPUT.
 */
export async function invite(db: Database, invitation: Invitation, by: string): Promise<string> {
  const { name, owner, states, hosts } = invitation;
  checkGuestName(name);
  if ((await registrationOf(db, name))?.isHost) {
    throw new RegistryError('BAD_USER_INPUT', `"${name}" is the operator's own subgraph.`);
  }
  if (!owner.trim()) throw new RegistryError('BAD_USER_INPUT', 'Say who is answerable for the subgraph.');
  const unknown = states.find((code) => allStates.every((state) => state.code !== code));
  if (unknown) throw new RegistryError('BAD_USER_INPUT', `"${unknown}" is no code of a Land such as DE-SN.`);
  const wrong = hosts.find((host) => !HOST.test(host));
  if (wrong !== undefined)
    throw new RegistryError('BAD_USER_INPUT', `"${wrong}" is no host such as daten.example.org:8443.`);
  const key = `ozg_${name}_${randomBytes(32).toString('base64url')}`;
  await saveRegistration(db, { ...invitation, owner: owner.trim(), isHost: false, keyHash: hashOf(key) }, by);
  return key;
}

/** Throws BAD_USER_INPUT on what a guest cannot be called. */
export function checkGuestName(name: string): void {
  if (isName(name) && name !== REGISTRY) return;
  throw new RegistryError(
    'BAD_USER_INPUT',
    'A name has 2 to 31 lower-case letters, digits and hyphens between them, and begins with a letter.',
  );
}

/** Whether the key is the one of this subgraph. */
export function isKeyOf({ keyHash }: Registration, key: string): boolean {
  return keyHash !== null && timingSafeEqual(Buffer.from(keyHash, 'hex'), Buffer.from(hashOf(key), 'hex'));
}

// A key is 256 random bits: nobody finds it by trying, however fast the hash is.
const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');
