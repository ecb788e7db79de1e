/**
 * Every reason for which a file is not taken in, with what to do about it. A code is never reused: scripts around the
 * importers may act on it.
 */
export const refusalCodes = {
  NOT_READABLE: 'Check that the path names a file and that this user may read it.',
  EMPTY: 'Fetch the file again; nothing arrived.',
  CHANGED: 'Wait until the file is completely written, then import it again.',
  TOO_LARGE: 'Split the file, or check that it is the one you meant.',
  WRONG_KIND: 'Open it in the program that wrote it and save it in the format that the import expects.',
  WRONG_ENCODING: 'Save the file as UTF-8 (in spreadsheets: "CSV UTF-8") and import it again.',
  NUL_BYTE: 'Text holds no such bytes: save the file as UTF-8 text, or fetch it again if it was damaged on the way.',
  HTML_INSTEAD:
    'This is a web page, often a login or error page that was saved in place of the file: fetch the file again.',
  TRUNCATED: 'The end of the file is missing: fetch or save it again.',
  DAMAGED: 'Fetch or save the file again.',
  BOMB: 'Do not unpack this file; ask where it came from. If it is genuine, unpack it yourself and import the content.',
  PATH_IN_ARCHIVE: 'Do not unpack this archive; ask where it came from.',
  ENCRYPTED: 'Unpack the archive with its password and import the content.',
  NESTED_ARCHIVE: 'Unpack the outer archive and import the file inside.',
  NOTHING_FITTING: 'Check that this is the archive you meant, or unpack it and import the right file.',
  SEVERAL_FITTING: 'Unpack the archive and import one of the files.',
  SHEET_MISSING: 'Name one of the visible sheets.',
  HEADER_EMPTY: 'Give every column a name in the first row.',
  COLUMN_TWICE: 'Rename or remove one of the two columns.',
  COLUMN_MISSING: 'Check that this is the right kind of file; rename the columns if only their names differ.',
  CELLS_MISSING: 'The row is damaged: export the table again, or complete the row.',
  CELLS_TOO_MANY: 'Put cells that contain the delimiter in quotes, or remove what stands beside the table.',
  QUOTE: 'Put the whole cell in quotes and write a quote inside it twice ("").',
  FORMULA: 'Replace formulas by their values (copy, then "paste values only") and save again.',
  SPREADSHEET_NUMBER:
    'A spreadsheet has rewritten the column and lost digits: take the original file and import the column as text.',
  DOCTYPE: 'Remove the document type declaration; nothing it declares is ever followed.',
  TOO_DEEP: 'Check that this is the file you meant; no format read here nests that deep.',
  NOT_WELL_FORMED: 'Fetch the file again, or report the error to whoever wrote it.',
} as const satisfies Record<string, string>;

export type RefusalCode = keyof typeof refusalCodes;

/** What a refusal speaks of: the file, and the part of it when the file is an archive. */
export interface Named {
  /** Base name: a message may be passed on, and paths tell about the machine. */
  fileName: string;
  part?: string | undefined;
}

export interface RefusalPlace {
  /** Line of a text file or row of a sheet, from 1. */
  line?: number;
  /** Name of the column, or its letter where it has no name. */
  column?: string;
  cause?: unknown;
}

/** A file that is not taken in; nothing of it may be stored. The message says what is wrong, where, and what to do. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  readonly file: string;
  readonly line: number | undefined;
  readonly column: string | undefined;

  constructor(
    readonly code: RefusalCode,
    named: Named,
    problem: string,
    { line, column, cause }: RefusalPlace = {},
  ) {
    const place = [
      named.part ? `${named.fileName} (${named.part})` : named.fileName,
      line === undefined ? '' : `line ${line}`,
      column === undefined ? '' : `column ${JSON.stringify(column)}`,
    ];
    super(`${place.filter(Boolean).join(', ')}: ${problem} ${refusalCodes[code]}`, cause ? { cause } : undefined);
    this.file = named.fileName;
    this.line = line;
    this.column = column;
  }
}

/** Text of a file as it may stand in a message: one line, quoted, at most 60 characters. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}...` : text);
}
