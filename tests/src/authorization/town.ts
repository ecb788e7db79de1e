import { guest } from './guests';

interface Thing {
  __typename: string;
  id: string;
}

const things: Thing[] = ['Town', 'Office', 'Person', 'Letter'].flatMap((__typename) =>
  ['1', '2'].map((at) => ({ __typename, id: `«${__typename}.id» ${at}` })),
);
const allOf = (...names: string[]) => things.filter(({ __typename }) => names.includes(__typename));
const first = (name: string) => () => allOf(name)[0];
const all = (name: string) => () => allOf(name);
const found = ({ id }: { id: string }) => things.find((thing) => thing.id === id);

/** Each value says where it is from, as a text or as a value of a scalar or enum that stands nowhere else. */
const says =
  (field: string) =>
  ({ id }: Thing): string =>
    id.replace(/\.id.*/, `.${field}»`);

const named = { name: says('name'), stamp: says('stamp'), phone: says('phone'), kind: () => 'BIG' };

/** Two subgraphs with entities, interfaces, unions, lists of lists and @requires, where every value names its field. */
export const town = guest(
  'town',
  `type Query { town: Town towns: [Town!]! places: [[Place]] parties: [Party!] finds: [Find] find: Find party(id: ID): Party }
  scalar Stamp
  scalar Phone
  enum Kind { BIG SMALL }
  interface Party { id: ID! name: String phone: Phone }
  interface Place { id: ID! name(short: Boolean): String stamp: Stamp }
  union Find = Town | Letter | Person
  type Town implements Place @key(fields: "id") {
    id: ID! name(short: Boolean): String stamp: Stamp kind: Kind offices: [Office!] mayor: Person twins: [Town]
  }
  type Office implements Place & Party @key(fields: "id") {
    id: ID! name(short: Boolean): String stamp: Stamp phone: Phone head: Person town: Town! letters: [Letter]
  }
  type Person implements Party @key(fields: "id") { id: ID! name: String phone: Phone boss: Person office: Office desk: String }
  type Letter @key(fields: "id") { id: ID! name: String! stamp: Stamp about: Find from: Party }`,
  {
    Query: {
      town: first('Town'),
      towns: all('Town'),
      places: () => [allOf('Town', 'Office'), allOf('Office')],
      parties: () => allOf('Office', 'Person'),
      finds: () => allOf('Town', 'Letter', 'Person'),
      find: first('Letter'),
      party: first('Person'),
    },
    Town: { __resolveReference: found, ...named, offices: all('Office'), mayor: first('Person'), twins: all('Town') },
    Office: {
      __resolveReference: found,
      ...named,
      head: first('Person'),
      town: first('Town'),
      letters: all('Letter'),
    },
    Person: {
      __resolveReference: found,
      ...named,
      boss: first('Person'),
      office: first('Office'),
      desk: says('desk'),
    },
    Letter: { __resolveReference: found, ...named, about: first('Town'), from: first('Office') },
  },
);

export const archive = guest(
  'archive',
  `type Query { papers: [Letter] clerk: Person }
  scalar Stamp
  type Letter @key(fields: "id") { id: ID! name: String! @external copy: String @requires(fields: "name") shelf: Stamp clerk: Person }
  type Person @key(fields: "id") { id: ID! desk: String @external office: Office @external key: String @requires(fields: "desk office { id phone }") papers: [Letter] }
  type Office @key(fields: "id") { id: ID! phone: Phone @external archive: String }
  scalar Phone`,
  {
    Query: { papers: all('Letter'), clerk: first('Person') },
    Letter: { copy: ({ name }: { name: string }) => `copy of ${name}`, shelf: says('shelf'), clerk: first('Person') },
    Person: { key: ({ desk }: { desk: string }) => `key of ${desk}`, papers: all('Letter') },
    Office: { archive: says('archive') },
  },
);
