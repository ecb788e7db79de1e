import 'reflect-metadata';
import fc from 'fast-check';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  FieldResolver,
  ID,
  Field,
  Info,
  InputType,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Column, Entity, type MigrationInterface, PrimaryColumn, type QueryRunner } from 'typeorm';
import { loadedRecordsTable, loadRecords } from '../database/load-records';
import { connectionOf } from '../schema/connection';
import { listArgs, orderInput } from '../schema/page-args';
import { type Answer, openTestSubgraph, type TestSubgraph } from '../testing/test-subgraph';
import { Collection } from './collection';
import { anyOf, contains } from './condition';
import { belongsTo, mentions } from './relation';
import type { RequestContext } from './request-context';

@Entity()
@ObjectType({ simpleResolvers: true })
class Sample {
  @PrimaryColumn('text') @Field(() => ID) id: string;
  @Column('text', { nullable: true }) @Field(() => String, { nullable: true }) color: string | null;
  @Column('int', { nullable: true }) @Field(() => Int, { nullable: true }) size: number | null;
  @Column('text', { nullable: true }) parentId: string | null;
  @Column('text', { array: true }) tags: string[];
}

const SampleConnection = connectionOf(Sample, 'Proben');

@InputType()
class SampleFilter {
  @Field(() => [String], { nullable: true }) color?: string[];
  @Field(() => String, { nullable: true }) text?: string;
}

const SampleOrder = orderInput('Sample', {
  COLOR: { property: 'color', description: 'Color. (Farbe)' },
  SIZE: { property: 'size', description: 'Size. (Größe)' },
});

@ArgsType()
class SampleArgs extends listArgs(SampleFilter, SampleOrder) {}

const samples = new Collection<Sample, SampleFilter>(Sample, {
  key: 'id',
  order: ['color'],
  conditions: { color: anyOf('color'), text: contains('color') },
});

@Resolver(() => Sample)
class SampleResolver {
  @Query(() => SampleConnection, { nullable: true })
  samples(@Args(() => SampleArgs) args: SampleArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo) {
    return samples.page(context, args, info);
  }

  @Query(() => [Sample])
  tagged(@Arg('tag', () => String) tag: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo) {
    return samples.list(context, mentions('tags'), tag, info);
  }

  @FieldResolver(() => SampleConnection)
  children(
    @Root() { id }: Sample,
    @Args(() => SampleArgs) args: SampleArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return samples.page(context, args, info, { relation: belongsTo('parent_id'), key: id });
  }
}

class SampleTable1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(loadedRecordsTable);
    await runner.query(
      'create table sample (id text primary key, color text collate "de-x-icu", size int, parent_id text, tags text[] not null)',
    );
  }

  async down(): Promise<void> {}
}

const definition = {
  name: 'sample',
  entities: [Sample],
  migrations: [SampleTable1764000000000],
  factsFolder: '',
  schemaParts: { resolvers: [SampleResolver] as [Function], references: {} },
};

const colors = ['rot', 'Äpfel', 'apfel', 'Zebra', 'öl', null];
const rows = Array.from({ length: 60 }, (_, at) => ({
  id: `s${at}`,
  color: colors[at % colors.length],
  size: at % 7 ? at % 5 : null,
  parentId: at < 6 ? null : `s${at % 6}`,
  tags: [`t${at % 3}`, `t${at % 4}`],
}));

let graph: TestSubgraph;

beforeAll(async () => {
  graph = await openTestSubgraph(definition, { Sample: rows });
});

afterAll(() => graph[Symbol.asyncDispose]());

async function walk(
  first: number,
  orderBy: object[],
): Promise<{ id: string; color: string | null; size: number | null }[]> {
  const found = [];
  let after: string | null = null;
  do {
    const { data, errors } = await graph.ask(
      'query($first: Int!, $after: String, $orderBy: [SampleOrder!]) { samples(first: $first, after: $after, orderBy: $orderBy) { nodes { id color size } pageInfo { hasNextPage endCursor } } }',
      { first, after, orderBy },
    );
    expect(errors).toEqual([]);
    found.push(...data.samples.nodes);
    after = data.samples.pageInfo.hasNextPage ? data.samples.pageInfo.endCursor : null;
  } while (after);
  return found;
}

test('whatever the order and the size of pages, every entry comes exactly once and in the order of the whole', async () => {
  const term = fc.record({ field: fc.constantFrom('COLOR', 'SIZE'), direction: fc.constantFrom('ASC', 'DESC') });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 20 }), fc.array(term, { maxLength: 2 }), async (first, orderBy) => {
      const paged = await walk(first, orderBy);
      const whole = await walk(100, orderBy);
      expect(new Set(paged.map(({ id }) => id)).size).toBe(rows.length);
      expect(paged).toEqual(whole);
    }),
    { numRuns: 25 },
  );
});

