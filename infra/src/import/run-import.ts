import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { ImportRefused } from '@ozg/shared/importing/statement';
import type { ProvenanceKind } from '@ozg/shared/provenance/provenance';
import type { DatabaseUrlOf } from '../start/database-urls';
import { type Input, openInput } from './intake/input';
import { FileRefused } from '@ozg/shared/intake/refused';
import { Journal, nothing, type PastRun, type RunEnd, type RunStart, type RunStatus } from './journal';
import type { ImportKind, Reading, ReadOptions } from './kind';
import { FileMerge, type ImportListener, type MergeOptions, PartlyApplied, RowsRejected } from './merge-file';
import { ProvenanceBook } from './provenance-book';

export interface ImportOptions extends ReadOptions, Pick<MergeOptions, 'strict' | 'maxRetiredPercent'> {
  source: string | undefined;
  url: string | undefined;
  provenanceKind: ProvenanceKind;
  /** Day on which the file was fetched. */
  retrievedOn: string;
  importedBy: string;
  /** Shows what would change and changes nothing, not even the journal. */
  dryRun: boolean;
  allowOlder: boolean;
}

export interface ImportResult extends RunEnd {
  kind: string;
  fileName: string;
  asOf: string;
  scope: string | null;
  status: RunStatus | 'DRY_RUN';
}

/**
 * Imports one file: reads it through, merges it in one transaction per subgraph and writes the run into the journal.
 * Throws FileRefused and ImportRefused, which are in the journal then; no record was changed.
 */
export async function runImport(
  kind: ImportKind,
  path: string,
  options: ImportOptions,
  urlOf: DatabaseUrlOf,
  listener: ImportListener,
): Promise<ImportResult> {
  const journal = await Journal.open(urlOf);
  const source = options.source ?? kind.source;
  const run: RunStart = {
    kind: kind.name.toUpperCase(),
    scope: null,
    fileName: basename(path),
    fileHash: null,
    source,
    asOf: null,
    importedBy: options.importedBy,
  };
  let runId: string | null = null;
  try {
    const input = await openInput(path, { extension: kind.extension });
    run.fileHash = input.sha256;
    const reading = await kind.read(input, options, provenanceOf(source, options));
    const { asOf, scope } = reading;
    Object.assign(run, { asOf, scope, fileHash: fingerprint(input, reading, options) });
    const past = await journal.applied(run.kind, [scope, ...(reading.overlaps ?? [])]);
    const newest =
      past
        .map((each) => each.asOf)
        .toSorted()
        .at(-1) ?? null;
    const about = { kind: kind.name, fileName: input.fileName, asOf, scope };
    if (isKnown(kind, run, past)) {
      if (!options.dryRun) await journal.end(await journal.begin(run), 'UNCHANGED', nothing, null);
      return { ...about, ...nothing, status: 'UNCHANGED' };
    }
    if (newest && newest > asOf) refuseOlder(kind, newest, asOf, options);
    if (!options.dryRun) runId = await journal.begin(run);
    const merge = await FileMerge.open(kind, reading, urlOf, listener);
    const settings = { ...options, newestOwn: newest, isForced: options.allowOlder };
    if (runId === null) return { ...about, ...(await rehearse(merge, input, settings)), status: 'DRY_RUN' };
    const end = await apply(merge, input, settings, runId);
    await journal.end(runId, 'APPLIED', end, null);
    return { ...about, ...end, status: 'APPLIED' };
  } catch (error) {
    if (!options.dryRun) await noteFailure(journal, runId ?? (await journal.begin(run)), error as Error);
    throw error;
  } finally {
    await journal.close();
  }
}
/** What the graph may tell of a failure: refusals are written for readers, everything else is for the terminal. */
function publicMessage(error: Error): string {
  const isForReaders = error instanceof ImportRefused || error instanceof FileRefused;
  return isForReaders ? error.message : 'The import failed; the cause is in the terminal of the operator.';
}

function noteFailure(journal: Journal, runId: string, error: Error): Promise<void> {
  const status = error instanceof PartlyApplied ? 'ABORTED' : 'REFUSED';
  const { read = 0, rejected = 0 } = error instanceof RowsRejected ? error.end : {};
  return journal.end(runId, status, { ...nothing, read, rejected }, publicMessage(error));
}

/** Whether the last word on these records was this very file, and all of it could be taken. */
function isKnown({ sequence }: ImportKind, { fileHash, asOf, scope }: RunStart, past: readonly PastRun[]): boolean {
  const same = (run: PastRun | undefined) =>
    run?.fileHash === fileHash && run.asOf === asOf && run.scope === scope && run.rejected === 0;
  // Messages do not replace each other.
  return sequence === 'messages' ? past.some(same) : same(past[0]);
}

function provenanceOf(source: string, options: ImportOptions): ProvenanceBook {
  const { provenanceKind: kind, url = null, retrievedOn } = options;
  return new ProvenanceBook({ kind, source, url, retrievedOn }, options.source !== undefined);
}

/** What the import would do, told change by change; then everything is as before. */
async function rehearse(merge: FileMerge, input: Input, options: MergeOptions): Promise<RunEnd> {
  try {
    const end = await merge.merge(input, options);
    await merge.tellChanges();
    return end;
  } finally {
    await merge.rollback();
  }
}

async function apply(merge: FileMerge, input: Input, options: MergeOptions, runId: string): Promise<RunEnd> {
  try {
    const end = await merge.merge(input, options);
    await merge.commit(runId, end);
    return end;
  } catch (error) {
    await merge.rollback(error as Error);
    throw error;
  }
}

function refuseOlder(kind: ImportKind, newest: string, asOf: string, { allowOlder }: ImportOptions): void {
  if (kind.sequence === 'messages' || (allowOlder && kind.sequence === 'editions')) return;
  throw new ImportRefused(
    'OLDER_EDITION',
    `The graph holds ${kind.name} as of ${newest} already, and this file is of ${asOf}. ` +
      (kind.sequence === 'editions'
        ? 'If it shall replace the newer one all the same, say --allow-older.'
        : 'Import older lists first.'),
  );
}

/** The same file is another import when another sheet is read or another mapping reads it. */
function fingerprint({ sha256 }: Input, { readBy = '' }: Reading, { sheet = '' }: ImportOptions): string {
  return sheet || readBy
    ? createHash('sha256')
        .update(JSON.stringify([sha256, sheet, readBy]))
        .digest('hex')
    : sha256;
}
