import { readQuestions } from '@ozg/infra/start/questions';
import { Dice } from '@ozg/infra/synthetic/dice';
import type { Keys } from './keys';

const DAY_MS = 86_400_000;
// The synthetic history reaches 24 months back from here.
const LAST_DAY = Date.parse('2026-10-31');
const DAYS = 700;

const lookups = {
  service: `query Service($ozgId: OzgId!) {
    ozgService(ozgId: $ozgId) { name topicArea { label } ministries { name } projects(first: 5) { nodes { title phase } } }
  }`,
  project: `query Project($id: ID!) { project(id: $id) { title phase priority ministry { name } ozgService { name } } }`,
  municipality: `query Town($ars: Ars!) { municipality(ars: $ars) { name kind parent { name } state { name } } }`,
  page: `query Page($area: ID!) { ozgServices(first: 25, filter: { topicArea: [$area] }) { totalCount nodes { ozgId name } } }`,
};

/**
 * Bodies of requests as they come one after the other: of a hundred, forty look one record up, ten ask for a page, 49 ask
 * an example question as everybody asks it, and one asks such a question for a key or a day of its own.
 */
export function* mixedReads(keys: Keys, seed = 1): Generator<string, never> {
  const dice = new Dice(seed);
  const examples = readQuestions(true);
  const day = (back = dice.between(0, DAYS)) => new Date(LAST_DAY - back * DAY_MS).toISOString().slice(0, 10);
  /** What takes the place of a variable of an example. */
  const others: Record<string, () => unknown> = {
    asOf: day,
    day,
    ars: () => dice.pick(keys.ars),
    code: () => dice.pick(keys.topicAreas),
    hour: () => dice.pick(keys.hours),
    issue: () => dice.pick(keys.issues),
    id: () => dice.pick(keys.laws),
  };
  const varied = (variables: Record<string, unknown> = {}) => {
    const found = Object.keys({ asOf: null, ...variables }).filter((name) => Object.hasOwn(others, name));
    return { ...variables, ...Object.fromEntries(found.map((name) => [name, others[name]?.()])) };
  };
  const kinds: Record<string, () => { query: string; variables?: object }> = {
    service: () => ({ query: lookups.service, variables: { ozgId: dice.pick(keys.ozgIds) } }),
    project: () => ({ query: lookups.project, variables: { id: dice.pick(keys.projects) } }),
    municipality: () => ({ query: lookups.municipality, variables: { ars: dice.pick(keys.ars) } }),
    page: () => ({ query: lookups.page, variables: { area: dice.pick(keys.topicAreas) } }),
    example: () => dice.pick(examples),
    own: () => {
      const { query, variables } = dice.pick(examples);
      return { query, variables: varied(variables) };
    },
  };
  const weights = { service: 20, project: 10, municipality: 10, page: 10, example: 49, own: 1 };
  for (;;) {
    const { query, variables } = kinds[dice.weighted(weights)]?.() ?? { query: '' };
    yield JSON.stringify({ query, variables });
  }
}
