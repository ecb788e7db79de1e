import 'reflect-metadata';
import fc from 'fast-check';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Extensions, Field, FieldResolver, ID, Info, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Column, Entity, type MigrationInterface, PrimaryColumn, type QueryRunner } from 'typeorm';
import { loadedRecordsTable } from '../database/load-records';
import { DateTimeScalar } from '../keys/calendar';
import { openTestSubgraph, type TestSubgraph } from '../testing/test-subgraph';
import { alongList, alongOne } from './along';
import { Collection } from './collection';
import { belongsTo } from './relation';
import type { RequestContext } from './request-context';

@Entity()
@ObjectType({ simpleResolvers: true })
class Team {
  @PrimaryColumn('text') @Field(() => ID) id: string;
  @Column('text', { nullable: true }) @Field(() => String, { nullable: true }) name: string | null;
}

@Entity()
@ObjectType({ simpleResolvers: true })
class Player {
  @PrimaryColumn('text') @Field(() => ID) id: string;
  @Column('text', { nullable: true }) @Field(() => String, { nullable: true }) name: string | null;
  @Column('timestamptz') @Field(() => DateTimeScalar) joinedAt: string;
  @Column('text', { nullable: true }) teamId: string | null;
}

const teams = new Collection<Team>(Team, { key: 'id', order: ['name'], conditions: {} });
const players = new Collection<Player>(Player, { key: 'id', order: ['name'], conditions: {} });

@Resolver(() => Team)
class TeamResolver {
  @Query(() => [Team])
  teams(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo) {
    return teams.all(context, info);
  }

  @Extensions(alongList(() => players, belongsTo('team_id')))
  @FieldResolver(() => [Player])
  players(@Root() { id }: Team, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo) {
    return players.list(context, belongsTo('team_id'), id, info);
  }
}

@Resolver(() => Player)
class PlayerResolver {
  @Query(() => [Player])
  players(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo) {
    return players.all(context, info);
  }

  @Extensions(alongOne(() => teams, 'teamId'))
  @FieldResolver(() => Team, { nullable: true })
  team(@Root() { teamId }: Player, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo) {
    return teams.one(context, teamId, info);
  }
}

class Tables1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(loadedRecordsTable);
    await runner.query('create table team (id text primary key, name text)');
    await runner.query(
      'create table player (id text primary key, name text, joined_at timestamptz not null, team_id text)',
    );
  }

  async down(): Promise<void> {}
}

const definition = {
  name: 'league',
  entities: [Team, Player],
  migrations: [Tables1764000000000],
  factsFolder: '',
  schemaParts: { resolvers: [TeamResolver, PlayerResolver] as [Function, Function], references: {} },
};

type Row = Record<string, string | null>;

const names = ['a', 'b "quoted" \\ü', null, 'c'];
const records: Record<'Team' | 'Player', Row[]> = {
  Team: Array.from({ length: 6 }, (_, at) => ({ id: `t${at}`, name: names[at % 4] ?? null })),
  // Some are in no team, some in one that is not there, and the last teams have nobody.
  Player: Array.from({ length: 30 }, (_, at) => ({
    id: `p${String(at).padStart(2, '0')}`,
    name: names[at % 4] ?? null,
    joinedAt: `2026-01-${String((at % 28) + 1).padStart(2, '0')}T10:00:00.000Z`,
    teamId: at % 7 === 5 ? null : `t${at % 7 === 6 ? 99 : at % 4}`,
  })),
};

let graph: TestSubgraph;

beforeAll(async () => {
  graph = await openTestSubgraph(definition, records);
});

afterAll(() => graph[Symbol.asyncDispose]());

/** What is asked of each row: names of columns, and under which name what hangs on it. */
interface Selection {
  columns: string[];
  below: Selection | null;
}

const selections = (columns: string[], below: fc.Arbitrary<Selection> | null): fc.Arbitrary<Selection> =>
  fc.record({
    columns: fc.subarray(columns, { minLength: 1 }),
    below: below ? fc.option(below) : fc.constant(null),
  });

const ofTeam = ['id', 'name'];
const ofPlayer = ['id', 'name', 'joinedAt'];
const deep = selections(ofTeam, selections(ofPlayer, selections(ofTeam, selections(ofPlayer, null))));

const textOf = ({ columns, below }: Selection, field: 'players' | 'team'): string =>
  `${columns.join(' ')} ${below ? `${field} { ${textOf(below, field === 'team' ? 'players' : 'team')} }` : ''}`;

const inOrder = (rows: Row[]): Row[] =>
  rows.toSorted((one, other) => {
    const [left, right] = [one, other].map(({ name, id }) => `${name ?? '\uffff'} ${id}`) as [string, string];
    return left < right ? -1 : 1;
  });

function expected(row: Row, { columns, below }: Selection, field: 'players' | 'team'): object {
  const answer: Record<string, unknown> = Object.fromEntries(columns.map((name) => [name, row[name]]));
  if (below && field === 'players') {
    const members = records.Player.filter(({ teamId }) => teamId === row['id']);
    answer['players'] = inOrder(members).map((member) => expected(member, below, 'team'));
  } else if (below) {
    const team = records.Team.find(({ id }) => id === row['teamId']);
    answer['team'] = team ? expected(team, below, 'players') : null;
  }
  return answer;
}

test('whatever is asked below rows, they have what belongs to them', async () => {
  await fc.assert(
    fc.asyncProperty(deep, async (asked) => {
      const { data, errors } = await graph.ask(`{ teams { ${textOf(asked, 'players')} } }`);
      expect(errors).toEqual([]);
      expect(data.teams).toEqual(inOrder(records.Team).map((row) => expected(row, asked, 'players')));
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['{ teams { id players { name } } }', 1],
  ['{ players { id team { name } } }', 1],
  ['{ teams { members: players { id } players { name } } }', 1],
  // What JSON would change is read by itself, and so is what leads back to where it came from.
  ['{ teams { players { joinedAt } } }', 2],
  ['{ teams { players { name team { name } } } }', 2],
])('%s takes %i statements', async (query, count) => {
  const { errors, statements } = await graph.ask(query);
  expect(errors).toEqual([]);
  expect(statements).toHaveLength(count);
});

test('what is skipped is not read', async () => {
  const query = 'query($with: Boolean!) { teams { id players @include(if: $with) { name } } }';
  const [without, having] = [await graph.ask(query, { with: false }), await graph.ask(query, { with: true })];

  expect(without.statements.join()).not.toContain('player');
  expect(without.data.teams[0]).toEqual({ id: 't0' });
  expect(having.statements).toHaveLength(1);
  expect(having.data.teams[0].players.length).toBeGreaterThan(0);
});
