import { type ColumnKey, headerOf } from '../file/columns';

/** Why a row, or the report, cannot be taken; in German, for whoever filled it in. */
export interface RowProblem {
  projectId: string | null;
  /** Of the sheet, from 1. */
  line: number | null;
  column: string | null;
  message: string;
}

interface Place {
  projectId?: string | null;
  line?: number | null;
  column?: ColumnKey | null;
}

export function problem({ projectId = null, line = null, column = null }: Place, message: string): RowProblem {
  return { projectId, line, column: column && headerOf(column), message };
}

/** Text of a cell within a message. */
export const cited = (text: string): string => `„${text.length > 60 ? `${text.slice(0, 60)}…` : text}“`;
