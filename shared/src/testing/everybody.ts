import { type Caller, Role } from '../identity/caller';
import { administrator, coordinator, editor } from './callers';

/** Everybody who may come to a record of Sachsen-Anhalt's ministry of digital affairs, by what they are to it. */
export const everybody: Readonly<Record<string, Caller>> = {
  'nobody signed in': { kind: 'anonymous', isReadOnly: false },
  'nobody, and no provider': { kind: 'anonymous', isReadOnly: true },
  'a refused token': { kind: 'refused', code: 'TOKEN_EXPIRED', message: 'The token has expired.' },
  'a reader': { ...administrator, subject: 'reader', role: Role.READER },
  'the ministry': editor('DE-ST:MID'),
  'another ministry': editor('DE-ST:MWU'),
  'the coordination': coordinator('DE-ST'),
  'the coordination of another state': coordinator('DE-SN'),
  'an administrator': administrator,
};
