import { loadedRecordsTable } from '@ozg/shared/database/load-records';
import { provenanceTable, sourcedColumns } from '@ozg/shared/provenance/provenance';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Communications1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema communications_private cascade');
    await runner.query(
      `drop table working_group, faq_entry, consultation_hour, news_item, event, newsletter_section, newsletter_issue,
       newsletter, provenance, loaded_records`,
    );
  }
}

// German words sort as Germans expect: ä with a.
const german = 'collate "de-x-icu"';

const statements = [
  loadedRecordsTable,
  provenanceTable,
  `create table newsletter (
    id text primary key,
    title text ${german} not null,
    publisher text,
    url text,
    state_code text,
    ministry_id text,
    ${sourcedColumns}
  )`,
  'create index on newsletter (state_code, title, id)',
  `create table newsletter_issue (
    id text primary key,
    newsletter_id text not null references newsletter,
    label text not null,
    period_from date check (extract(day from period_from) = 1),
    period_until date check (extract(day from period_until) = 1),
    published_on date,
    greeting_by text,
    note text,
    ${sourcedColumns},
    check (period_until >= period_from)
  )`,
  'create index on newsletter_issue (period_from, id)',
  'create index on newsletter_issue (newsletter_id, period_from, id)',
  `create table newsletter_section (
    id text primary key,
    issue_id text not null references newsletter_issue,
    position int not null,
    title text not null,
    text text,
    ${sourcedColumns},
    unique (issue_id, position)
  )`,
  `create table event (
    id text primary key,
    title text ${german} not null,
    starts_on date,
    ends_on date check (ends_on >= starts_on),
    date_text text,
    location text,
    rhythm text,
    url text,
    note text,
    state_code text,
    ${sourcedColumns}
  )`,
  'create index on event (starts_on, id)',
  'create index on event (state_code, starts_on, id)',
  `create table news_item (
    id text primary key,
    issue_id text references newsletter_issue,
    section_id text references newsletter_section,
    position int,
    title text ${german} not null,
    text text,
    published_on date,
    reference text,
    links text[] not null,
    ministry_id text,
    ozg_ids text[] not null,
    project_ids text[] not null,
    topic_area_codes text[] not null,
    legal_basis_ids text[] not null,
    state_codes text[] not null,
    event_ids text[] not null,
    ${sourcedColumns}
  )`,
  'create index on news_item (issue_id, position, id)',
  'create index on news_item (section_id)',
  'create index on news_item (published_on, id)',
  'create index on news_item (ministry_id, issue_id, position, id)',
  'create index on news_item using gin (ozg_ids)',
  'create index on news_item using gin (project_ids)',
  'create index on news_item using gin (topic_area_codes)',
  'create index on news_item using gin (legal_basis_ids)',
  'create index on news_item using gin (state_codes)',
  'create index on news_item using gin (event_ids)',
  `create table consultation_hour (
    id text primary key,
    number int,
    topic text ${german} not null,
    organizer text,
    held_on date,
    starts_at timestamptz,
    content text,
    material text,
    slides_url text,
    url text,
    participants_approximate int,
    ministry_id text,
    state_code text,
    ozg_ids text[] not null,
    project_ids text[] not null,
    ${sourcedColumns}
  )`,
  'create index on consultation_hour (held_on, id)',
  'create index on consultation_hour (ministry_id, held_on, id)',
  'create index on consultation_hour (state_code, held_on, id)',
  'create index on consultation_hour using gin (ozg_ids)',
  'create index on consultation_hour using gin (project_ids)',
  `create table faq_entry (
    id text primary key,
    question text ${german} not null,
    answer text,
    asked_on date,
    date_text text,
    position int,
    topic_area_code text,
    contact_point_id text,
    newsletter_issue_id text references newsletter_issue,
    consultation_hour_id text references consultation_hour,
    ozg_ids text[] not null,
    legal_basis_ids text[] not null,
    base_component_ids text[] not null,
    ${sourcedColumns}
  )`,
  'create index on faq_entry (provenance_id, position, id)',
  'create index on faq_entry (topic_area_code, provenance_id, position, id)',
  'create index on faq_entry (contact_point_id, provenance_id, position, id)',
  'create index on faq_entry (newsletter_issue_id, provenance_id, position, id)',
  'create index on faq_entry (consultation_hour_id, provenance_id, position, id)',
  'create index on faq_entry using gin (ozg_ids)',
  'create index on faq_entry using gin (legal_basis_ids)',
  'create index on faq_entry using gin (base_component_ids)',
  `create table working_group (
    id text primary key,
    name text ${german} not null,
    project_name text,
    leadership text,
    rhythm text,
    state_code text,
    ministry_id text,
    ${sourcedColumns}
  )`,
  // Subscribers are personal data. The role with which the graph reads gets rights on the subgraph's own schema only,
  // so a schema beside it keeps them out of its reach whatever a query asks.
  'create schema communications_private',
  `create table communications_private.newsletter_subscription (
    id uuid primary key default gen_random_uuid(),
    newsletter_id text not null references newsletter on delete cascade,
    email text not null,
    created_at timestamptz not null default now(),
    confirmed_at timestamptz,
    unique (newsletter_id, email)
  )`,
];
