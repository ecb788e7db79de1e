import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@ozg/infra/paths';

const [, copiedFromTheGraph] = readFileSync(join(projectRoot, 'subgraphs', 'saxony', 'schema.graphql'), 'utf8').split(
  /^# From here on everything is copied.*$/m,
);

/** The schema of a guest that does everything right. */
export const soundSdl = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.11", import: ["@key", "@listSize", "@shareable"])

type Query {
  "Projects of Saxony. (Projekte)"
  saxonyProjects(
    "Number of entries, at most 100. (Anzahl)"
    first: Int = 25
  ): SaxonyProjectConnection @listSize(slicingArguments: ["first"], sizedFields: ["nodes"])
}

"A list in pages. (Liste)"
type SaxonyProjectConnection {
  "The entries of this page. (Einträge)"
  nodes: [SaxonyProject!]
  "Where this page is. (Seite)"
  pageInfo: PageInfo!
}

"A project in Saxony. (Projekt)"
type SaxonyProject @key(fields: "id") {
  "Stable identifier. (Kennung)"
  id: ID!
  "What it is called. (Titel)"
  title: String
  "How far it is. (Stand)"
  stage: SaxonyStage
}

"How far a project is. (Stand)"
enum SaxonyStage {
  "It is planned. (geplant)"
  PLANNED
  "It is done. (fertig)"
  DONE
}

type OzgService @key(fields: "ozgId") {
  ozgId: OzgId!
  "Project for it. (Projekt)"
  saxonyProject: SaxonyProject
}

"How Saxony puts a service into practice. (Umsetzungsstand)"
type SaxonyImplementation implements Implementation @key(fields: "ozgId state { code } heldOn") {
  "Service it is about. (OZG-ID)"
  ozgId: OzgId!
  "State that it is about. (Land)"
  state: State
  "Day for which it was asked. (Stichtag)"
  heldOn: Date!
  "How far it is. (Projektphase)"
  phase: Phase
  "It states none. (Priorität)"
  priority: Priority
  "It states none. (Umsetzungsmodell)"
  reuseModel: ReuseModel
  "Its own word. (Status im Wortlaut)"
  originalLabel: String
  "Day of the statement. (Stand)"
  asOf: Date
  "Name of the source. (Quellenangabe)"
  source: String
  "Address of the source. (Internetadresse)"
  sourceUrl: String
  "Sort of the source. (Art der Quelle)"
  sourceKind: ProvenanceKind
}

"How far Saxony is. (Landesstand)"
type SaxonyProgress implements StateProgress @key(fields: "state { code } heldOn") {
  "State that it is about. (Land)"
  state: State
  "Day for which it was asked. (Stichtag)"
  heldOn: Date!
  "Day of the newest statement. (Stand)"
  asOf: Date
  "Number of services. (Anzahl)"
  ozgServiceCount: Int
  "Those services by phase. (Phasen)"
  phases: [SaxonyPhaseCount!]
}

"A phase, and how many services are in it. (Leistungen je Phase)"
type SaxonyPhaseCount implements PhaseCount {
  "The phase. (Projektphase)"
  phase: Phase
  "Number of services. (Anzahl)"
  count: Int!
}

"What this subgraph holds. (Datenbestand)"
type SaxonyCoverage implements DataCoverage @key(fields: "subgraph") {
  "Name of the subgraph. (Teilgraph)"
  subgraph: String!
  "Day of the newest statement. (Stand)"
  asOf: Date
  "Number of records. (Anzahl)"
  recordCount: Int
}

type State @key(fields: "code", resolvable: false) {
  code: StateCode!
}

${copiedFromTheGraph}`;

interface Project {
  id: string;
  title: string;
  stage: 'PLANNED' | 'DONE';
  ozgId: string;
}

const projects: readonly Project[] = ['10519', '10000', '10005', '10026'].map((ozgId, at) => ({
  id: `DE-SN:project-${at + 11}`,
  title: `Projekt ${at}`,
  stage: at ? 'PLANNED' : 'DONE',
  ozgId,
}));

const phases = { PLANNED: 'IMPLEMENTATION', DONE: 'COMPLETED' };
const FIRST_STATEMENT = '2019-10-05';

interface HeldKey {
  state: { code: string };
  heldOn: string;
}
const holds = ({ state, heldOn }: HeldKey) => state.code === 'DE-SN' && heldOn >= FIRST_STATEMENT;
const projectFor = (ozgId: string) => projects.find((each) => each.ozgId === ozgId);

/** How it answers, from facts alone. */
export const soundResolvers = {
  Query: {
    saxonyProjects: (_root: unknown, { first }: { first: number }) => ({
      nodes: projects.slice(0, first),
      pageInfo: { hasNextPage: first < projects.length, hasPreviousPage: false },
    }),
  },
  SaxonyProject: {
    __resolveReference: async ({ id }: { id: string }) => projects.find((each) => each.id === id) ?? null,
  },
  OzgService: {
    __resolveReference: async ({ ozgId }: { ozgId: string }) => ({ ozgId, saxonyProject: projectFor(ozgId) }),
  },
  SaxonyImplementation: {
    __resolveReference: async (key: HeldKey & { ozgId: string }) => {
      const stage = holds(key) ? projectFor(key.ozgId)?.stage : null;
      return { ...key, originalLabel: stage, phase: stage && phases[stage] };
    },
  },
  SaxonyProgress: {
    __resolveReference: async (key: HeldKey) => ({
      ...key,
      ozgServiceCount: holds(key) ? projects.length : null,
      phases: holds(key) ? [{ phase: 'COMPLETED', count: 1 }] : null,
    }),
  },
  SaxonyCoverage: {
    __resolveReference: async ({ subgraph }: { subgraph: string }) =>
      subgraph === 'saxony' ? { subgraph, recordCount: projects.length } : null,
  },
};
