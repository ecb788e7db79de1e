import pino, { type Logger } from 'pino';
import { operationTable } from '../operation/operation-table';

/** JSON lines on stderr; stdout belongs to what a command answers. `LOG_LEVEL` sets the level, default `info`. */
export function createLog(name: string): Logger {
  return pino(
    { name, level: process.env['LOG_LEVEL'] ?? operationTable.LOG_LEVEL },
    pino.destination({ dest: 2, sync: true }),
  );
}
