import { loadRecords } from '@ozg/shared/database/load-records';
import { readFacts } from '@ozg/shared/database/read-facts';
import type { Caller } from '@ozg/shared/identity/caller';
import { dayBefore, germanDay, yearsAfter } from '@ozg/shared/keys/german-day';
import { administrator, coordinator, editor } from '@ozg/shared/testing/callers';
import { everybody } from '@ozg/shared/testing/everybody';
import { openTestSubgraph, type TestSubgraph } from '@ozg/shared/testing/test-subgraph';
import sql from 'sql-template-tag';
import { responsibility } from '../responsibility';

const SERVICE = '10519';
const FACT = `DE-ST:MID:${SERVICE}`;
const land = coordinator('DE-ST');
const today = germanDay();
const facts = readFacts(responsibility.factsFolder);

let graph: TestSubgraph;
beforeEach(async () => {
  graph = await openTestSubgraph(responsibility);
});
afterEach(() => graph[Symbol.asyncDispose]());

async function assign(input: object, caller: Caller = land) {
  const { data, errors } = await graph.ask(
    `mutation($input: AssignResponsibilityInput!) { assignResponsibility(input: $input) {
      responsibility { id role validFrom validUntil note version state { code } ministry { id } ozgService { ozgId }
        leikaService { leikaKey } provenance { kind source } }
      ended { id validUntil version provenance { kind } }
      userErrors { code field } } }`,
    { input: { ozgId: SERVICE, ministryId: 'DE-ST:MWU', ...input } },
    caller,
  );
  return { ...data?.assignResponsibility, refused: errors[0]?.extensions['code'] };
}

const codes = (result: { userErrors?: { code: string; field: string[] }[] }) =>
  (result.userErrors ?? []).map(({ code, field }) => `${field.join('.')} ${code}`);

/** Who answers for the service, from when until when. */
const entries = async (service = SERVICE) =>
  (
    await graph.subgraph.db.rows<{ entry: string }>(
      sql`select ministry_id || ' ' || coalesce(valid_from::text, '') || '/' || coalesce(valid_until::text, '') as entry
        from responsibility where ${service} in (ozg_id, leika_key) and role = 'RESPONSIBLE_MINISTRY'
        order by valid_from nulls first`,
    )
  ).map(({ entry }) => entry);

const audit = () =>
  graph.subgraph.db.rows<Record<string, string>>(
    sql`select outcome, code, record_id as record, state_code as state, from_value as from, to_value as to, reason
      from audit_entry order by recorded_at, id`,
  );

describe('rights', () => {
  const rights: [string, string | undefined][] = [
    ['nobody signed in', 'UNAUTHENTICATED'],
    ['nobody, and no provider', 'READ_ONLY'],
    ['a refused token', 'TOKEN_EXPIRED'],
    ['a reader', 'FORBIDDEN'],
    ['the ministry', 'FORBIDDEN'],
    ['another ministry', 'FORBIDDEN'],
    ['the coordination', undefined],
    ['the coordination of another state', 'FORBIDDEN'],
    ['an administrator', undefined],
  ];

  test.each(rights)('%s', async (who, refused) => {
    const result = await assign({}, everybody[who]);
    expect([result.refused, codes(result)]).toEqual([refused, []]);
    expect(await entries()).toEqual(
      refused ? ['DE-ST:MID /'] : [`DE-ST:MID /${dayBefore(today)}`, `DE-ST:MWU ${today}/`],
    );
    expect((await audit()).map(({ outcome, code, state }) => [outcome, code, state])).toEqual(
      refused
        ? [['REFUSED', refused, 'DE-ST']]
        : [
            ['CHANGED', null, 'DE-ST'],
            ['CHANGED', null, 'DE-ST'],
          ],
    );
  });

  test('no ministry can take a service, be it its own or not, and the federation has none in a state', async () => {
    expect((await assign({ ministryId: 'DE-ST:MWU' }, editor('DE-ST:MWU'))).refused).toBe('FORBIDDEN');
    expect((await assign({ ministryId: 'DE:BMI' })).refused).toBe('FORBIDDEN');
    expect(codes(await assign({ ministryId: 'DE:BMI' }, administrator))).toEqual(['ministryId INVALID_VALUE']);
  });
});

