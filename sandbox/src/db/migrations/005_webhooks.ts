import { sql } from 'kysely'
import type { Migration } from '../migration.js'

const statements = [
  sql`create table webhook_endpoint (
    account_id text primary key,
    id text not null,
    url text not null,
    secret bytea not null,
    previous_secret bytea,
    previous_until bigint,
    events text not null,
    state text not null,
    failing_since bigint,
    created_at bigint not null
  )`,
  sql`create table webhook_event (
    account_id text not null,
    id text not null,
    type text not null,
    key text not null,
    video_id text not null,
    email text,
    created_at bigint not null,
    sequence bigint not null,
    facts text not null,
    state text not null,
    body bytea,
    primary key (account_id, id)
  )`,
  sql`create unique index webhook_event_by_key on webhook_event (account_id, key)`,
  sql`create index webhook_event_by_sequence on webhook_event (account_id, sequence)`,
  sql`create index webhook_event_new on webhook_event (sequence) where state = 'new'`,
  sql`create index webhook_event_by_email on webhook_event (account_id, email) where email is not null`,
  sql`create index webhook_event_written on webhook_event (account_id, created_at) where state = 'written'`,
  sql`create table webhook_delivery (
    account_id text not null,
    id text not null,
    endpoint_id text not null,
    event_id text not null,
    event_type text not null,
    sequence bigint not null,
    state text not null,
    created_at bigint not null,
    run_at bigint not null,
    tries integer not null,
    locked_until bigint,
    lock_token text,
    primary key (account_id, id)
  )`,
  sql`create unique index webhook_delivery_once on webhook_delivery (account_id, event_id, endpoint_id)`,
  sql`create index webhook_delivery_newest on webhook_delivery (account_id, sequence desc)`,
  sql`create index webhook_delivery_due on webhook_delivery (endpoint_id, run_at, sequence) where state = 'waiting'`,
  sql`create index webhook_delivery_leased on webhook_delivery (endpoint_id, locked_until) where state = 'active'`,
  sql`create table webhook_attempt (
    account_id text not null,
    id text not null,
    delivery_id text not null,
    at bigint not null,
    duration_ms bigint,
    status integer,
    error text,
    answer text,
    primary key (account_id, id)
  )`,
  sql`create index webhook_attempt_by_delivery on webhook_attempt (account_id, delivery_id, at)`,
  sql`create index webhook_attempt_open on webhook_attempt (account_id, delivery_id) where duration_ms is null`,
]

/** The webhook of an account, what it has to tell, and the log of telling it. */
export const webhooks: Migration = {
  name: '005_webhooks',
  async up(db) {
    for (const statement of statements) await statement.execute(db)
  },
}
