import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { prettyFormatQueryPlan, QueryPlanner } from '@apollo/query-planner';
import { composeGraph } from '@ozg/gateway/registry/compose/compose-graph';
import type { Member } from '@ozg/gateway/registry/member';
import { parse } from 'graphql';
import { exampleMembers, published } from './example-graph';
import { laender } from './laender';

const hosts: readonly Member[] = exampleMembers.filter(({ isHost }) => isHost);

test('all sixteen Länder publish beside each other', () => {
  const members = [...hosts, ...laender];
  const [first] = laender;
  const last = laender.at(-1);
  if (!first || !last) throw new Error('no Länder');
  const joined = published(last, { members: members.slice(0, -1) });
  const again = published(first, { members });

  for (const { findings, supergraphSdl } of [joined, again]) {
    expect(findings).toEqual([]);
    const implementing = new Set(supergraphSdl?.match(/type \w+Implementation implements Implementation/g));
    // And what tracking says of Sachsen-Anhalt.
    expect(implementing.size).toBe(laender.length + 1);
  }
});

test('how far the Länder are takes one fetch each, and no planner weighs where each of them says so', () => {
  // As many as a planner gets through that weighs it after all.
  const some = laender.slice(0, 4);
  const { supergraphSdl = '' } = composeGraph([...hosts, ...some]);
  const supergraph = Supergraph.build(supergraphSdl);
  const planner = new QueryPlanner(supergraph);
  const operation = operationFromDocument(
    supergraph.apiSchema(),
    parse('{ ozgServices { nodes { implementations { state { code } phase originalLabel asOf } } } }'),
  );
  const plan = prettyFormatQueryPlan(planner.buildQueryPlan(operation));

  expect(planner.lastGeneratedPlanStatistics()?.evaluatedPlanCount).toBe(1);
  // The catalogue, the registry, tracking, and each guest.
  expect(plan.match(/Fetch\(/g)).toHaveLength(3 + some.length);
});

test('Saxony and Saxony-Anhalt cannot be mistaken for each other', () => {
  const saxony = laender.find(({ name }) => name === 'saxony');
  if (!saxony) throw new Error('no Saxony');
  const members = [...hosts, ...laender.filter(({ name }) => name === 'saxony-anhalt')];
  const sdl = saxony.sdl.replaceAll('SaxonyOffice', 'SaxonyAnhaltAuthority');
  const refused = published({ ...saxony, sdl }, { members }).findings;

  expect(refused.map(({ rule, coordinate }) => `${rule} ${coordinate}`)).toEqual([
    'R09 SaxonyAnhaltAuthority',
    'R09 SaxonyAnhaltAuthorityConnection',
  ]);
});