describe('a move', () => {
  test('ends what the facts say on the day before, tells so, and is known to any day', async () => {
    const day = yearsAfter(today, 1);
    const result = await assign({ validFrom: day, note: 'Organisationserlass', reason: 'Kabinett' });
    expect(result).toMatchObject({
      userErrors: [],
      responsibility: {
        id: expect.stringMatching(/^DE-ST:responsibility:[0-9a-f-]{36}$/),
        role: 'RESPONSIBLE_MINISTRY',
        validFrom: day,
        validUntil: null,
        note: 'Organisationserlass',
        version: 1,
        state: { code: 'DE-ST' },
        ministry: { id: 'DE-ST:MWU' },
        ozgService: { ozgId: SERVICE },
        provenance: { kind: 'OFFICIAL', source: 'Eintrag in diesem Graphen: Koordination DE-ST' },
      },
      ended: [{ id: FACT, validUntil: dayBefore(day), version: 2, provenance: { kind: 'OFFICIAL' } }],
    });
    expect(await audit()).toMatchObject([
      {
        record: FACT,
        state: 'DE-ST',
        from: 'DE-ST:MID ../..',
        to: `DE-ST:MID ../${dayBefore(day)}`,
        reason: 'Kabinett',
      },
      { record: result.responsibility.id, from: 'DE-ST:MID ../..', to: `DE-ST:MWU ${day}/..`, reason: 'Kabinett' },
    ]);
    const on = async (validOn: string) =>
      (
        await graph.ask(
          `query($of: [_Any!]!) { _entities(representations: $of) { ... on OzgService {
            responsibilities(validOn: "${validOn}") { ministry { id } } } } }`,
          { of: [{ __typename: 'OzgService', ozgId: SERVICE }] },
        )
      ).data._entities[0].responsibilities.flatMap(
        ({ ministry }: { ministry: { id: string } | null }) => ministry?.id ?? [],
      );
    expect([await on(dayBefore(day)), await on(day)]).toEqual([['DE-ST:MID'], ['DE-ST:MWU']]);
  });

  test('of somebody trying the graph out leaves nothing that is not marked', async () => {
    const { responsibility: made, ended } = await assign({}, { ...land, isTrial: true });
    expect([made, ...ended].map(({ provenance }) => provenance.kind)).toEqual(['SYNTHETIC', 'SYNTHETIC']);
  });

  test('does not move what begins later; one that ends before fits', async () => {
    const [may, june] = [`${Number(today.slice(0, 4)) - 1}-05-01`, `${Number(today.slice(0, 4)) - 1}-06-01`];
    await assign({ validFrom: june });
    expect(codes(await assign({ validFrom: may, ministryId: 'DE-ST:MI' }))).toEqual(['validFrom OVERLAPS']);
    expect(codes(await assign({ validFrom: june, ministryId: 'DE-ST:MI' }))).toEqual(['validFrom OVERLAPS']);
    expect(codes(await assign({ validFrom: may, validUntil: june, ministryId: 'DE-ST:MI' }))).toEqual([
      'validUntil OVERLAPS',
    ]);
    expect(codes(await assign({ validFrom: june }))).toEqual(['ministryId NOTHING_CHANGED']);
    expect(codes(await assign({ validFrom: may, validUntil: dayBefore(june), ministryId: 'DE-ST:MI' }))).toEqual([]);
    expect(await entries()).toEqual([
      `DE-ST:MID /${dayBefore(may)}`,
      `DE-ST:MI ${may}/${dayBefore(june)}`,
      `DE-ST:MWU ${june}/`,
    ]);
  });

  test('concerns a single service, its state and nothing else', async () => {
    const key = '99041006000000';
    const { responsibility: made, ended } = await assign({ ozgId: null, leikaKey: key });
    expect([made.leikaService, made.ozgService, ended]).toEqual([{ leikaKey: key }, null, []]);
    expect([await entries(), await entries(key)]).toEqual([['DE-ST:MID /'], [`DE-ST:MWU ${today}/`]]);
  });
});

describe('several at once', () => {
  test('one of ten moves of a service on the same day is made', async () => {
    const ministries = ['MI', 'MF', 'MWU', 'MB', 'MWL'];
    const results = await Promise.all(
      [...ministries, ...ministries].map((ministry) => assign({ ministryId: `DE-ST:${ministry}` })),
    );
    const made = results.filter((result) => !codes(result).length);
    expect(made).toHaveLength(1);
    const refusals = new Set(results.flatMap(codes));
    expect(refusals).toEqual(new Set(['validFrom OVERLAPS', 'ministryId NOTHING_CHANGED']));
    expect(await entries()).toEqual([
      `DE-ST:MID /${dayBefore(today)}`,
      `${made[0]?.responsibility.ministry.id} ${today}/`,
    ]);
  });

  test('one key sent ten times at once moves the service once and is answered alike', async () => {
    const results = await Promise.all(Array.from({ length: 10 }, () => assign({ idempotencyKey: 'k' })));
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect([await entries(), await audit()]).toMatchObject([{ length: 2 }, { length: 2 }]);
  });
});