test('words sort as Germans expect and the unknown comes last in both directions', async () => {
  const known = ['apfel', 'Äpfel', 'öl', 'rot', 'Zebra'];
  const up = await walk(100, [{ field: 'COLOR', direction: 'ASC' }]);
  const down = await walk(100, [{ field: 'COLOR', direction: 'DESC' }]);

  expect([...new Set(up.map(({ color }) => color))]).toEqual([...known, null]);
  expect([...new Set(down.map(({ color }) => color))]).toEqual([...known.toReversed(), null]);
});

test('pages of many parents are one statement, their counts another', async () => {
  const { data, statements } = await graph.ask(
    '{ samples(first: 6, orderBy: [{ field: SIZE }]) { nodes { id children(first: 2) { totalCount nodes { id } pageInfo { hasNextPage } } } } }',
  );

  expect(statements).toHaveLength(3);
  for (const { id, children } of data.samples.nodes) {
    const own = rows.filter(({ parentId }) => parentId === id);
    expect(children.totalCount).toBe(own.length);
    expect(children.nodes.every((child: { id: string }) => own.some((row) => row.id === child.id))).toBe(true);
    expect(children.pageInfo.hasNextPage).toBe(own.length > 2);
  }
});

test('requests that ask at the same time share statements, and each is answered as if alone', async () => {
  const query = 'query($id: String!) { tagged(tag: $id) { id children(first: 3) { nodes { id } } } }';
  const tags = ['t0', 't1', 't2', 't3', 'none'];
  const alone = new Map<string, Answer>();
  for (const id of tags) alone.set(id, await graph.ask(query, { id }));

  const statements: string[] = [];
  const silence = graph.subgraph.db.listen((text) => statements.push(text));
  const asked = Array.from({ length: 30 }, (_, at) => tags[at % tags.length] as string);
  const together = await Promise.all(asked.map((id, at) => graph.ask(query, { id }, undefined, `request ${at}`)));
  silence();

  expect(together.map(({ data }) => data)).toEqual(asked.map((id) => alone.get(id)?.data));
  expect(tags.map((id) => alone.get(id)?.statements.length)).toEqual([2, 2, 2, 2, 1]);
  expect(statements.length).toBeLessThan(asked.length);
});

test.each([
  ['{ samples { nodes { size } } }', 't.size as "size"'],
  ['{ samples { nodes { __typename } } }', 't.id as "id"'],
  ['{ samples { nodes { size } edges { node { color } } } }', 't.size as "size",t.color as "color",t.id as "id"'],
  ['{ samples { nodes { size children { nodes { color } } } } }', 't.id as "id",t.size as "size"'],
])(
  'of %s only the columns that are asked for are read, and the key where something hangs on it',
  async (query, columns) => {
    const { data, statements } = await graph.ask(query);

    expect(data.samples.nodes).toHaveLength(25);
    expect(statements[0]).toContain(`select ${columns} from sample t`);
  },
);

test('a count alone reads no rows', async () => {
  const { data, statements } = await graph.ask('{ samples(filter: { color: ["rot"] }) { totalCount } }');

  expect(data.samples.totalCount).toBe(10);
  expect(statements).toEqual([expect.stringContaining('count(*)')]);
});

test('an array column finds the rows that mention the key', async () => {
  const { data } = await graph.ask('{ tagged(tag: "t2") { id } }');

  const expected = rows.filter(({ tags }) => tags.includes('t2')).map(({ id }) => id);
  expect(data.tagged.map(({ id }: { id: string }) => id).toSorted()).toEqual(expected.toSorted());
});

test('signs that mean something in LIKE are taken as they are', async () => {
  const { data } = await graph.ask(
    '{ a: samples(filter: { text: "%" }) { totalCount } b: samples(filter: { text: "PF" }) { totalCount } }',
  );

  expect([data.a.totalCount, data.b.totalCount]).toEqual([0, 20]);
});

test('a load takes back what an earlier load of its name brought, and only that', async () => {
  await using fresh = await openTestSubgraph(definition, { Sample: rows });
  const { url } = fresh;
  const ids = async () => (await fresh.ask('{ samples(first: 100) { nodes { id } } }')).data.samples.nodes.length;

  await loadRecords(definition, url, 'other', { Sample: [{ ...rows[0], id: 'other' }] });
  expect(await ids()).toBe(61);
  expect(await loadRecords(definition, url, 'test', { Sample: rows.slice(0, 10) })).toBe(true);
  expect(await ids()).toBe(11);
  expect(await loadRecords(definition, url, 'test', { Sample: rows.slice(0, 10) })).toBe(false);
  await expect(loadRecords(definition, url, 'test', { Unknown: [] })).rejects.toThrow('no entity Unknown');
  expect(await ids()).toBe(11);
});

test.each([0, -1, 101])('first: %i is refused and says what is possible', async (first) => {
  const { data, errors } = await graph.ask('query($first: Int!) { samples(first: $first) { totalCount } }', { first });

  expect(data.samples).toBeNull();
  expect(errors[0]?.extensions).toMatchObject({
    code: 'PAGE_SIZE_OUT_OF_RANGE',
    remedy: expect.stringContaining('1 to 100'),
  });
});
