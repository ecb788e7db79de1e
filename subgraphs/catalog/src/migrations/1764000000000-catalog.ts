import { loadedRecordsTable } from '@ozg/shared/database/load-records';
import { provenanceTable, sourcedColumns } from '@ozg/shared/provenance/provenance';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Catalog1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table published_figure, maturity_rating, online_service, leika_service, service_marker, ozg_service,
       legal_basis, situation, topic_area, provenance, loaded_records`,
    );
  }
}

// German words sort as Germans expect: ä with a.
const german = 'collate "de-x-icu"';

const statements = [
  loadedRecordsTable,
  provenanceTable,
  `create table topic_area (
    code text primary key,
    label text ${german} not null,
    ${sourcedColumns}
  )`,
  `create table situation (
    id text primary key,
    scheme text not null check (scheme in ('IMPLEMENTATION_CATALOGUE', 'PORTAL_NETWORK')),
    code text not null,
    kind text check (kind in ('LIFE_EVENT', 'BUSINESS_EVENT')),
    label text ${german} not null,
    ${sourcedColumns},
    unique (scheme, code)
  )`,
  'create index on situation (label, id)',
  `create table legal_basis (
    id text primary key,
    citation text ${german} not null,
    law text ${german},
    paragraph text,
    url text,
    ${sourcedColumns}
  )`,
  'create index on legal_basis (citation, id)',
  `create table ozg_service (
    ozg_id text primary key check (ozg_id ~ '^[1-9][0-9]{4}$'),
    name text ${german} not null,
    topic_area_code text references topic_area,
    situation_ids text[] not null,
    leika_type_codes text[] not null,
    ${sourcedColumns}
  )`,
  'create index on ozg_service (name, ozg_id)',
  'create index on ozg_service (topic_area_code, name, ozg_id)',
  'create index on ozg_service using gin (situation_ids)',
  `create table service_marker (
    id text primary key,
    ozg_id text not null references ozg_service,
    kind text not null,
    note text,
    ${sourcedColumns},
    unique (ozg_id, kind)
  )`,
  `create table leika_service (
    leika_key text primary key check (leika_key ~ '^[0-9]{14}$'),
    name text ${german} not null,
    newer_name text ${german},
    ozg_id text references ozg_service,
    leika_type_codes text[] not null,
    synonyms text[] not null,
    sdg1_relevant boolean,
    sdg2_relevant boolean,
    legal_basis_ids text[] not null,
    ${sourcedColumns}
  )`,
  'create index on leika_service (ozg_id, leika_key)',
  'create index on leika_service (name, leika_key)',
  'create index on leika_service using gin (legal_basis_ids)',
  'create index on leika_service using gin (leika_type_codes)',
  `create table online_service (
    id text primary key,
    name text ${german} not null,
    url text,
    pvog_id text,
    trust_level text,
    provider text,
    available_online boolean,
    ozg_conformant boolean,
    available_area_wide boolean,
    coverage text,
    valid_from date,
    valid_until date,
    state_code text,
    ars text,
    leika_keys text[] not null,
    ozg_ids text[] not null,
    ${sourcedColumns}
  )`,
  'create index on online_service (name, id)',
  'create index on online_service (state_code, name, id)',
  'create index on online_service (ars, name, id)',
  'create index on online_service using gin (leika_keys)',
  'create index on online_service using gin (ozg_ids)',
  `create table maturity_rating (
    id text primary key,
    online_service_id text not null references online_service,
    model text not null,
    version text not null,
    level int not null,
    ${sourcedColumns}
  )`,
  'create index on maturity_rating (online_service_id)',
  `create table published_figure (
    id text primary key,
    label text ${german} not null,
    value int not null,
    is_approximate boolean not null,
    ${sourcedColumns}
  )`,
];