describe('the database itself', () => {
  const entry = (id: string, ministry: string, from: string | null) =>
    sql`insert into responsibility (id, role, ozg_id, ministry_id, state_code, valid_from, provenance_id)
      values (${id}, 'RESPONSIBLE_MINISTRY', '10000', ${ministry}, 'DE-ST', ${from}, 'edit:x')`;

  test('takes no second ministry for a day, however the entry comes', async () => {
    const { db } = graph.subgraph;
    await db.rows(
      sql`insert into provenance (id, kind, source, is_confirmed) values ('edit:x', 'OFFICIAL', 'x', true)`,
    );
    await db.rows(entry('DE-ST:responsibility:1', 'DE-ST:MI', '2024-01-01'));
    await expect(db.rows(entry('DE-ST:responsibility:2', 'DE-ST:MF', '2025-01-01'))).rejects.toThrow(
      'one_ministry_per_day',
    );
    // A source may say the same once more, or something else, but not twice.
    await db.rows(entry('fact-1', 'DE-ST:MI', '2024-01-01'));
    await db.rows(entry('fact-2', 'DE-ST:MF', '2024-01-01'));
    await db.rows(entry('fact-3', 'DE-ST:MI', null));
    await expect(db.rows(entry('fact-4', 'DE-ST:MI', '2025-01-01'))).rejects.toThrow('one_statement_per_day');
  });

  test('lets the role end an entry and nothing more', async () => {
    for (const attempt of [
      sql`update audit_entry set subject = null`,
      sql`delete from audit_entry`,
      sql`delete from responsibility`,
      sql`update responsibility set ministry_id = 'DE-ST:MI'`,
      sql`update responsibility set valid_from = null`,
      sql`update ministry set name = 'x'`,
    ]) {
      await expect(graph.subgraph.db.rows(attempt)).rejects.toThrow(/permission denied/);
    }
  });
});

test('what cannot be taken is named field by field, and nothing is written but the refusal', async () => {
  const cases: [object, string[]][] = [
    [{ ozgId: null }, ['ozgId REQUIRED']],
    [{ leikaKey: '99041006000000' }, ['ozgId INVALID_VALUE']],
    [{ ministryId: 'DE-ST:NEU' }, ['ministryId NOT_FOUND']],
    [{ ministryId: 'DE-ST:\u0000' }, ['ministryId CONTROL_CHARACTERS']],
    [{ ministryId: 'DE-ST:MID', validFrom: '2021-09-15' }, ['validFrom DATE_TOO_EARLY']],
    [{ validFrom: '1899-01-01' }, ['validFrom DATE_TOO_EARLY']],
    [{ validFrom: yearsAfter(today, 2) }, ['validFrom DATE_TOO_LATE']],
    [{ validUntil: dayBefore(today) }, ['validUntil DATE_TOO_EARLY']],
    [{ note: 'x'.repeat(2001), reason: 'a\u202eb' }, ['note TOO_LONG', 'reason CONTROL_CHARACTERS']],
  ];
  for (const [input, expected] of cases) expect([input, codes(await assign(input))]).toEqual([input, expected]);
  expect(await entries()).toEqual(['DE-ST:MID /']);
  expect((await audit()).map(({ outcome }) => outcome)).toEqual(cases.map(() => 'REFUSED'));
});

test('a later load of the facts ends nothing anew and undoes no end, also where it says the same as an entry', async () => {
  await assign({ validFrom: '2024-01-01' });
  const rows = (facts['Responsibility'] ?? []) as { id: string }[];
  const edition = rows.map((row) => ({ ...row, note: 'Fakten' }));
  const told = {
    ...edition.find(({ id }) => id === FACT),
    id: `DE-ST:MWU:${SERVICE}`,
    ministryId: 'DE-ST:MWU',
    validFrom: '2024-01-01',
  };
  await loadRecords(responsibility, graph.url, 'test', { ...facts, Responsibility: [...edition, told] });
  expect(await entries()).toEqual(['DE-ST:MID /2023-12-31', 'DE-ST:MWU 2024-01-01/', 'DE-ST:MWU 2024-01-01/']);
  await loadRecords(responsibility, graph.url, 'test', { ...facts, Responsibility: [] });
  const left = await graph.subgraph.db.rows(
    sql`select id from responsibility where retired_on is null and id !~ 'responsibility'`,
  );
  expect(left).toEqual([{ id: FACT }]);
});
