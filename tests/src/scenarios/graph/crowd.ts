import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

const AT_ONCE = 4;
const AGAIN_AFTER_MS = 10;
const SEND_AWAY_EVERY_MS = 300;
const sendAway = "select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'ozg-%'";

/** Others who take all connections of a server, and each that becomes free. */
export class Crowd {
  private readonly clients = new Set<Client>();
  private over?: AbortController;
  private pushing: Promise<unknown> = Promise.resolve();

  constructor(private readonly url: string) {}

  /** Resolves when nobody gets in any more. */
  async come(): Promise<void> {
    const over = (this.over = new AbortController());
    while (await this.push());
    this.pushing = Promise.all([
      this.sendAway(over.signal),
      ...Array.from({ length: AT_ONCE }, () => this.keepPushing(over.signal)),
    ]);
  }

  async leave(): Promise<void> {
    this.over?.abort();
    await this.pushing;
    const clients = [...this.clients];
    this.clients.clear();
    await Promise.all(clients.map((client) => client.end().catch(() => undefined)));
  }

  private async keepPushing(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) if (!(await this.push())) await pause(AGAIN_AFTER_MS);
  }

  /** Ends the connections of the graph, whose places are taken before it is back. */
  private async sendAway(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const [client] = this.clients;
      await client?.query(sendAway).catch(() => undefined);
      await pause(SEND_AWAY_EVERY_MS);
    }
  }

  private async push(): Promise<boolean> {
    const client = new Client({ connectionString: this.url });
    client.on('error', () => this.clients.delete(client));
    try {
      await client.connect();
      this.clients.add(client);
      return true;
    } catch {
      return false;
    }
  }
}
