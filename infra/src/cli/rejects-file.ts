import { closeSync, existsSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import type { Reject } from '@ozg/shared/importing/statement';
import { stringify } from 'csv-stringify/sync';

/** The table of what could not be taken; made when there is something to write. */
export class RejectsFile {
  private file: number | undefined;

  /** Throws where the table would overwrite the file that is imported. What an earlier import left there is removed. */
  constructor(
    private readonly path: string,
    imported: string,
  ) {
    if (!existsSync(path)) return;
    if (existsSync(imported) && isSame(path, imported)) {
      throw new Error(`--rejects names the file that is imported: name another one.`);
    }
    rmSync(path);
  }

  add({ line, column, value, code, reason }: Reject): void {
    this.file ??= this.open();
    // A spreadsheet that opens the file must not calculate what somebody wrote into a cell.
    writeSync(this.file, stringify([[line, column, value, code, reason]], { escape_formulas: true }));
  }

  /** Answers the path of the file, null where nothing was rejected. */
  close(): string | null {
    if (this.file === undefined) return null;
    closeSync(this.file);
    this.file = undefined;
    return this.path;
  }

  private open(): number {
    const file = openSync(this.path, 'w');
    writeSync(file, 'line,column,value,code,reason\n');
    return file;
  }
}

function isSame(path: string, other: string): boolean {
  const [a, b] = [statSync(path), statSync(other)];
  return a.ino === b.ino && a.dev === b.dev;
}
