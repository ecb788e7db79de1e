import 'reflect-metadata';
import { Column, Entity, type MigrationInterface, PrimaryColumn, type QueryRunner } from 'typeorm';
import { createTestDatabase } from '../testing/test-database';
import { dataSource } from './connect';
import { loadedRecordsTable, loadRecords } from './load-records';
import { migrate } from './migrate';

@Entity()
class Office {
  @PrimaryColumn('text') id: string;
  @Column('text') name: string;
  /** Of the letterhead: no count of changes. */
  @Column('text') version: string;
}

@Entity()
class Letter {
  @PrimaryColumn('text') id: string;
  @Column('text') text: string;
  @Column('text') officeId: string;
  @Column({ type: 'int', insert: false }) version: number;
}

class Letters1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(loadedRecordsTable);
    await runner.query('create table office (id text primary key, name text not null, version text not null)');
    await runner.query(`create table letter (id text primary key, text text not null,
      office_id text not null references office, version int not null default 1)`);
  }

  async down(): Promise<void> {}
}

const letters = { name: 'letters', entities: [Office, Letter], migrations: [Letters1764000000000] };

const edition = (text: string, ...ids: string[]) => ({
  Office: ids.map((id) => ({ id: `office ${id}`, name: text, version: '2.0' })),
  Letter: ids.map((id) => ({ id, text, officeId: `office ${id}` })),
});

test('what was edited or made since the last load stays, with all that it refers to', async () => {
  await using database = await createTestDatabase();
  await migrate(letters, database.url);
  const source = await dataSource(letters, database.url, { poolSize: 1 }).initialize();
  const stored = () => source.query('select id, text, version from letter order by id');
  try {
    await loadRecords(letters, database.url, 'facts', edition('first', 'a', 'b', 'c', 'd'));
    await source.query("update letter set text = 'edited', version = 2 where id = 'b'");
    await source.query("insert into letter (id, text, office_id) values ('made', 'made', 'office c')");

    await loadRecords(letters, database.url, 'facts', edition('second', 'a', 'b', 'c', 'd'));
    expect(await stored()).toEqual([
      { id: 'a', text: 'second', version: 1 },
      { id: 'b', text: 'edited', version: 2 },
      { id: 'c', text: 'second', version: 1 },
      { id: 'd', text: 'second', version: 1 },
      { id: 'made', text: 'made', version: 1 },
    ]);

    await loadRecords(letters, database.url, 'facts', edition('third', 'a'));
    expect((await stored()).map(({ id }: { id: string }) => id)).toEqual(['a', 'b', 'made']);
    expect(await source.query('select id, name from office order by id')).toEqual([
      { id: 'office a', name: 'third' },
      { id: 'office b', name: 'second' },
      { id: 'office c', name: 'second' },
    ]);
  } finally {
    await source.destroy();
  }
});
