import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { watchDatabases } from '@ozg/gateway/cache/data-versions';
import { openGraph } from '@ozg/gateway/graph/open-graph';
import { shippedRelease } from '@ozg/gateway/registry/files/shipped-release';
import { readRequest } from '@ozg/gateway/reports/parameters/read-request';
import { makeFile } from '@ozg/gateway/reports/run/make-file';
import { shippedReports } from '@ozg/gateway/reports/shipped-reports';
import { WebAnswers } from '@ozg/gateway/web/web-answers';
import { openSubgraphs } from '@ozg/infra/start/open-subgraphs';
import { createLog } from '@ozg/shared/server/log';
import { createTestDatabase } from '@ozg/shared/testing/test-database';
import { templateOf } from '../support/template';
import type { ReportDocument } from './read-back';

/** A graph on which something happens while a report is being made. */
export interface InterruptedGraph extends AsyncDisposable {
  databaseUrl: string;
  /** Makes a report as JSON, with `between` after each page that the graph answered, from 1 on. */
  make(name: string, between: (page: number) => Promise<void>): Promise<ReportDocument>;
  /** What is left of files on disk. */
  leftFiles(): string[];
}

class InterruptedAnswers extends WebAnswers {
  page = 0;
  between: (page: number) => Promise<void> = async () => undefined;

  override async ask(...asked: Parameters<WebAnswers['ask']>) {
    const answer = await super.ask(...asked);
    await this.between((this.page += 1));
    return answer;
  }
}

/** The whole graph on 200 projects, which are three pages. */
export async function openInterruptedGraph(): Promise<InterruptedGraph> {
  const database = await createTestDatabase(await templateOf('ten services'));
  const subgraphs = await openSubgraphs(database.url);
  const log = createLog('test');
  log.level = 'silent';
  const versions = watchDatabases(Object.fromEntries(subgraphs.map(({ name }) => [name, database.url])), log);
  const graph = openGraph({ ...shippedRelease(), local: subgraphs, versions, log });
  const schema = await graph.load();
  const web = new InterruptedAnswers(graph, log);
  const formerFolder = process.env['TMPDIR'];
  const folder = mkdtempSync(join(tmpdir(), 'ozg-test-reports-'));
  process.env['TMPDIR'] = folder;
  return {
    databaseUrl: database.url,
    make: async (name, between) => {
      const report = shippedReports().get(name);
      if (!report) throw new Error(`no report ${name}`);
      Object.assign(web, { page: 0, between });
      const request = readRequest(report, 'json', new URLSearchParams(), schema);
      await using file = await makeFile({ graph, web }, request, { requestId: 'test', isGone: () => false });
      return JSON.parse(readFileSync(file.path, 'utf8')) as ReportDocument;
    },
    leftFiles: () => readdirSync(folder),
    [Symbol.asyncDispose]: async () => {
      if (formerFolder === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = formerFolder;
      rmSync(folder, { recursive: true });
      await graph.gateway?.stop?.();
      for (const subgraph of subgraphs) await subgraph.close();
      await database[Symbol.asyncDispose]();
    },
  };
}
