/**
 * The books of a subgraph that can be changed, the same in each: who changed what or was refused, and which requests
 * were carried out already. The subgraph's role may add to them and read them, nothing else.
 */
export const editingTables = [
  // Lines of one moment keep the order in which they were written.
  'create sequence audit_entry_number',
  `create table audit_entry (
    id text primary key default lpad(nextval('audit_entry_number')::text, 12, '0'),
    recorded_at timestamptz(3) not null default clock_timestamp(),
    request_id text not null,
    subject text,
    role text not null,
    ministry_ids text[] not null,
    is_trial boolean not null,
    mutation text not null,
    outcome text not null check (outcome in ('CHANGED', 'REFUSED')),
    code text,
    record_id text,
    state_code text,
    from_value text,
    to_value text,
    reason text
  )`,
  // Not even the owner of the table alters a line without taking this away first.
  `create function refuse_alteration() returns trigger language plpgsql as $$
    begin raise exception 'the audit is only added to' using errcode = 'insufficient_privilege'; end
  $$`,
  `create trigger only_added_to before update or delete or truncate on audit_entry
     for each statement execute function refuse_alteration()`,
  'create index on audit_entry (recorded_at, id)',
  'create index on audit_entry (record_id, recorded_at, id)',
  `create table accepted_request (
    subject text not null,
    key text not null,
    fingerprint text not null,
    result jsonb,
    recorded_at timestamptz(3) not null default clock_timestamp(),
    primary key (subject, key)
  )`,
];

export const editingBooks = ['audit_entry', 'accepted_request'];

/** What the subgraph's role may do with them besides reading. */
export const editingWrites = ['insert on audit_entry, accepted_request', 'usage on sequence audit_entry_number'];
