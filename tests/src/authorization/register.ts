import { guest } from './guests';

const mia = { __typename: 'Person', id: '1', name: 'Mia', email: 'mia@example.org', salary: 7000, grade: 12 };
const ben = { __typename: 'Person', id: '2', name: 'Ben', email: 'ben@example.org', salary: 5000, grade: 9 };
const people = [mia, ben];
const company = { __typename: 'Company', id: '3', name: 'Bau GmbH', email: 'post@example.org' };
const leaflet = { __typename: 'Leaflet', id: '5', title: 'Opening hours' };
const file = { __typename: 'File', id: '4', number: 'A-17', pages: ['secret page'] };

const person = (id: string) => people.find((each) => each.id === id);

/** A register of people, open to everybody but for what is written at its fields and types. */
export const register = guest(
  'register',
  `type Query {
    open: String
    person(id: ID!): Person
    people: [Person!]!
    parties: [Party]
    findings: [Finding]
    records: [Record]
    firstFile: File
    teams: [[Team!]!]
  }
  type Mutation {
    promote(id: ID!): Person @requiresScopes(scopes: [["register:write"]])
    greet: String
  }
  interface Party { id: ID! name: String email: String }
  type Person implements Party @key(fields: "id") {
    id: ID!
    name: String
    email: String @authenticated
    salary(currency: String): Int @requiresScopes(scopes: [["salary"], ["read", "all"]])
    grade: Int! @shareable @requiresScopes(scopes: [["grade"]])
    boss: Person
    files: [File]
    note: Note
    band: Band
  }
  type Company implements Party { id: ID! name: String email: String }
  interface Record { id: ID! }
  type Leaflet implements Record { id: ID! title: String }
  type File implements Record @authenticated { id: ID! number: String pages: [String] }
  type Team { lead: Person members: [Person] }
  union Finding = Person | File
  scalar Note @policy(policies: [["role:COORDINATOR"]])
  enum Band @policy(policies: [["ministry:DE-ST:MID"], ["role:ADMINISTRATOR"]]) { LOW HIGH }`,
  {
    Query: {
      open: () => 'open to all',
      person: (_parent: unknown, { id }: { id: string }) => person(id),
      people: () => people,
      parties: () => [mia, company],
      findings: () => [file, ben],
      records: () => [leaflet, file],
      firstFile: () => file,
      teams: () => [[{ lead: mia, members: [ben, mia] }]],
    },
    Mutation: { promote: (_parent: unknown, { id }: { id: string }) => person(id), greet: () => 'hello' },
    Person: {
      __resolveReference: ({ id }: { id: string }) => person(id),
      salary: ({ salary }: typeof mia, { currency }: { currency?: string }) => (currency ? salary * 2 : salary),
      boss: ({ id }: typeof mia) => (id === '2' ? mia : null),
      files: () => [file],
      note: () => 'secret note',
      band: () => 'HIGH',
    },
  },
);

/** A subgraph that pays the same people, and demands a scope of its own. */
export const payroll = guest(
  'payroll',
  `type Query { payday: String payee: Person }
  type Person @key(fields: "id") {
    id: ID!
    grade: Int! @shareable @requiresScopes(scopes: [["payroll"]])
    salary(currency: String): Int @external
    bonus: Int @requires(fields: "salary") @requiresScopes(scopes: [["salary"], ["read", "all"]])
    iban: String @authenticated
    bank: String
  }`,
  {
    Query: { payday: () => 'monday', payee: () => ({ id: '1' }) },
    Person: {
      grade: () => 12,
      bonus: ({ salary }: { salary: number }) => salary / 10,
      iban: ({ id }: { id: string }) => `DE00-${id}`,
      bank: () => 'Sparkasse',
    },
  },
);
