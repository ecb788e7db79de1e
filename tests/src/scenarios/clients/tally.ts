import type { Need } from '../scenario';
import type { Reading } from './readings';
import type { Verdict } from './verdict';

interface Line {
  reading: Reading;
  asked: number;
  failed: number;
  longestMs: number;
}

/** What became of the questions that were asked in some time. */
export class Tally {
  readonly wrong: string[] = [];
  /** How often there was an error of a code. */
  readonly codes = new Map<string, number>();
  private readonly lines = new Map<Reading, Line>();

  note(reading: Reading, verdict: Verdict, ms: number): void {
    const line = this.lines.get(reading) ?? { reading, asked: 0, failed: 0, longestMs: 0 };
    this.lines.set(reading, line);
    line.asked += 1;
    line.longestMs = Math.max(line.longestMs, ms);
    if (verdict.kind === 'wrong') this.wrong.push(`${reading.name}: ${verdict.why}`);
    if (verdict.kind !== 'failed') return;
    line.failed += 1;
    for (const code of new Set(verdict.codes)) this.codes.set(code, (this.codes.get(code) ?? 0) + 1);
  }

  /** Of the questions that need one of these, or of all others. */
  of(
    needs: readonly Need[],
    isTouched: boolean,
  ): { asked: number; failed: number; longestMs: number; names: string[] } {
    const lines = [...this.lines.values()].filter(({ reading }) => isTouchedBy(needs, reading) === isTouched);
    return {
      asked: lines.reduce((sum, { asked }) => sum + asked, 0),
      failed: lines.reduce((sum, { failed }) => sum + failed, 0),
      longestMs: Math.max(0, ...lines.map(({ longestMs }) => longestMs)),
      names: lines.filter(({ failed }) => failed).map(({ reading }) => reading.name),
    };
  }
}

export const isTouchedBy = (needs: readonly Need[], reading: Reading): boolean =>
  needs.some((need) => reading.needs.includes(need));
