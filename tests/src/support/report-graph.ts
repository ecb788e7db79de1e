import { randomUUID } from 'node:crypto';
import { askGraph } from '@ozg/gateway/graph/ask-graph';
import { openGraph } from '@ozg/gateway/graph/open-graph';
import { shippedRelease } from '@ozg/gateway/registry/files/shipped-release';
import { serveGateway } from '@ozg/gateway/http/serve-gateway';
import { XLSX } from '@ozg/gateway/monthly-report/file/columns';
import { openSubgraphs } from '@ozg/infra/start/open-subgraphs';
import { createLog } from '@ozg/shared/server/log';
import { administrator } from '@ozg/shared/testing/callers';
import { createTestDatabase } from '@ozg/shared/testing/test-database';
import { type Row, Workbook, type Worksheet } from 'exceljs';
import { READER_ACCOUNT, startTestLogin, type TestLogin } from './login';
import { templateOf } from './template';

/** By the names that tests give them, the tokens that people sign in with; nobody has none. */
const tokenOf: Readonly<Record<string, (login: TestLogin) => Promise<string>>> = {
  mid: (login) => login.token('trial-editor-mid'),
  mwu: (login) => login.token('trial-editor-mwu'),
  land: (login) => login.token('trial-coordinator-st'),
  reader: (login) => login.token(READER_ACCOUNT),
  saxony: (login) => login.mint({ realm_access: { roles: ['ozg-coordinator'] }, states: ['DE-SN'] }),
  expired: (login) => login.mint({ exp: Math.floor(Date.now() / 1000) - 61 }),
};

export interface ReportAnswer {
  status: number;
  headers: Headers;
  body: Buffer;
  text: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests name the fields they look at
  json: any;
}

export interface ReportGraph extends AsyncDisposable {
  /** Asks for the workbook of a ministry, for this month where none is named. */
  get(who: string, query: string): Promise<ReportAnswer>;
  post(who: string, path: string, body: Buffer, headers?: Record<string, string>): Promise<ReportAnswer>;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests name the fields they asked for
  ask(query: string, variables?: Record<string, unknown>): Promise<any>;
}

/** The graph on the shipped facts behind a gateway with a real OpenID provider. */
export async function openReportGraph(): Promise<ReportGraph> {
  const database = await createTestDatabase(await templateOf('facts'));
  const subgraphs = await openSubgraphs(database.url);
  const log = createLog('test');
  log.level = process.env['LOG_LEVEL'] ?? 'silent';
  const graph = openGraph({ ...shippedRelease(), local: subgraphs, log });
  const login = await startTestLogin();
  const listener = await serveGateway(graph, log, { port: 0, identity: login.identity });
  const send = async (who: string, path: string, init: RequestInit) => {
    const token = await tokenOf[who]?.(login);
    const headers = { ...(token && { authorization: `Bearer ${token}` }), ...(init.headers as Record<string, string>) };
    const response = await fetch(`${listener.url}/${path}`, { ...init, headers });
    const body = Buffer.from(await response.arrayBuffer());
    const text = body.toString();
    return { status: response.status, headers: response.headers, body, text, json: parsed(text) };
  };
  const ask = askGraph(graph, administrator);
  return {
    get: (who, query) => send(who, `monthly-report.xlsx?${query}`, {}),
    post: (who, path, body, headers) =>
      send(who, `monthly-report/${path}`, {
        method: 'POST',
        body: new Uint8Array(body),
        headers: { 'content-type': XLSX, 'idempotency-key': randomUUID(), ...headers },
      }),
    ask: async (query, variables) => {
      const { data, errors } = await ask(query, variables);
      if (errors?.[0]) throw new Error(errors[0].message);
      return data;
    },
    [Symbol.asyncDispose]: async () => {
      await listener.close();
      await login[Symbol.asyncDispose]();
      for (const subgraph of subgraphs) await subgraph.close();
      await database[Symbol.asyncDispose]();
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The workbook of an answer, as a spreadsheet program opens it. */
export async function opened(content: Buffer): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(new Uint8Array(content).buffer as never);
  return workbook;
}

/** The sheet that people fill in. */
export function sheetIn(workbook: Workbook, name = 'Meldung'): Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The row of a project, whose cells are found by their heading. */
export function rowOf(
  sheet: Worksheet,
  projectId: string,
): { row: Row; cell: (header: string) => ReturnType<Row['getCell']> } {
  const rows = sheet.getRows(1, sheet.rowCount) ?? [];
  const row = rows.find((each) => each.getCell(1).value === projectId);
  if (!row) throw new Error(`no row ${projectId}`);
  const headers = (sheet.getRow(1).values as string[]).slice(1);
  return { row, cell: (header) => row.getCell(headers.indexOf(header) + 1) };
}

export type Entries = Record<string, string | number | Date | null>;

/** The workbook after somebody typed into it: values by project and heading. */
export async function filled(content: Buffer, entries: Record<string, Entries>, more?: (sheet: Worksheet) => void) {
  const workbook = await opened(content);
  const sheet = sheetIn(workbook);
  for (const [projectId, cells] of Object.entries(entries)) {
    const { cell } = rowOf(sheet, projectId);
    for (const [header, value] of Object.entries(cells)) cell(header).value = value;
  }
  more?.(sheet);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
