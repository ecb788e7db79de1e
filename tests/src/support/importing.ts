import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importKinds } from '@ozg/infra/import/kinds';
import { type ImportOptions, type ImportResult, runImport } from '@ozg/infra/import/run-import';
import { projectRoot } from '@ozg/infra/paths';
import type { RecordChange, Reject } from '@ozg/shared/importing/statement';
import { ProvenanceKind } from '@ozg/shared/provenance/provenance';

export interface TestImport extends ImportResult {
  changes: RecordChange[];
  rejects: Reject[];
}

const defaults: ImportOptions = {
  asOf: '2026-10-01',
  sheet: undefined,
  mapping: undefined,
  source: undefined,
  url: undefined,
  provenanceKind: ProvenanceKind.SYNTHETIC,
  retrievedOn: '2026-10-02',
  importedBy: 'Test',
  dryRun: false,
  strict: false,
  allowOlder: false,
  maxRetiredPercent: 20,
};

/** Imports a file into the database of a test graph, as the command line does. */
export async function importInto(
  { databaseUrl }: { databaseUrl: string },
  kindName: string,
  file: string,
  options: Partial<ImportOptions> = {},
): Promise<TestImport> {
  const kind = importKinds.find(({ name }) => name === kindName);
  if (!kind) throw new Error(`no kind ${kindName}`);
  const changes: RecordChange[] = [];
  const rejects: Reject[] = [];
  const listener = {
    progress: () => undefined,
    reject: (reject: Reject) => void rejects.push(reject),
    change: (change: RecordChange) => void changes.push(change),
  };
  const result = await runImport(kind, file, { ...defaults, ...options }, () => databaseUrl, listener);
  return { ...result, changes, rejects };
}

/** A sample of the project by its name. */
export const sample = (name: string): string => join(projectRoot, 'infra', 'samples', name);

/** A file with that content in a folder of its own. */
export function fileWith(content: string | Uint8Array, name = 'file.csv'): string {
  const path = join(mkdtempSync(join(tmpdir(), 'ozg-import-')), name);
  writeFileSync(path, content);
  return path;
}

/** A table of LeiKa services: `key,name,type,ozgId,legal basis`. */
export const catalogue = (...rows: string[]): string =>
  fileWith(['leika_key,name,typ,ozg_id,legal_basis', ...rows, ''].join('\n'), 'services.csv');

/** An index of laws: `abbreviation,juris id,title,day`. */
export const laws = (...rows: string[]): string =>
  fileWith(['abkuerzung,juris_dokument_id,titel,ausfertigungsdatum', ...rows, ''].join('\n'), 'laws.csv');
