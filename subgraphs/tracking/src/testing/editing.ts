import type { Caller } from '@ozg/shared/identity/caller';
import { editor } from '@ozg/shared/testing/callers';
import { openTestSubgraph, type TestSubgraph } from '@ozg/shared/testing/test-subgraph';
import { tracking } from '../tracking';

const userErrors = `userErrors { __typename code field
  ... on VersionConflict { expectedVersion currentVersion values { property current proposed } } }`;

/** What tests of changes look at of a project. */
export const projectFields =
  'project { id title phase priority criteria reuseModel version reportedOn ministry { id } availableOnline }';

export const mid = editor('DE-ST:MID');

/** The subgraph on the shipped facts, for tests that change projects. */
export async function openEditing() {
  const graph: TestSubgraph = await openTestSubgraph(tracking);

  /** Asks for one mutation; answers its payload and the codes of its errors. */
  async function mutate(
    name: string,
    input: object,
    caller: Caller | undefined,
    fields = `${projectFields} warnings { code }`,
  ) {
    const type = name[0]?.toUpperCase() + name.slice(1);
    const answer = await graph.ask(
      `mutation($input: ${type}Input!) { ${name}(input: $input) { ${fields} ${userErrors} } }`,
      { input },
      caller,
    );
    return { payload: answer.data?.[name], codes: answer.errors.map(({ extensions }) => extensions['code']) };
  }

  /** A project of DE-ST:MID; answers its identifier. */
  async function newProject(key: string, more: object = {}): Promise<string> {
    const details = { title: `Projekt ${key}`, ministryId: 'DE-ST:MID' };
    const { payload } = await mutate('createProject', { stateCode: 'DE-ST', key, details, ...more }, mid);
    expect(payload.userErrors).toEqual([]);
    return payload.project.id;
  }

  return { graph, mutate, newProject };
}

export const codesOf = (payload: { userErrors: { code: string }[] }): string[] =>
  payload.userErrors.map(({ code }) => code);
