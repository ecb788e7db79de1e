/** Whether a JSON value that is neither null, list nor object may stand for a leaf of some type. */
export type LeafCheck = (value: unknown) => boolean;

/** What may stand under one response key. */
export interface FieldShape {
  key: string;
  /** Whether every object seems to have the key, because JavaScript's objects inherit it. */
  isInherited: boolean;
  /** How many lists are around the value. */
  listDepth: number;
  /** One of the two is there. */
  leaf: LeafCheck | null;
  selection: SelectionShape | null;
}

/** What may stand in an object. */
export interface SelectionShape {
  /** Where the object says its type, if that was asked of each type it may have. */
  typenameKey: string | null;
  /** What was asked of each type that the object may have. */
  byType: ReadonlyMap<string, readonly FieldShape[]>;
  /** What was asked of any of them, for an object that was not asked for its type. */
  ofAnyType: readonly FieldShape[];
}

/** A list of entities, as long as the variable's list of representations. */
export interface EntitiesShape {
  key: string;
  variable: string;
  selection: SelectionShape;
}

/** What the answer to one operation may hold. */
export interface AnswerShape {
  root: SelectionShape;
  entities: EntitiesShape | null;
}
