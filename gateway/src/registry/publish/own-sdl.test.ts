import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphqlSync, parse } from 'graphql';
import { ownSdl } from './own-sdl';
import { sdlDifference } from './sdl-lines';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.11", import: ["@key", "@shareable"])';
const written = `${link}
type Query { "Says hello. (Gruß)" saxonyGreeting: String }
"A project. (Projekt)"
type SaxonyProject @key(fields: "id") { "Its key. (Kennung)" id: ID! }
directive @saxonyOwn on OBJECT
`;

function served(sdl: string): string {
  const { data } = graphqlSync({ schema: buildSubgraphSchema(parse(sdl)), source: '{ _service { sdl } }' });
  return (data as unknown as { _service: { sdl: string } })._service.sdl;
}

test('of what a library serves, what the subgraph says itself is left', () => {
  const own = ownSdl(served(written));

  expect(own).not.toMatch(/_entities|_service|_Any|federation__|link__|directive @(key|link)/);
  expect(own).toContain('(Kennung)');
  // What belongs to nobody else stays, for the rules to judge.
  expect(own).toContain('directive @saxonyOwn');
  expect(sdlDifference(written, own)).toEqual({ added: [], removed: [] });
});

test('a subgraph without fields of its own at the root keeps no empty Query', () => {
  const own = ownSdl(served(written.replace(/type Query .*\n/, '')));

  expect(own).not.toContain('type Query');
  expect(() => parse(own)).not.toThrow();
});

test('what a subgraph wrote itself, and what nobody can read, stays as it is', () => {
  for (const sdl of [written, 'type {', '']) expect(ownSdl(sdl)).toBe(sdl);
});
