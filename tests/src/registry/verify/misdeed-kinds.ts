import { setTimeout as pause } from 'node:timers/promises';
import type { Asked, Misdeed, Told } from './tried-guest';

export interface NamedMisdeed extends Misdeed {
  /** The probe that finds it, and no other one does. */
  probe: string;
  does: string;
  severity: 'ERROR' | 'WARNING' | 'INFO';
  /** Part of what the report says was seen, or of the message. */
  seen: string | RegExp;
  /** After how long an answer is given up; the usual time where it is left out. */
  timeoutMs?: number;
}

export type Entity = Record<string, unknown> | null;

/** Changes what is answered for keys. */
export const entities =
  (change: (list: Entity[], asked: Asked) => Entity[]) =>
  (told: Told, asked: Asked): Told => {
    const list = told.data?.['_entities'];
    return Array.isArray(list) && asked.keys.length
      ? { ...told, data: { _entities: change(list as Entity[], asked) } }
      : told;
  };
export const isOf = (type: string, { keys }: Asked) => keys[0]?.['__typename'] === type;
export const fails =
  (when: (asked: Asked) => boolean): Misdeed['before'] =>
  (asked, response) => {
    if (!when(asked)) return false;
    response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>Internal Server Error</h1>');
    return true;
  };
export const slow =
  (ms: (asked: Asked) => number): Misdeed['before'] =>
  async (asked) => {
    await pause(ms(asked));
    return false;
  };
