import 'reflect-metadata';
import fc from 'fast-check';
import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Args, ArgsType, Ctx, Field, ID, Info, InputType, ObjectType, Query, Resolver } from 'type-graphql';
import { Column, Entity, type MigrationInterface, PrimaryColumn, type QueryRunner } from 'typeorm';
import { loadedRecordsTable } from '../database/load-records';
import { Collection } from '../reading/collection';
import type { RequestContext } from '../reading/request-context';
import { connectionOf } from '../schema/connection';
import { listArgs, orderInput } from '../schema/page-args';
import { openTestSubgraph, type TestSubgraph } from '../testing/test-subgraph';
import { searchTextColumn, searchVectorColumn } from './search-columns';
import { searchable, searchFunctions } from './search-schema';
import { textSearch } from './text-search';

@Entity()
@ObjectType({ simpleResolvers: true })
class Entry {
  @PrimaryColumn('text') @Field(() => ID) id: string;
  @Column('text') @Field(() => String) name: string;
  @Column('text', { nullable: true }) note: string | null;
  @Column(searchTextColumn) searchText: string;
  @Column(searchVectorColumn) searchVector: string;
}

const EntryConnection = connectionOf(Entry, 'Einträge');

@InputType()
class EntryFilter {
  @Field(() => String, { nullable: true }) text?: string;
}

const EntryOrder = orderInput('Entry', { NAME: { property: 'name', description: 'Name. (Name)' } });

@ArgsType()
class EntryArgs extends listArgs(EntryFilter, EntryOrder) {}

const search = textSearch();
const entries = new Collection<Entry, EntryFilter>(Entry, {
  key: 'id',
  order: ['name'],
  conditions: { text: search.condition },
  search,
});

@Resolver(() => Entry)
class EntryResolver {
  @Query(() => EntryConnection, { nullable: true })
  entries(@Args(() => EntryArgs) args: EntryArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo) {
    return entries.page(context, args, info);
  }
}

class EntryTable1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      loadedRecordsTable,
      'create table entry (id text primary key, name text collate "de-x-icu" not null, note text)',
      ...searchFunctions,
      ...searchable('entry', ['name', 'note']),
    ]) {
      await runner.query(statement);
    }
  }

  async down(): Promise<void> {}
}

const definition = {
  name: 'sample',
  entities: [Entry],
  migrations: [EntryTable1764000000000],
  factsFolder: '',
  schemaParts: { resolvers: [EntryResolver] as [Function], references: {} },
};

const names = [
  'Baugenehmigung',
  'Baugenehmigung Erteilung',
  'Digitale Baugenehmigung',
  'Digitale Baugenehmigungen',
  'Bauvoranfrage',
  '100 % digital',
  'Nutzer_Konto',
  'Pfad C:\\Bau',
  "O'Neill & Söhne!",
  'Käse: * und mehr',
  'Wohnen',
];
const rows = names.map((name, at) => ({ id: `e${at}`, name, note: name === 'Wohnen' ? 'ohne Baugenehmigung' : null }));

let graph: TestSubgraph;

beforeAll(async () => {
  graph = await openTestSubgraph(definition, { Entry: rows });
});

afterAll(() => graph[Symbol.asyncDispose]());

const query = `query ($text: String, $first: Int!, $after: String, $orderBy: [EntryOrder!]) {
  entries(filter: { text: $text }, first: $first, after: $after, orderBy: $orderBy) {
    totalCount nodes { name } pageInfo { hasNextPage endCursor } } }`;

async function found(text: string, first = 100, more: object = {}): Promise<string[]> {
  const names_: string[] = [];
  let after: string | null = null;
  do {
    const { data, errors } = await graph.ask(query, { text, first, after, ...more });
    if (errors[0]) throw errors[0];
    names_.push(...data.entries.nodes.map(({ name }: { name: string }) => name));
    after = data.entries.pageInfo.hasNextPage ? data.entries.pageInfo.endCursor : null;
    if (!after) expect(data.entries.totalCount).toBe(names_.length);
  } while (after);
  return names_;
}

const everything = (text: string) => found(text).then((all) => all.toSorted());

test('the name itself comes first, then its beginning, its words, its parts, other texts', async () => {
  const ranked = [
    'Baugenehmigung',
    'Baugenehmigung Erteilung',
    'Digitale Baugenehmigung',
    'Digitale Baugenehmigungen',
    'Wohnen',
  ];
  expect(await found('baugenehmigung')).toEqual(ranked);
  expect(await found('BAUGENEHMIGUNG', 1)).toEqual(ranked);
  // Another form of a word is less than the word, a slip less than both.
  expect((await found('Baugenehmigungen'))[0]).toBe('Digitale Baugenehmigungen');
  expect(await found('Baugenemigung')).toEqual(expect.arrayContaining(ranked));
});

