import { type ErrorCode, errorCodes } from '@ozg/shared/errors/error-codes';
import type { Finding } from './check/publication';

/** The registry refuses; nothing was changed. */
export class RegistryError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    /** What rules found, where they refuse. */
    readonly findings: readonly Finding[] = [],
  ) {
    super(message);
  }

  get remedy(): string {
    return errorCodes[this.code].remedy;
  }
}
