import pino, { type Logger } from 'pino';
import { operationTable } from '../operation/operation-table';

// Writing each line by itself would cost a request more than making the line.
const lines = { dest: 2, sync: false, minLength: 4096, periodicFlush: 100 };

/** JSON lines on stderr; stdout belongs to what a command answers. `LOG_LEVEL` sets the level, default `info`. */
export function createLog(name: string): Logger {
  return pino({ name, level: process.env['LOG_LEVEL'] ?? operationTable.LOG_LEVEL }, pino.destination(lines));
}
