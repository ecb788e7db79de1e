import { startTestLogin, type TestLogin } from '../support/login';
import { type GuardedGraph, openGuardedGraph } from './guarded-graph';
import { type RunningGuests, startGuests } from './guests';
import { payroll, register } from './register';

let guests: RunningGuests;
let login: TestLogin;
let graph: GuardedGraph;

beforeAll(async () => {
  guests = await startGuests([register, payroll]);
  login = await startTestLogin();
  graph = await openGuardedGraph(guests, login);
});

afterAll(async () => {
  await graph[Symbol.asyncDispose]();
  await login[Symbol.asyncDispose]();
  await guests[Symbol.asyncDispose]();
});

type Case = [string, string, unknown, string[], string[]];

const signedOut: Case[] = [
  [
    'a field',
    '{ person(id: "1") { name email } }',
    { person: { name: 'Mia', email: null } },
    ['person.email'],
    ['Person.email'],
  ],
  [
    'all that is asked of an object',
    '{ person(id: "1") { email } }',
    { person: { email: null } },
    ['person.email'],
    ['Person.email'],
  ],
  [
    'a field twice under other names, and its name for another',
    '{ person(id: "1") { a: email b: email email: name } }',
    { person: { a: null, b: null, email: 'Mia' } },
    ['person.a', 'person.b'],
    ['Person.email'],
  ],
  [
    'a field in nested lists',
    '{ teams { lead { email } members { name email } } }',
    {
      teams: [
        [
          {
            lead: { email: null },
            members: [
              { name: 'Ben', email: null },
              { name: 'Mia', email: null },
            ],
          },
        ],
      ],
    },
    ['teams.0.0.lead.email', 'teams.0.0.members.0.email', 'teams.0.0.members.1.email'],
    ['Person.email'],
  ],
  [
    'a field that may not be null, with all that may not be null around it',
    '{ open people { name grade } }',
    null,
    ['people.0.grade'],
    ['Person.grade'],
  ],
  [
    'a field that may not be null, up to what may be null',
    '{ person(id: "2") { boss { grade } } }',
    { person: { boss: null } },
    ['person.boss.grade'],
    ['Person.grade'],
  ],
  [
    'a field with arguments',
    '{ person(id: "1") { name salary(currency: "EUR") } }',
    { person: { name: 'Mia', salary: null } },
    ['person.salary'],
    ['Person.salary'],
  ],
  [
    'what returns an object of a protected type',
    '{ open firstFile { __typename number } person(id: "1") { files { id } } }',
    { open: 'open to all', firstFile: null, person: { files: null } },
    ['firstFile', 'person.files'],
    ['Query.firstFile', 'Person.files'],
  ],
  [
    'values of a scalar and an enum',
    '{ person(id: "1") { name note band } }',
    { person: { name: 'Mia', note: null, band: null } },
    ['person.note', 'person.band'],
    ['Person.note', 'Person.band'],
  ],
  [
    'a field of an interface of which one type protects it',
    '{ parties { name email } }',
    {
      parties: [
        { name: 'Mia', email: null },
        { name: 'Bau GmbH', email: null },
      ],
    },
    ['parties.0.email', 'parties.1.email'],
    ['Person.email', 'Company.email'],
  ],
  [
    'what returns an interface behind which a type is protected',
    '{ records { id ... on Leaflet { title } } }',
    { records: null },
    ['records'],
    ['Query.records'],
  ],
  [
    'a field of the types that protect it only',
    '{ parties { __typename ... on Person { email } ... on Company { email } } }',
    {
      parties: [
        { __typename: 'Person', email: null },
        { __typename: 'Company', email: 'post@example.org' },
      ],
    },
    ['parties.0.email'],
    ['Person.email'],
  ],
  [
    'a field of an interface, but not where it is asked of an open type as well',
    '{ parties { email ... on Company { email } } }',
    { parties: [{ email: null }, { email: 'post@example.org' }] },
    ['parties.0.email'],
    ['Person.email'],
  ],
  [
    'objects of a protected type in a union, even their type',
    '{ findings { __typename ... on Person { name } } }',
    { findings: [null, { __typename: 'Person', name: 'Ben' }] },
    ['findings.0'],
    ['File.number'],
  ],
  [
    'the fields of a protected type in a union',
    '{ findings { ... on File { number pages } ... on Party { name } } }',
    { findings: [null, { name: 'Ben' }] },
    ['findings.0'],
    ['File.number', 'File.pages'],
  ],
  [
    'what a fragment asks, wherever it is spread',
    'query { person(id: "1") { ...F } parties { ...G } } fragment F on Person { email boss { ...G } } fragment G on Party { name ... on Person { email } }',
    { person: { email: null, boss: null }, parties: [{ name: 'Mia', email: null }, { name: 'Bau GmbH' }] },
    ['person.email', 'parties.0.email'],
    ['Person.email'],
  ],
  [
    'what another subgraph adds to an entity',
    '{ payee { name email iban bank } }',
    { payee: { name: 'Mia', email: null, iban: null, bank: 'Sparkasse' } },
    ['payee.email', 'payee.iban'],
    ['Person.email', 'Person.iban'],
  ],
  [
    'what is made of a protected field, and nothing else',
    '{ person(id: "1") { bonus bank } }',
    { person: { bonus: null, bank: 'Sparkasse' } },
    ['person.bonus'],
    ['Person.salary', 'Person.bonus'],
  ],
  [
    'what is included, and says nothing of what is skipped',
    'query($yes: Boolean! = true) { person(id: "1") { name email @skip(if: $yes) iban @include(if: $yes) } }',
    { person: { name: 'Mia', iban: null } },
    ['person.iban'],
    ['Person.email', 'Person.iban'],
  ],
  [
    'a mutation, and carries out the other',
    'mutation { promote(id: "1") { name } greet }',
    { promote: null, greet: 'hello' },
    ['promote'],
    ['Mutation.promote'],
  ],
  [
    'nothing of what is open',
    '{ open __typename person(id: "1") { __typename id name boss { id } } __type(name: "File") { name } }',
    {
      open: 'open to all',
      __typename: 'Query',
      person: { __typename: 'Person', id: '1', name: 'Mia', boss: null },
      __type: { name: 'File' },
    },
    [],
    ['Person.email'],
  ],
];

