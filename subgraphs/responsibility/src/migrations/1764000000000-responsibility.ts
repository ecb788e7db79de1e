import { loadedRecordsTable } from '@ozg/shared/database/load-records';
import { provenanceTable, sourcedColumns } from '@ozg/shared/provenance/provenance';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Responsibility1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table responsibility, topic_area_lead, base_component, contact_point, ministry, organization,
       municipality, state, provenance, loaded_records`,
    );
  }
}

// German words sort as Germans expect: ä with a.
const german = 'collate "de-x-icu"';

const statements = [
  loadedRecordsTable,
  provenanceTable,
  `create table state (
    code text primary key check (code ~ '^DE-[A-Z]{2}$'),
    ars_prefix text not null unique check (ars_prefix ~ '^[0-9]{2}$'),
    name text ${german} not null,
    ${sourcedColumns}
  )`,
  // Deferred: a register lists municipalities in any order, and a child may come before its parent.
  `create table municipality (
    ars text primary key check (ars ~ '^[0-9]{12}$'),
    ags text check (ags ~ '^([0-9]{5}|[0-9]{8})$'),
    name text ${german} not null,
    kind text not null check (kind in ('DISTRICT', 'URBAN_DISTRICT', 'MUNICIPAL_ASSOCIATION', 'MUNICIPALITY')),
    text_code text,
    seat text,
    population int,
    area_hectares int,
    postal_code text,
    state_code text not null references state,
    parent_ars text references municipality deferrable initially deferred,
    ${sourcedColumns}
  )`,
  'create index on municipality (name, ars)',
  'create index on municipality (state_code, name, ars)',
  'create index on municipality (parent_ars, name, ars)',
  'create index on municipality (population, ars)',
  `create table organization (
    id text primary key,
    name text ${german} not null,
    aliases text[] not null,
    function text,
    state_code text references state,
    url text,
    ${sourcedColumns}
  )`,
  'create index on organization (name, id)',
  'create index on organization (state_code, name, id)',
  `create table ministry (
    id text primary key,
    abbreviation text ${german} not null,
    is_abbreviation_confirmed boolean not null,
    name text ${german} not null,
    level text not null check (level in ('FEDERAL', 'STATE', 'MUNICIPAL', 'UNRESOLVED')),
    state_code text references state,
    tasks text[] not null,
    valid_from date,
    valid_until date,
    note text,
    ${sourcedColumns}
  )`,
  'create index on ministry (name, id)',
  'create index on ministry (abbreviation, id)',
  'create index on ministry (state_code, name, id)',
  `create table contact_point (
    id text primary key,
    function text ${german} not null,
    unit text,
    address text,
    email text,
    phone text,
    web text,
    office_holder text,
    ministry_id text references ministry,
    state_code text references state,
    valid_from date,
    valid_until date,
    ${sourcedColumns}
  )`,
  'create index on contact_point (function, id)',
  'create index on contact_point (ministry_id, function, id)',
  'create index on contact_point (state_code, function, id)',
  `create table base_component (
    id text primary key,
    name text ${german} not null,
    aliases text[] not null,
    ministry_id text references ministry,
    state_code text references state,
    free_for_municipalities boolean,
    status text,
    legal_basis_ids text[] not null,
    note text,
    valid_from date,
    ${sourcedColumns}
  )`,
  'create index on base_component (name, id)',
  'create index on base_component (ministry_id, name, id)',
  'create index on base_component (state_code, name, id)',
  'create index on base_component using gin (legal_basis_ids)',
  `create table topic_area_lead (
    id text primary key,
    topic_area_code text not null,
    role text not null check (role in ('LEAD', 'SUPPORT')),
    state_code text references state,
    ministry_id text references ministry,
    organization_id text references organization,
    note text,
    check (num_nonnulls(state_code, ministry_id, organization_id) = 1),
    ${sourcedColumns}
  )`,
  'create index on topic_area_lead (topic_area_code, role, id)',
  'create index on topic_area_lead (state_code)',
  'create index on topic_area_lead (organization_id)',
  'create index on topic_area_lead (ministry_id)',
  `create table responsibility (
    id text primary key,
    role text not null check (role in ('RESPONSIBLE_MINISTRY', 'LEAD_STATE', 'SUPPORTING')),
    ozg_id text check (ozg_id ~ '^[1-9][0-9]{4}$'),
    leika_key text check (leika_key ~ '^[0-9]{14}$'),
    ministry_id text references ministry,
    state_code text references state,
    area text,
    note text,
    valid_from date,
    valid_until date,
    check (num_nonnulls(ministry_id, state_code) > 0),
    ${sourcedColumns}
  )`,
  'create index on responsibility (ozg_id, role, id)',
  'create index on responsibility (leika_key)',
  'create index on responsibility (ministry_id, ozg_id, role, id)',
  'create index on responsibility (state_code, ozg_id, role, id)',
];
