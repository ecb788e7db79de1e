import type { Contributions, Convention } from './conventions';

/** SDL of the registry's own subgraph, which leads to what the members contribute. */
export function registrySdl(members: readonly Contributions[]): string {
  const typesOf = (convention: Convention) => members.flatMap((contributed) => contributed[convention] ?? []);
  return [
    fixedPart,
    ...typesOf('Implementation').map((name) => stub(name, 'Implementation', implementationKey)),
    ...typesOf('StateProgress').map((name) => stub(name, 'StateProgress', progressKey)),
    ...typesOf('DataCoverage').map((name) => stub(name, 'DataCoverage', coverageKey)),
  ].join('\n');
}

const implementationKey = {
  fields: 'ozgId state { code } heldOn',
  definitions: `  "Service it is about. (OZG-ID)"
  ozgId: OzgId!
  "State that it is about. (Land)"
  state: State
  "Day for which it was asked. (Stichtag)"
  heldOn: Date!`,
};

const progressKey = {
  fields: 'state { code } heldOn',
  definitions: `  "State that it is about. (Land)"
  state: State
  "Day for which it was asked. (Stichtag)"
  heldOn: Date!`,
};

const coverageKey = {
  fields: 'subgraph',
  definitions: `  "Name of the subgraph. (Teilgraph)"
  subgraph: String!`,
};

/** By which fields the types of each convention are found. */
export const conventionKeys: Readonly<Record<Convention, string>> = {
  Implementation: implementationKey.fields,
  StateProgress: progressKey.fields,
  DataCoverage: coverageKey.fields,
};

interface Key {
  fields: string;
  definitions: string;
}

// Their owners describe these types; a second description would compete with it.
function stub(name: string, convention: Convention, { fields, definitions }: Key): string {
  return `type ${name} implements ${convention} @key(fields: "${fields}", resolvable: false) {
${definitions}
}
`;
}

// Its members' types follow; the descriptions of what they share with others are those of its owners.
const fixedPart = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.11", import: ["@key", "@shareable"])

"A calendar day, YYYY-MM-DD. (Datum)"
scalar Date

"A point in time, ISO 8601 with its offset from UTC. (Zeitpunkt)"
scalar DateTime

"Number of a service bundle in the catalogue of the OZG: five digits, 10000 upwards. (OZG-ID)"
scalar OzgId

"Code of a German state after ISO 3166-2. (Länderkürzel)"
scalar StateCode

type Query {
  "All subgraphs of the graph, by name. (Teilgraphen)"
  subgraphs: [Subgraph!]
}

"A part of the graph that its owner publishes. (Teilgraph)"
type Subgraph {
  "Stable identifier. (Kennung)"
  id: ID!
  "Name by which the graph knows it. (Name des Teilgraphen)"
  name: String!
  "Who is answerable for it; null where nobody registered it. (Betreiber)"
  owner: String
  "States that it speaks for. (Länder)"
  states: [State]!
  "Whether it belongs to the operator of the graph. (eigener Teilgraph)"
  isHost: Boolean!
  "Counts what its owner published; null where it came from a file. (Fassung)"
  version: Int
  "When this version was published. (veröffentlicht am)"
  publishedAt: DateTime
  "How it was doing when this gateway asked it last. (Zustand)"
  health: SubgraphHealth!
  "What data it holds; null where it does not say. (Datenbestand)"
  coverage: DataCoverage
}

"How a subgraph is doing, as the gateway that answers sees it. (Zustand des Teilgraphen)"
type SubgraphHealth {
  "Whether it answers. (Zustand)"
  state: SubgraphState!
  "When the state became what it is; where it never changed, when the gateway began to ask. (seit)"
  changedAt: DateTime!
  "When it last gave a usable answer; null where this gateway has not asked it yet. (letzte Antwort)"
  lastAnsweredAt: DateTime
}

"Whether a subgraph answers. (Zustand)"
enum SubgraphState {
  "Its last answer was usable, or nobody asked yet. (erreichbar)"
  UP
  "The last request failed. (gestört)"
  DEGRADED
  "So many requests failed that it is left alone for the moment. (nicht erreichbar)"
  DOWN
}

type OzgService @key(fields: "ozgId") {
  ozgId: OzgId!
  "How the states that take part put the service into practice: one entry for each, also where it has nothing to say. (Umsetzungsstände der Länder)"
  implementations(
    "Of these states; of all that take part where it is left out. (Länder)"
    states: [StateCode!]
    "Day for which to answer; today where it is left out. (Stichtag)"
    asOf: Date
  ): [Implementation!]
}

type State @key(fields: "code") {
  code: StateCode!
  "How far the state is; null where it does not take part. (Landesstand)"
  progress(
    "Day for which to answer; today where it is left out. (Stichtag)"
    asOf: Date
  ): StateProgress
}

"How a state puts a service into practice, in its own words and in those that all states share. (Umsetzungsstand)"
interface Implementation {
${implementationKey.definitions}
}

"How far a state is with all its services. (Landesstand)"
interface StateProgress {
${progressKey.definitions}
}

"What a subgraph holds. (Datenbestand)"
interface DataCoverage {
${coverageKey.definitions}
}
`;
