/** The schema of a guest that does everything right. */
export const soundSdl = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.11", import: ["@key", "@listSize"])

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
  state: State!
  "Day for which it was asked. (Stichtag)"
  heldOn: Date!
  "How far it is. (Stand)"
  stage: SaxonyStage
}

"How far Saxony is. (Landesstand)"
type SaxonyStateProgress implements StateProgress @key(fields: "state { code } heldOn") {
  "State that it is about. (Land)"
  state: State!
  "Day for which it was asked. (Stichtag)"
  heldOn: Date!
  "Number of projects. (Anzahl)"
  projectCount: Int
}

"What this subgraph holds. (Datenbestand)"
type SaxonyDataCoverage implements DataCoverage @key(fields: "subgraph") {
  "Name of the subgraph. (Teilgraph)"
  subgraph: String!
  "Number of records. (Anzahl)"
  recordCount: Int
}

interface Implementation { ozgId: OzgId! state: State! heldOn: Date! }
interface StateProgress { state: State! heldOn: Date! }
interface DataCoverage { subgraph: String! }
type State @key(fields: "code", resolvable: false) { code: StateCode! }
scalar OzgId
scalar StateCode
scalar Date
`;

interface Project {
  id: string;
  title: string;
  stage: string;
  ozgId: string;
}

const projects: readonly Project[] = ['10519', '10000', '10005', '10026'].map((ozgId, at) => ({
  id: `DE-SN:project-${at + 11}`,
  title: `Projekt ${at}`,
  stage: at ? 'PLANNED' : 'DONE',
  ozgId,
}));

const FIRST_STATEMENT = '2019-10-05';

interface HeldKey {
  state: { code: string };
  heldOn: string;
}
const holds = ({ state, heldOn }: HeldKey) => state.code === 'DE-SN' && heldOn >= FIRST_STATEMENT;
const projectFor = (ozgId: string) => projects.find((each) => each.ozgId === ozgId);

/** How it answers, from facts alone. */
export const soundResolvers = {
  Query: { saxonyProjects: (_root: unknown, { first }: { first: number }) => ({ nodes: projects.slice(0, first) }) },
  SaxonyProject: {
    __resolveReference: async ({ id }: { id: string }) => projects.find((each) => each.id === id) ?? null,
  },
  OzgService: {
    __resolveReference: async ({ ozgId }: { ozgId: string }) => ({ ozgId, saxonyProject: projectFor(ozgId) }),
  },
  SaxonyImplementation: {
    __resolveReference: async (key: HeldKey & { ozgId: string }) => ({
      ...key,
      stage: holds(key) ? projectFor(key.ozgId)?.stage : null,
    }),
  },
  SaxonyStateProgress: {
    __resolveReference: async (key: HeldKey) => ({ ...key, projectCount: holds(key) ? projects.length : null }),
  },
  SaxonyDataCoverage: {
    __resolveReference: async ({ subgraph }: { subgraph: string }) =>
      subgraph === 'saxony' ? { subgraph, recordCount: projects.length } : null,
  },
};
