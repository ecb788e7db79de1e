import { basename } from 'node:path';
import type { RecordChange, Reject } from '@ozg/shared/importing/statement';
import { Presets, SingleBar } from 'cli-progress';
import type { ImportListener } from '../import/merge-file';
import type { ImportResult } from '../import/run-import';
import type { CheckSummary } from '../quality/check-quality';
import { RejectsFile } from './rejects-file';

export interface ReportSettings {
  file: string;
  rejectsFile: string | undefined;
  isJson: boolean;
}

const verbs: Record<RecordChange['action'], string> = { create: '+', change: '~', return: '^', retire: '-' };

/** Tells the operator what an import does: the result on stdout, everything else on stderr. */
export class ImportReport implements ImportListener {
  private readonly bar = new SingleBar(
    {
      format: 'reading [{bar}] {percentage} % | {rows} rows | {rate} rows/s | {eta_formatted} left',
      stream: process.stderr,
      // Nobody watches a log file.
      noTTYOutput: false,
      clearOnComplete: true,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  private startedAt = 0;
  private readonly rejects: RejectsFile;

  constructor(private readonly settings: ReportSettings) {
    this.rejects = new RejectsFile(settings.rejectsFile ?? `${basename(settings.file)}.rejects.csv`, settings.file);
  }

  say(line: string): void {
    process.stderr.write(`${line}\n`);
  }

  progress(done: number, total: number, rows: number): void {
    if (!process.stderr.isTTY) return;
    if (!this.startedAt) {
      this.startedAt = Date.now();
      this.bar.start(total, 0, { rows: 0, rate: 0 });
    }
    const seconds = (Date.now() - this.startedAt) / 1000;
    this.bar.update(done, { rows, rate: seconds ? Math.round(rows / seconds) : 0 });
    if (done >= total) this.bar.stop();
  }

  reject(reject: Reject): void {
    this.rejects.add(reject);
    if (this.settings.isJson) {
      const { names: _names, ...shown } = reject;
      write({ reject: shown });
    }
  }

  change(change: RecordChange): void {
    if (this.settings.isJson) return write({ change });
    const { action, entity, key, fields } = change;
    process.stdout.write(`${verbs[action]} ${entity} ${key}${action === 'retire' ? ' (no longer named)' : ''}\n`);
    for (const [property, [before, after]] of Object.entries(fields)) {
      const values = action === 'create' ? shown(after) : `${shown(before)} -> ${shown(after)}`;
      process.stdout.write(`    ${property}: ${values}\n`);
    }
  }

  end(result: ImportResult): void {
    this.bar.stop();
    const rejectsFile = this.rejects.close();
    if (this.settings.isJson) write({ run: { ...result, rejectsFile } });
    else process.stdout.write(`${summary(result)}\n`);
    if (rejectsFile) this.say(`${result.rejected} rows could not be taken: see ${rejectsFile}`);
  }

  checked({ findings, added, gone, failed }: CheckSummary): void {
    if (this.settings.isJson) write({ check: { findings, added, gone, failed } });
    else this.say(`data quality: ${findings} findings, ${added} new, ${gone} settled`);
    for (const { rule, reason } of failed) this.say(`the rule ${rule} could not be checked: ${reason}`);
  }

  checkFailed(error: Error): void {
    this.say(`The file is imported, but data quality could not be checked: ${error.message} Say "ozg check" later.`);
  }

  fail(error: Error): void {
    this.bar.stop();
    const rejectsFile = this.rejects.close();
    const code = (error as { code?: string }).code;
    if (this.settings.isJson) write({ error: { code: code ?? 'FAILED', message: error.message, rejectsFile } });
    if (rejectsFile) this.say(`What could not be taken is in ${rejectsFile}`);
  }
}

function summary({ kind, fileName, asOf, scope, status, ...counts }: ImportResult): string {
  const what = `${kind}${scope ? ` (${scope})` : ''}: ${fileName} as of ${asOf}`;
  if (status === 'UNCHANGED') return `${what} is what the graph holds already; nothing was changed.`;
  const numbers = `${counts.created} created, ${counts.changed} changed, ${counts.retired} retired, ${counts.rejected} rejected of ${counts.read} rows read`;
  return `${what}\n${status === 'DRY_RUN' ? 'would be ' : ''}${numbers}`;
}

const shown = (value: unknown): string => (value === null ? 'nothing' : JSON.stringify(value));

function write(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
