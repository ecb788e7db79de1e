import type { SubgraphTables } from '@ozg/shared/database/connect';
import { sqlMigration } from '@ozg/shared/database/sql-migration';
import { REGISTRY } from '../compose/conventions';

/** The registry's schema in PostgreSQL: who may publish what, what they published, and the graphs that came of it. */
export const registryTables: SubgraphTables = {
  name: REGISTRY,
  entities: [],
  migrations: [
    sqlMigration('Registry1767000000000', [
      // In the order of "position" subgraphs joined; who was first owns what both define.
      `create table subgraph (
        name text primary key check (name ~ '^[a-z][a-z0-9_]{1,30}$'),
        position int not null generated always as identity,
        owner text not null,
        states text[] not null default '{}',
        is_host boolean not null default false,
        may_mutate boolean not null default false,
        hosts text[] not null default '{}',
        key_hash text,
        registered_at timestamptz(3) not null default now(),
        registered_by text not null
      )`,
      `create table version (
        subgraph text not null references subgraph,
        number int not null,
        action text not null check (action in ('PUBLISH', 'ROLLBACK', 'REMOVE')),
        sdl text,
        routing_url text,
        author text not null,
        revision int not null,
        published_at timestamptz(3) not null default now(),
        primary key (subgraph, number),
        check ((action = 'REMOVE') = (sdl is null) and (sdl is null) = (routing_url is null))
      )`,
      `create table release (
        revision int primary key,
        supergraph_sdl text not null,
        made_at timestamptz(3) not null default now()
      )`,
      `create table consent (
        id int primary key generated always as identity,
        rule text not null,
        coordinate text not null,
        subgraph text not null references subgraph,
        owner text not null,
        person text not null check (person <> ''),
        reason text not null check (reason <> ''),
        given_at timestamptz(3) not null default now(),
        unique (rule, coordinate, subgraph)
      )`,
      `create table used_operation (
        hash text not null,
        client text not null,
        name text,
        coordinates text[] not null,
        first_used_on date not null,
        last_used_on date not null,
        primary key (hash, client)
      )`,
    ]),
    sqlMigration('RegistryNames1768000000000', [
      // Länder have names of several words, and settings cannot have a hyphen where these have an underscore.
      `alter table subgraph drop constraint subgraph_name_check,
        add check (name ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and length(name) between 2 and 31)`,
    ]),
  ],
  writes: [
    `insert, update on ${REGISTRY}.subgraph`,
    `insert on ${REGISTRY}.version`,
    `insert on ${REGISTRY}.release`,
    `insert, update on ${REGISTRY}.consent`,
    `insert, update, delete on ${REGISTRY}.used_operation`,
  ],
};
