/** What a row of a file states about one record: properties as in the entity, its key among them. */
export interface Statement {
  /** Name of the entity. */
  entity: string;
  /** Line of the file, from 1; the row of a spreadsheet. */
  line: number;
  row: Readonly<Record<string, unknown>>;
  /** Whether the file says that the record with this key no longer holds; the row is its key alone then. */
  isWithdrawn?: boolean;
}

/** How the statements on one entity are merged into its table. */
export interface EntityPlan {
  entity: Function;
  /** What the file states, without the key, `asOf` and `provenanceId`; all other properties are left as they are. */
  properties: readonly string[];
  /** Whether a value that the file leaves open leaves the known one as it is. Otherwise it empties it. */
  isPartial?: boolean;
  /** Whether what is known wins and the file only fills what is open. */
  completes?: boolean;
  /** Stated properties whose change alone is no change of the record, for example the day of a report. */
  quiet?: readonly string[];
  /**
   * What it means that the file does not name a record that holds today: nothing, that it is retired if this sort of
   * import stated it, or that it is retired whoever stated it.
   */
  absence: 'keeps' | 'retires-stated' | 'retires';
  /** Property that limits `absence` to the records that share a value of it with the file, for example `stateCode`. */
  within?: string;
  /** Whether the file withdraws several records at once by the part of their keys before the first colon. */
  withdrawsByFirstPart?: boolean;
}

/** Why a row could not be taken. */
export interface Reject {
  line: number;
  column: string;
  value: string;
  /** Stable, for example UNKNOWN_REFERENCE. */
  code: string;
  reason: string;
  /** The records that the row is about; none where that could not be read. They are not absent from the file. */
  names: readonly { entity: string; key: string }[];
}

export interface RecordChange {
  action: 'create' | 'change' | 'return' | 'retire';
  entity: string;
  key: string;
  line: number | null;
  /** By property: the value before (null where there was none) and after. */
  fields: Readonly<Record<string, readonly [before: unknown, after: unknown]>>;
}

export interface Counts {
  created: number;
  changed: number;
  retired: number;
}

/** An import that must not be applied; nothing was changed. The message says what to do. */
export class ImportRefused extends Error {
  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
