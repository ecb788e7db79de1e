import type { EntityPlan, Reject, Statement } from '@ozg/shared/importing/statement';
import type { AfterMerge } from '@ozg/shared/importing/import-transaction';
import type { Input, InputExtension } from './intake/input';
import type { ProvenanceBook } from './provenance-book';

/** What the operator says about the file beside the file itself. */
export interface ReadOptions {
  /** The day the file holds for, where it does not say so itself. */
  asOf: string | undefined;
  /** Sheet of a workbook. */
  sheet: string | undefined;
  /** Mapping of columns and words, for lists that every Land writes in its own way. */
  mapping: string | undefined;
}

/** One row or element of a file, read: what it states, or why it cannot be taken. */
export interface FileRow {
  statements: Statement[];
  rejects: Reject[];
}

/** A file that was opened and understood; its rows are read when they are asked for. */
export interface Reading {
  /** The day the file holds for. */
  asOf: string;
  /** Part of the graph that the file speaks of, where a sort of import has several: a Land, a layout. */
  scope: string | null;
  /** Other scopes of the same sort that speak of the same records: their editions count as earlier ones. */
  overlaps?: readonly string[];
  /** What beside the file decides what it says, for example a mapping. */
  readBy?: string;
  plans: readonly EntityPlan[];
  rows(): AsyncIterable<FileRow>;
  after?: AfterMerge;
}

/** A sort of file that can be imported. */
export interface ImportKind {
  /** Name on the command line. */
  name: string;
  summary: string;
  extension: InputExtension;
  /** Name of the source as records show it, unless the operator names another one. */
  source: string;
  /**
   * How files of this sort follow each other: editions replace each other, and an older one is imported only when the
   * operator insists; lists that make history come in the order of their days; messages come in any order.
   */
  sequence: 'editions' | 'history' | 'messages';
  read(input: Input, options: ReadOptions, provenance: ProvenanceBook): Promise<Reading>;
}
