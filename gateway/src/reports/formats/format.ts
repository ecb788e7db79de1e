import type { ReportColumn } from '../definition/front-comment';
import type { Report } from '../definition/report';
import type { Row } from '../rows/row';

/** What a file says of itself. */
export interface ReportHead {
  report: Report;
  /** The day as of which it holds. */
  asOf: string;
  /** Former day, where the file compares with one. */
  compare?: string;
  /** The values that it was asked with, by the names of the parameters. */
  parameters: Readonly<Record<string, unknown>>;
  columns: readonly ReportColumn[];
  /** Written as a German spreadsheet program reads it. */
  isForExcel: boolean;
}

/** Writes rows into a file, batch after batch. */
export interface RowWriter {
  write(rows: readonly Row[]): Promise<void>;
  /** Completes and closes the file. */
  end(): Promise<void>;
  /** Lets go of a file that nobody will want. */
  abandon(): Promise<void>;
}

export interface Format {
  contentType: string;
  /** Begins a file at this path. */
  open(path: string, head: ReportHead): Promise<RowWriter>;
}
