export type SnapshotErrorCode =
  /** Something stands under the name of the export. */
  | 'TARGET_EXISTS'
  /** The database has not been set up. */
  | 'NOTHING_TO_EXPORT'
  | 'SNAPSHOT_NOT_FOUND'
  /** It is not what an export wrote: incomplete, changed, or no snapshot at all. */
  | 'SNAPSHOT_DAMAGED'
  /** Made with other tables than those of this version. */
  | 'SNAPSHOT_OTHER_VERSION'
  /** The import would have to delete data. */
  | 'NOT_EMPTY'
  /** Data beside the snapshot refers to a row that the snapshot does not have. */
  | 'STILL_REFERENCED'
  | 'DATABASE_UNAVAILABLE';

/** A refusal whose message tells the operator what to do; the code stays the same whatever the message says. */
export class SnapshotError extends Error {
  constructor(
    readonly code: SnapshotErrorCode,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

/** The refusal of a snapshot that is not what was exported. */
export function damaged(place: string, what: string, cause?: unknown): SnapshotError {
  return new SnapshotError(
    'SNAPSHOT_DAMAGED',
    `${place}: ${what}. Nothing was imported. Take an unchanged copy of the snapshot, or export again.`,
    cause,
  );
}
