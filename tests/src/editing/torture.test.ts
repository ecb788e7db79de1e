import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startEmbeddedPostgres } from '@ozg/infra/postgres/embedded-postgres';
import { postmasterPid } from '@ozg/infra/postgres/scratch';
import { openClient } from '@ozg/shared/database/open-client';
import { coordinator, editor } from '@ozg/shared/testing/callers';
import { createTestDatabase } from '@ozg/shared/testing/test-database';
import { templateOf } from '../support/template';
import { type EditingGraph, openEditingGraph } from './editing-graph';

// A look at each run; `OZG_ROUNDS=1000 OZG_KILLS=20 npm test -- torture` for the whole.
const ROUNDS = Number(process.env['OZG_ROUNDS'] ?? 30);
const KILLS = Number(process.env['OZG_KILLS'] ?? 2);

jest.setTimeout(120_000 + ROUNDS * 500 + KILLS * 20_000);

const projectId = 'DE-ST:modul-f';
const phases = ['NOT_STARTED', 'INITIALIZATION', 'REUSE_ASSESSMENT', 'REUSE_PLANNING', 'IMPLEMENTATION', 'ROLLOUT'];

const record = `mutation($input: RecordPhaseChangeInput!) { recordPhaseChange(input: $input) {
  phaseChange { id reason } project { version } userErrors { code ... on VersionConflict { currentVersion } } } }`;

interface Payload {
  phaseChange: { id: string; reason: string } | null;
  project: { version: number } | null;
  userErrors: { code: string; currentVersion?: number }[];
}

/** Tries until the change is recorded, each time on the version it was told of, and never on the phase it met. */
async function insist(graph: EditingGraph, caller: Parameters<EditingGraph['as']>[0], reason: string): Promise<string> {
  for (let version = 1, at = 0; ; at += 1) {
    const input = { projectId, version, phase: phases[at % phases.length], reason };
    const { data, errors } = await graph.as(caller)(record, { input });
    expect(errors ?? []).toEqual([]);
    const { phaseChange, project, userErrors } = (data?.['recordPhaseChange'] ?? {}) as Payload;
    if (phaseChange) return phaseChange.id;
    expect(['VERSION_CONFLICT', 'NOTHING_CHANGED']).toContain(userErrors[0]?.code);
    version = project?.version ?? version;
  }
}

async function rows<Row extends object>(url: string, statement: string): Promise<Row[]> {
  const client = await openClient({ connectionString: url });
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

const entries = `select id, reason from tracking.phase_change where project_id = '${projectId}'`;

test(`${ROUNDS} rounds of two concurrent editors lose nothing`, async () => {
  await using database = await createTestDatabase(await templateOf('facts'));
  await using graph = await openEditingGraph(database.url);
  const acknowledged = new Map<string, string>();

  for (let round = 0; round < ROUNDS; round += 1) {
    const both = [editor('DE-ST:MID'), coordinator('DE-ST')].map(async (caller) => {
      const reason = `${caller.subject}, Runde ${round}`;
      acknowledged.set(await insist(graph, caller, reason), reason);
    });
    await Promise.all(both);
  }

  expect(acknowledged.size).toBe(2 * ROUNDS);
  const stored = await rows<{ id: string; reason: string }>(database.url, entries);
  expect(new Map(stored.map(({ id, reason }) => [id, reason]))).toEqual(acknowledged);
  const [state] = await rows(
    database.url,
    `select version, (select count(*)::int from tracking.audit_entry where outcome = 'CHANGED') as lines,
       (select count(*)::int from (select from_phase, lag(to_phase) over (order by recorded_at) as before
          from tracking.phase_change where project_id = '${projectId}') c where from_phase is distinct from before) as breaks,
       phase = (select to_phase from tracking.phase_change c order by recorded_at desc limit 1) as is_last
     from tracking.project where id = '${projectId}'`,
  );
  expect(state).toEqual({ version: 1 + 2 * ROUNDS, lines: 2 * ROUNDS, breaks: 0, is_last: true });
});

const other = (phase: string | null): string => (phase === 'ROLLOUT' ? 'IMPLEMENTATION' : 'ROLLOUT');

test(`${KILLS} kills of the database lose no acknowledged change, and a repeated request has one result`, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ozg-torture-'));
  const postgres = await startEmbeddedPostgres({ dataDir });
  try {
    await using graph = await openEditingGraph(postgres.url);
    const acknowledged = new Map<string, string>();
    const run = { isOver: false, repeated: 0 };

    /** Sends one request after the other, each with a key of its own, and the same again until it is answered. */
    const write = async (project: string, name: string) => {
      let version = 1;
      let phase: string | null = null;
      for (let at = 0; !run.isOver; at += 1) {
        const key = `${name} ${at}`;
        phase = other(phase);
        const input = { projectId: project, version, phase, reason: key, idempotencyKey: key };
        for (;;) {
          const { data, errors } = await graph.as(coordinator('DE-ST'))(record, { input });
          const payload = data?.['recordPhaseChange'] as Payload | null;
          if (payload?.phaseChange) {
            acknowledged.set(payload.phaseChange.id, key);
            break;
          }
          // Never an "ok" without a commit, and nothing but the lost database may be in the way.
          expect([payload?.userErrors ?? [], (errors ?? []).length > 0]).toEqual([[], true]);
          run.repeated += 1;
          await pause(50);
        }
        version += 1;
      }
    };
    const projects = [projectId, 'DE-ST:govdata-beitritt', 'DE-ST:elektronische-akte'];
    const writers = projects.map((project, at) => write(project, `Schreiber ${at}`));

    for (let kill = 0; kill < KILLS; kill += 1) {
      const before = acknowledged.size;
      while (acknowledged.size < before + 20) await pause(20);
      process.kill(await postmasterPid(dataDir), 'SIGKILL');
    }
    const last = acknowledged.size;
    while (acknowledged.size < last + 5) await pause(20);
    run.isOver = true;
    await Promise.all(writers);

    const stored = await rows<{ id: string; reason: string }>(
      postgres.url,
      'select id, reason from tracking.phase_change',
    );
    expect(run.repeated).toBeGreaterThan(0);
    expect(new Map(stored.map(({ id, reason }) => [id, reason]))).toEqual(acknowledged);
    expect(stored).toHaveLength(acknowledged.size);
  } finally {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
