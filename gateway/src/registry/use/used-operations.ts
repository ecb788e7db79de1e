import type { Database } from '@ozg/shared/database/database';
import { germanDay } from '@ozg/shared/keys/german-day';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { AskedOperation } from '../../operation/requests/request-record';
import { saveUse, type Use } from '../store/use-store';
import { coordinatesIn } from './coordinates';

// What is new comes in bursts.
const WRITE_AFTER_MS = 2000;
// Of one day. Whoever asks for more different things than that is no application.
const MAX_NOTED = 5000;

interface NotedUse extends AskedOperation {
  client: string;
}

export interface UseGround {
  /** Throws where it is not reached. */
  database(): Database;
  /** The schema for which operations are valid. */
  schema(): GraphQLSchema | undefined;
  log: Logger;
}

/** Notes which operations clients use, once a day each, so that who changes the graph can be told whom it breaks. */
export class UsedOperations {
  /** Hashes by client. */
  private readonly noted = new Map<string, Set<string>>();
  private size = 0;
  private readonly waiting: NotedUse[] = [];
  private day = germanDay();
  private writing: Promise<void> = Promise.resolve();
  private timer?: NodeJS.Timeout;

  constructor(private readonly ground: UseGround) {}

  note(operation: AskedOperation, client: string): void {
    this.turnDay();
    const hashes = this.noted.get(client);
    if (hashes?.has(operation.hash) || this.size >= MAX_NOTED) return;
    if (hashes) hashes.add(operation.hash);
    else this.noted.set(client, new Set([operation.hash]));
    this.size += 1;
    this.waiting.push({ ...operation, client });
    this.timer ??= setTimeout(() => void this.write(), WRITE_AFTER_MS).unref();
  }

  /** Writes what is left. */
  async close(): Promise<void> {
    await this.write();
  }

  /** On another day everything is noted anew; what waits was used on the day before, which nobody minds. */
  private turnDay(): void {
    const today = germanDay();
    if (today === this.day) return;
    this.day = today;
    this.noted.clear();
    this.size = 0;
  }

  private forget(hash: string, client: string): void {
    if (this.noted.get(client)?.delete(hash)) this.size -= 1;
  }

  private write(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    return (this.writing = this.writing.then(() => this.writeWaiting()));
  }

  private async writeWaiting(): Promise<void> {
    const schema = this.ground.schema();
    const uses = this.waiting.splice(0);
    if (!schema || !uses.length) return;
    const rows = uses.map(({ hash, name = null, client, document }): Use => ({
      hash,
      name,
      client,
      coordinates: coordinatesIn(document, schema),
    }));
    try {
      await saveUse(this.ground.database(), rows, this.day);
    } catch (error) {
      // They are noted again with the next request for them.
      for (const { hash, client } of uses) this.forget(hash, client);
      this.ground.log.warn({ reason: (error as Error).message }, 'the use of operations cannot be noted');
    }
  }
}
