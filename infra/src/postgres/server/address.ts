import { join } from 'node:path';
import type { DataLayout } from '../data-dir/layout';
import { SUPERUSER } from './cluster';
import { HOST } from './port';

// With its end, what the smallest of the systems takes as the path of a socket (macOS: 104 bytes).
const MAX_PATH_BYTES = 103;

/** Folder of the local socket: the cluster itself, which nobody else may enter; empty where there is none. */
export function socketDirOf({ cluster }: DataLayout, port: number): string {
  const isTooLong = Buffer.byteLength(join(cluster, `.s.PGSQL.${port}`)) > MAX_PATH_BYTES;
  return process.platform === 'win32' || isTooLong ? '' : cluster;
}

/**
 * Connection URL of the superuser. A statement by the local socket takes two thirds of the time that one by TCP takes;
 * who does not know the parameter connects by TCP.
 */
export function urlOf(layout: DataLayout, password: string, port: number): string {
  const socketDir = socketDirOf(layout, port);
  const query = socketDir && `?${new URLSearchParams({ host: socketDir })}`;
  return `postgres://${SUPERUSER}:${password}@${HOST}:${port}/postgres${query}`;
}
