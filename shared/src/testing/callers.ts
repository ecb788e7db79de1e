import { Role, type SignedInCaller } from '../identity/caller';

const account = (subject: string, role: Role, bounds: Partial<SignedInCaller>): SignedInCaller => ({
  kind: 'signed-in',
  subject,
  role,
  ministryIds: [],
  stateCodes: [],
  scopes: [],
  isTrial: false,
  ...bounds,
});

/** Somebody who edits for the ministries. */
export const editor = (...ministryIds: string[]): SignedInCaller =>
  account(`editor ${ministryIds.join(' ')}`, Role.EDITOR, { ministryIds });

/** Somebody who coordinates the states. */
export const coordinator = (...stateCodes: string[]): SignedInCaller =>
  account(`coordinator ${stateCodes.join(' ')}`, Role.COORDINATOR, { stateCodes });

export const administrator = account('administrator', Role.ADMINISTRATOR, {});
