import { Socket } from 'node:net';
import { CHANGE_CHANNEL, READERS_LOCK, READERS_PATIENCE_MS } from '@ozg/shared/database/data-change';
import { Client, type QueryResult } from 'pg';
import type { Logger } from 'pino';

const BEAT_MS = 200;
// Shorter than a change waits: who was not heard of for so long has stopped answering from earlier reads.
const TRUST_MS = READERS_PATIENCE_MS - 500;
const RECONNECT_MS = 1000;
const someoneWaits = `select from pg_locks where locktype = 'advisory' and objid = ${READERS_LOCK} and not granted
  and database = (select oid from pg_database where datname = current_database())`;

// One count for all databases, so that the highest of some tells whether any of them changed.
let moment = 0;
const nextMoment = (): number => (moment += 1);

/**
 * Hears of the changes that commits to one database announce. While it holds the readers' lock, a change waits for it;
 * while it cannot hear, nothing that was read earlier counts.
 */
export class DatabaseWatch {
  private client?: Client;
  /** When each announcer was last heard. */
  private readonly heard = new Map<string, number>();
  /** When a gap last ended, in which changes may have passed unheard. */
  private connected = 0;
  private holdsLock = false;
  private mustRenew = false;
  private renewing = false;
  private lastBeat = Number.NEGATIVE_INFINITY;
  private readonly timer: NodeJS.Timeout;
  private reconnecting?: NodeJS.Timeout;
  private turn: Promise<unknown> = Promise.resolve();
  private isClosed = false;

  constructor(
    private readonly url: string,
    private readonly log: Logger,
  ) {
    this.timer = setInterval(() => void this.beat(), BEAT_MS).unref();
    void this.connect();
  }

  /** Whether no change may pass unheard. */
  get isHeard(): boolean {
    return this.holdsLock && performance.now() - this.lastBeat <= TRUST_MS;
  }

  /** When the data of this announcer may have changed for the last time, counted in changes of any. */
  changed(announcer: string): number {
    return Math.max(this.connected, this.heard.get(announcer) ?? 0);
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearInterval(this.timer);
    clearTimeout(this.reconnecting);
    this.holdsLock = false;
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client: Client = new Client({
      connectionString: this.url,
      application_name: 'ozg-gateway-cache',
      connectionTimeoutMillis: READERS_PATIENCE_MS,
      query_timeout: 2 * READERS_PATIENCE_MS,
      keepAlive: true,
      // Sooner than the end of the connection: requests may be answered between the two.
      stream: () => new Socket().on('end', () => this.lose(client)),
    });
    this.client = client;
    this.turn = client.connect();
    client.on('notification', ({ payload = '' }) => this.hear(payload));
    client.on('error', () => this.lose(client));
    client.on('end', () => this.lose(client));
    try {
      await this.turn;
      // A gateway whose machine is gone must not keep changes waiting.
      await this.say(client, "set idle_session_timeout = '5s'");
      await this.say(client, `listen ${CHANGE_CHANNEL}`);
      const begun = performance.now();
      await this.say(client, `select pg_advisory_lock_shared(${READERS_LOCK})`);
      this.connected = nextMoment();
      this.lastBeat = begun;
      // What was heard meanwhile is waited for already.
      this.holdsLock = !this.renewing;
    } catch (error) {
      this.log.warn({ reason: (error as Error).message }, 'changes of a database cannot be heard; nothing is cached');
      this.lose(client);
    }
  }

  private hear(announcer: string): void {
    this.heard.set(announcer, nextMoment());
    this.letGo();
  }

  private letGo(): void {
    this.holdsLock = false;
    this.mustRenew = true;
    if (!this.renewing) void this.renew();
  }

  /** Lets changes go on that wait, and waits behind them. */
  private async renew(): Promise<void> {
    const { client } = this;
    if (!client) return;
    this.renewing = true;
    try {
      while (this.mustRenew) {
        this.mustRenew = false;
        await this.say(client, `select pg_advisory_unlock_shared(${READERS_LOCK})`);
        await this.say(client, `select pg_advisory_lock_shared(${READERS_LOCK})`);
      }
      this.holdsLock = client === this.client && !this.isClosed;
    } catch {
      this.lose(client);
    } finally {
      this.renewing = false;
    }
  }

  private async beat(): Promise<void> {
    const { client } = this;
    if (!client || !this.holdsLock) return;
    const begun = performance.now();
    try {
      const { rowCount } = await this.say(client, someoneWaits);
      this.lastBeat = begun;
      // Who began to wait only after this had heard of the change would wait for the next one.
      if (rowCount) this.letGo();
    } catch {
      this.lose(client);
    }
  }

  /** One statement after the other; pg takes no second one while it waits for the first. */
  private say(client: Client, statement: string): Promise<QueryResult> {
    const said = this.turn.then(() => client.query(statement));
    this.turn = said.catch(() => undefined);
    return said;
  }

  private lose(client: Client): void {
    if (client !== this.client) return;
    this.client = undefined;
    this.holdsLock = false;
    this.mustRenew = false;
    void client.end().catch(() => undefined);
    if (!this.isClosed) this.reconnecting = setTimeout(() => void this.connect(), RECONNECT_MS).unref();
  }
}