test('an order that is asked for wins over relevance', async () => {
  const orderBy = [{ field: 'NAME', direction: 'DESC' }];
  expect((await found('baugenehmigung', 2, { orderBy }))[0]).toBe('Wohnen');
});

test('words are found in any order, and all of them must be', async () => {
  expect(await found('Erteilung Baugenehmigung')).toEqual(['Baugenehmigung Erteilung']);
  expect(await found('genehm digi')).toEqual(['Digitale Baugenehmigung', 'Digitale Baugenehmigungen']);
  expect(await found('Baugenehmigung Fischereischein')).toEqual([]);
});

test.each([
  ['%', ['100 % digital']],
  ['_', ['Nutzer_Konto']],
  ['\\', ['Pfad C:\\Bau']],
  ["'", ["O'Neill & Söhne!"]],
  ['&', ["O'Neill & Söhne!"]],
  ['!', ["O'Neill & Söhne!"]],
  ['Bau:*', []],
  ['B_u', []],
  ['Bau%Erteilung', []],
  ['100 %', ['100 % digital']],
  ['soehne', ["O'Neill & Söhne!"]],
  ['KAESE', ['Käse: * und mehr']],
  ['So\u0308hne', ["O'Neill & Söhne!"]],
])('%s is taken as it is typed', async (text, expected) => {
  expect(await everything(text)).toEqual(expected);
});

test('blank text asks for nothing', async () => {
  expect(await everything(' \t ')).toEqual(names.toSorted());
  expect(await found('')).toEqual(await found('   '));
});

test('a text that is too long is refused with what is possible', async () => {
  const { data, errors } = await graph.ask(query, { text: 'x'.repeat(201), first: 1 });
  expect(data.entries).toBeNull();
  expect(errors[0]).toMatchObject({
    message: '"text" has 201 characters; at most 200 are searched for.',
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

test('a place by relevance is refused for another text', async () => {
  const { data } = await graph.ask(query, { text: 'bau', first: 1 });
  const after = data.entries.pageInfo.endCursor;
  const codes = async (variables: object) =>
    (await graph.ask(query, { first: 1, after, ...variables })).errors.map(({ extensions }) => extensions['code']);
  expect(await codes({ text: 'bau' })).toEqual([]);
  expect(await codes({ text: 'wohnen' })).toEqual(['INVALID_CURSOR']);
  expect(await codes({})).toEqual(['INVALID_CURSOR']);
});

test('whatever is typed, pages of one entry lead through what a single page holds, in its order', async () => {
  const typed = fc.oneof(
    fc.string({ maxLength: 200 }),
    fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.replaceAll('\0', '')),
    fc
      .array(fc.constantFrom('bau', 'genehmigung', 'Erteilnug', 'digi', '%', ' ', 'ä', "'", ':*'), { maxLength: 6 })
      .map((parts) => parts.join(' ')),
  );
  await fc.assert(
    fc.asyncProperty(typed, async (text) => {
      if (text.split(/\s+/u).length > 8 || text.normalize('NFKC').split(/\s+/u).length > 8) return;
      const whole = await found(text);
      expect(await found(text, 1)).toEqual(whole);
    }),
    { numRuns: 100 },
  );
});

/** What fold() is to do, told once more without SQL. */
function folded(text: string): string {
  const letters: Record<string, string> = {
    ä: 'ae',
    ö: 'oe',
    ü: 'ue',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    đ: 'd',
    ł: 'l',
  };
  const known = [...text.normalize('NFKC').toLowerCase()].map((letter) => letters[letter] ?? letter).join('');
  return known
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/gu, '')
    .replaceAll(/\s+/gu, ' ');
}

test('fold() writes German words, names and what stands between them as they are compared', async () => {
  const letter = fc.constantFrom(...'abcxyzÄÖÜäöüßẞéèêçñŁłŠžěćøÆœÅ0189-–.,;:()/&%_\\„“ \n'.split(''));
  const text = fc.array(letter, { maxLength: 40 }).map((letters) => letters.join(''));
  const form = fc.constantFrom<'NFC' | 'NFD'>('NFC', 'NFD');
  await fc.assert(
    fc.asyncProperty(text, form, async (words, as) => {
      const [row] = await graph.subgraph.db.rows<{ text: string }>(sql`select fold(${words.normalize(as)}) as text`);
      expect(row?.text).toBe(folded(words));
    }),
    { numRuns: 200 },
  );
});

test('every connection forgives the same slips', async () => {
  const [row] = await graph.subgraph.db.rows(sql`show pg_trgm.word_similarity_threshold`);
  expect(Object.values(row as object)).toEqual(['0.4']);
});
