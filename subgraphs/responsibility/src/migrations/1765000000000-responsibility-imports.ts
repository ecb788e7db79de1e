import { importMarkTable } from '@ozg/shared/importing/import-mark';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What imports of registers need: retirement, former names, authorities that carry services out. */
export class ResponsibilityImports1765000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table import_mark');
    await runner.query("delete from responsibility where role = 'EXECUTING'");
    await runner.query(
      'alter table responsibility drop constraint responsibility_party, drop constraint responsibility_role_check',
    );
    await runner.query('alter table responsibility drop column organization_id, drop column ars');
    await runner.query(`alter table responsibility
      add constraint responsibility_check check (num_nonnulls(ministry_id, state_code) > 0),
      add constraint responsibility_role_check check (role in ('RESPONSIBLE_MINISTRY', 'LEAD_STATE', 'SUPPORTING'))`);
    await runner.query("delete from municipality where kind = 'UNINCORPORATED_AREA'");
    await runner.query('alter table municipality drop column former_names, drop constraint municipality_kind_check');
    await runner.query(`alter table municipality add constraint municipality_kind_check check
      (kind in ('DISTRICT', 'URBAN_DISTRICT', 'MUNICIPAL_ASSOCIATION', 'MUNICIPALITY'))`);
    for (const table of retirable)
      await runner.query(`alter table ${table} drop column retired_on, drop column stated_by`);
  }
}

const retirable = ['municipality', 'organization', 'responsibility'];

const addRetirement = (table: string): string =>
  `alter table ${table} add column retired_on date, add column stated_by text[] not null default '{}'`;

const statements = [
  importMarkTable,
  ...retirable.map(addRetirement),
  `alter table municipality
    add column former_names text[] not null default '{}',
    drop constraint municipality_kind_check`,
  `alter table municipality add constraint municipality_kind_check check (kind in
    ('DISTRICT', 'URBAN_DISTRICT', 'MUNICIPAL_ASSOCIATION', 'MUNICIPALITY', 'UNINCORPORATED_AREA'))`,
  `alter table responsibility
    add column organization_id text references organization,
    add column ars text check (ars ~ '^[0-9]{12}$'),
    drop constraint responsibility_check,
    drop constraint responsibility_role_check`,
  `alter table responsibility
    add constraint responsibility_party check (num_nonnulls(ministry_id, state_code, organization_id) > 0),
    add constraint responsibility_role_check
      check (role in ('RESPONSIBLE_MINISTRY', 'LEAD_STATE', 'SUPPORTING', 'EXECUTING'))`,
  'create index on responsibility (organization_id, ozg_id, role, id)',
  'create index on responsibility (ars, ozg_id, role, id)',
];
