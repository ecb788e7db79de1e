import { HOST } from './port';

const ALWAYS = {
  listen_addresses: HOST,
  // Whoever may enter the folder is let in by password all the same.
  unix_socket_permissions: '0700',
  max_connections: '100',
  shared_buffers: '256MB',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // The details of a failed statement quote values of the row, e.g. the address of a subscriber.
  log_error_verbosity: 'terse',
};

// For data that nobody misses after a power cut.
const EPHEMERAL = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

export interface ServerOptions {
  port: number;
  /** Folder of the local socket, empty for none. */
  socketDir: string;
  ephemeral: boolean;
  /** How many connections the server takes; 100 unless told. */
  maxConnections?: number;
}

/** Command line arguments of the server, meant for a small machine. */
export function serverSettings({ port, socketDir, ephemeral, maxConnections }: ServerOptions): string[] {
  const settings = {
    ...ALWAYS,
    port: String(port),
    unix_socket_directories: socketDir,
    ...(ephemeral && EPHEMERAL),
    ...(maxConnections && { max_connections: String(maxConnections) }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
