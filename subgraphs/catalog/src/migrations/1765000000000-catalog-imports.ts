import { importMarkTable } from '@ozg/shared/importing/import-mark';
import { sourcedColumns } from '@ozg/shared/provenance/provenance';
import { retirableColumns } from '@ozg/shared/provenance/retirable';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What imports of registers need: retirement, former names, federal laws, the outside view of availability. */
export class CatalogImports1765000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table availability, federal_law, import_mark');
    await runner.query('alter table legal_basis drop column law_key');
    await runner.query('drop function law_key');
    await runner.query(
      'alter table leika_service drop column former_names, drop column legal_basis_wording, drop column situation_ids',
    );
    await runner.query('alter table ozg_service drop column former_names');
    for (const table of retirable)
      await runner.query(`alter table ${table} drop column retired_on, drop column stated_by`);
  }
}

const german = 'collate "de-x-icu"';

const retirable = ['ozg_service', 'leika_service', 'online_service'];

const addRetirement = (table: string): string =>
  `alter table ${table} add column retired_on date, add column stated_by text[] not null default '{}'`;

// Citations and the index spell abbreviations differently: PassG and PaßG, HWO and HwO, SGB V and SGB 5.
const lawKey = `
  create function law_key(abbreviation text) returns text language sql immutable strict parallel safe
  return (
    select case when letters ~ '^sgb[ivx]+$'
      then 'sgb' || coalesce(array_position(
        '{i,ii,iii,iv,v,vi,vii,viii,ix,x,xi,xii,xiii,xiv}'::text[], substr(letters, 4))::text, substr(letters, 4))
      else letters end
    from (select regexp_replace(replace(lower(abbreviation), 'ß', 'ss'), '[^a-z0-9äöü]', '', 'g') as letters) folded
  )`;

const statements = [
  importMarkTable,
  ...retirable.map(addRetirement),
  "alter table ozg_service add column former_names text[] not null default '{}'",
  `alter table leika_service
    add column former_names text[] not null default '{}',
    add column legal_basis_wording text,
    add column situation_ids text[] not null default '{}'`,
  'create index on leika_service using gin (situation_ids)',
  lawKey,
  'alter table legal_basis add column law_key text generated always as (law_key(law)) stored',
  'create index on legal_basis (law_key)',
  // The second key is without the year by which the index tells a law from its predecessor: WaffG 2002.
  `create table federal_law (
    abbreviation text ${german} primary key,
    juris_id text,
    title text not null,
    enacted_on date,
    section_count int,
    abbreviation_keys text[] not null generated always as (
      array[law_key(abbreviation), law_key(regexp_replace(abbreviation, ' (19|20)[0-9]{2}$', ''))]
    ) stored,
    ${retirableColumns},
    ${sourcedColumns}
  )`,
  'create index on federal_law using gin (abbreviation_keys)',
  `create table availability (
    id text primary key,
    leika_key text not null check (leika_key ~ '^[0-9]{14}$'),
    ars text not null check (ars ~ '^[0-9]{12}$'),
    state_code text,
    ozg_id text,
    url text,
    reachable boolean,
    active boolean,
    coverage text check (coverage in
      ('NATIONWIDE', 'STATEWIDE', 'DISTRICTWIDE', 'SINGLE_MUNICIPALITY', 'NOT_CONSIDERED')),
    ${retirableColumns},
    ${sourcedColumns}
  )`,
  'create index on availability (leika_key, ars, id)',
  'create index on availability (ozg_id, leika_key, ars, id)',
  'create index on availability (ars, leika_key, id)',
  'create index on availability (state_code, leika_key, ars, id)',
];
