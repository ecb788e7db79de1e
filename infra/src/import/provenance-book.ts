import { createHash } from 'node:crypto';
import type { EntityPlan, Statement } from '@ozg/shared/importing/statement';
import { Provenance, ProvenanceKind } from '@ozg/shared/provenance/provenance';

export interface Source {
  kind: ProvenanceKind;
  source: string;
  url: string | null;
  /** Day on which the file was fetched. */
  retrievedOn: string;
}

/** Sources are only added: what an earlier import named stays as it was. */
export const provenancePlan: EntityPlan = {
  entity: Provenance,
  properties: ['kind', 'source', 'url', 'retrievedOn', 'isConfirmed'],
  absence: 'keeps',
};

/** Writes down each source that rows of a file name, once. */
export class ProvenanceBook {
  private readonly ids = new Map<string, string>();

  private file: Source;

  /** `isNamed`: the operator named the source, which then no mapping changes. */
  constructor(
    file: Source,
    private readonly isNamed: boolean,
  ) {
    this.file = file;
  }

  /** The source has a better name than that of its sort of import. */
  rename(source: string): void {
    if (!this.isNamed) this.file = { ...this.file, source };
  }

  /** The source of a row: the file's, or one that the row names itself. New ones are added to `statements`. */
  note(statements: Statement[], line: number, own: { url?: string | null; isConfirmed?: boolean } = {}): string {
    const url = own.url || this.file.url;
    const isConfirmed = own.isConfirmed ?? true;
    const noted = this.ids.get(`${url} ${isConfirmed}`);
    if (noted) return noted;
    const row = { ...this.file, url, isConfirmed };
    const digest = createHash('sha256').update(JSON.stringify(row)).digest('hex').slice(0, 12);
    const id = `import-${row.retrievedOn}-${digest}`;
    this.ids.set(`${url} ${isConfirmed}`, id);
    statements.push({ entity: 'Provenance', line, row: { id, ...row } });
    return id;
  }
}
