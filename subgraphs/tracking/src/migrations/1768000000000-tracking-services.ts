import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The projects of each OZG service in the order of lists, so that the first few of a service with many are read without
 * the others. LeiKa services have few each.
 */
export class TrackingServices1768000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger list_after_insert on project');
    await runner.query('drop trigger list_after_update on project');
    await runner.query('drop function list_by_service()');
    await runner.query('drop table project_of_service');
  }
}

const columns = 'ozg_id, title, project_id';
const servicesOf = (project: string): string => `(select distinct ozg_id from unnest(${project}.ozg_ids) ozg_id) named`;

const statements = [
  `create table project_of_service (
    ozg_id text not null,
    title text collate "de-x-icu" not null,
    project_id text not null references project on delete cascade,
    primary key (${columns})
  )`,
  'create index on project_of_service (project_id)',
  `create function list_by_service() returns trigger language plpgsql security definer set search_path = tracking, public, pg_temp as $$
    begin
      if tg_op = 'UPDATE' then
        delete from project_of_service where project_id = old.id;
      end if;
      insert into project_of_service (${columns}) select ozg_id, new.title, new.id from ${servicesOf('new')};
      return null;
    end
  $$`,
  'create trigger list_after_insert after insert on project for each row execute function list_by_service()',
  `create trigger list_after_update after update on project for each row
     when ((old.id, old.title, old.ozg_ids) is distinct from (new.id, new.title, new.ozg_ids))
     execute function list_by_service()`,
  `insert into project_of_service (${columns}) select ozg_id, p.title, p.id from project p cross join lateral ${servicesOf('p')}`,
];