test.each(signedOut)('who has not signed in is denied %s', async (_title, query, data, places, never) => {
  const answer = await graph.ask(query);

  expect(answer.data).toEqual(data);
  expect(answer.denied).toEqual(places.map((place) => `UNAUTHENTICATED ${place}`));
  for (const field of never) expect(answer.resolved).not.toContain(field);
});

const all = `{ person(id: "1") { email salary grade note band bonus iban files { number } } parties { email }
  findings { ... on File { pages } } firstFile { number } }`;

test('who has every right is answered everything, from the very operation that others are denied in part', async () => {
  const rights = { scope: 'read all grade payroll', realm_access: { roles: ['ozg-administrator'] } };

  expect(await graph.ask(all)).toMatchObject({ data: { person: null } });
  expect(await graph.ask(all, rights)).toMatchObject({
    data: {
      person: {
        email: 'mia@example.org',
        salary: 7000,
        grade: 12,
        note: 'secret note',
        band: 'HIGH',
        bonus: 700,
        iban: 'DE00-1',
        files: [{ number: 'A-17' }],
      },
      parties: [{ email: 'mia@example.org' }, { email: 'post@example.org' }],
      findings: [{ pages: ['secret page'] }, {}],
      firstFile: { number: 'A-17' },
    },
    denied: [],
  });
  expect(await graph.ask(all)).toMatchObject({ data: { person: null } });
});

const roles = (...names: string[]) => ({ realm_access: { roles: names } });

test.each([
  ['salary', {}, false],
  ['salary', { scope: 'salary' }, true],
  ['salary', { scp: ['openid', 'all', 'read'] }, true],
  ['salary', { scope: 'read' }, false],
  ['salary', { scope: 'salary2 Salary' }, false],
  ['grade', { scope: 'grade' }, false],
  ['grade', { scope: 'payroll' }, false],
  ['grade', { scope: 'payroll grade' }, true],
  ['note', { scope: 'role:COORDINATOR', ...roles('ozg-editor') }, false],
  ['note', roles('ozg-coordinator'), true],
  ['note', roles('ozg-administrator'), true],
  ['band', { ...roles('ozg-editor'), ministries: ['DE-ST:MID'] }, true],
  ['band', { ...roles('ozg-editor'), ministries: ['DE-ST:MF'] }, false],
  ['band', { ministries: ['DE-ST:MID'] }, false],
  ['band', { ...roles('ozg-coordinator'), states: ['DE-ST'] }, true],
  ['band', { ...roles('ozg-coordinator'), states: ['DE-SN'] }, false],
])('%s with %j: %s', async (field, claims, isGranted) => {
  const { data, denied, resolved } = await graph.ask(`{ person(id: "1") { ${field} } }`, claims);

  expect(denied).toEqual(isGranted ? [] : [`FORBIDDEN person.${field}`]);
  expect(resolved.includes(`Person.${field}`)).toBe(isGranted);
  expect(JSON.stringify(data)).toMatch(isGranted ? /\d|"secret note"|"HIGH"/ : /null/);
});

test('the message says what is missing', async () => {
  const { messages } = await graph.ask('{ person(id: "1") { salary note } }', {});

  expect(messages).toEqual([
    'Person.salary needs the scope "salary", or "read" and "all", which the account does not have.',
    'Person.note needs the policy "role:COORDINATOR", which the account does not have.',
  ]);
  expect((await graph.ask('{ firstFile { id } }')).messages).toEqual([
    'Query.firstFile is for those who have signed in.',
  ]);
});

test('what is denied is said beside a subgraph that fails', async () => {
  const routing = { ...guests.routing, payroll: 'http://127.0.0.1:1/graphql' };
  await using broken = await openGuardedGraph({ ...guests, routing }, login);

  const { data, denied } = await broken.ask('{ payday person(id: "1") { name email } }');

  expect(data).toEqual({ payday: null, person: { name: 'Mia', email: null } });
  expect(denied).toEqual(['SUBGRAPH_UNAVAILABLE undefined', 'UNAUTHENTICATED person.email']);
});

test('a mutation with a token that does not count is told what is wrong with the token', async () => {
  const { data, denied, resolved } = await graph.ask('mutation { promote(id: "1") { name } }', { exp: 1_700_000_000 });

  expect([data, denied, resolved]).toEqual([{ promote: null }, ['TOKEN_EXPIRED promote'], []]);
});
