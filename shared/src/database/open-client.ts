import { Client, type ClientConfig } from 'pg';

/**
 * A connection of its own, beside any pool; who opened it ends it. One that is lost makes the next statement on it reject,
 * and not the process end. Throws where there is no server.
 */
export async function openClient(config: ClientConfig): Promise<Client> {
  const client = new Client(config);
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
