import type { Database } from '@ozg/shared/database/database';
import { germanDay } from '@ozg/shared/keys/german-day';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { saveUse, type Use } from '../store/use-store';
import { coordinatesIn } from './coordinates';

const WRITE_EVERY_MS = 30_000;
// Of one day. Whoever asks for more different things than that is no application.
const MAX_NOTED = 5000;

export interface NotedUse {
  hash: string;
  name?: string;
  client: string;
  document: DocumentNode;
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
  private readonly noted = new Set<string>();
  private waiting: NotedUse[] = [];
  private day = germanDay();
  private writing: Promise<void> = Promise.resolve();
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly ground: UseGround) {
    this.timer = setInterval(() => void this.write(), WRITE_EVERY_MS).unref();
  }

  note(use: NotedUse): void {
    const key = `${use.hash} ${use.client}`;
    if (this.noted.has(key) || this.noted.size >= MAX_NOTED) return;
    this.noted.add(key);
    this.waiting.push(use);
  }

  /** Writes what is left. */
  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.write();
  }

  private write(): Promise<void> {
    return (this.writing = this.writing.then(() => this.writeWaiting()));
  }

  private async writeWaiting(): Promise<void> {
    const today = germanDay();
    const schema = this.ground.schema();
    const uses = this.waiting;
    const written = this.day;
    if (today !== this.day) {
      this.day = today;
      this.noted.clear();
    }
    if (!schema || !uses.length) return;
    this.waiting = [];
    const rows = uses.map(({ hash, name = null, client, document }): Use => ({
      hash,
      name,
      client,
      coordinates: coordinatesIn(document, schema),
    }));
    try {
      await saveUse(this.ground.database(), rows, written);
    } catch (error) {
      this.waiting.unshift(...uses);
      this.ground.log.warn({ reason: (error as Error).message }, 'the use of operations cannot be noted yet');
    }
  }
}
