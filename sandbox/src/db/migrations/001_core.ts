import { sql } from 'kysely'
import type { Migration } from '../migration.js'

const statements = [
  sql`create table account (
    id text primary key,
    email text not null unique,
    key_hash text not null,
    created_at bigint not null
  )`,
  sql`create table video (
    account_id text not null,
    id text not null,
    asset_id text not null,
    token text not null,
    unique_id text not null,
    title text not null,
    owner text,
    config text not null,
    state text not null,
    created_at bigint not null,
    touched_at bigint not null,
    submitted_at bigint,
    duration_ms bigint,
    claimed_duration_ms bigint,
    width integer,
    height integer,
    size_bytes bigint,
    mp4_file text,
    mp4_codecs text,
    webm_file text,
    webm_codecs text,
    thumbnail_file text,
    primary key (account_id, id)
  )`,
  sql`create unique index video_by_unique_id on video (account_id, unique_id)`,
  sql`create unique index video_by_asset on video (account_id, asset_id)`,
  sql`create unique index video_by_token on video (token)`,
  sql`create index video_by_age on video (account_id, created_at desc, id)`,
  sql`create index video_without_media on video (touched_at) where state = 'recording'`,
  sql`create table upload (
    account_id text not null,
    id text not null,
    video_id text not null,
    layer text not null,
    file_type text not null,
    metadata text not null,
    size bigint,
    created_at bigint not null,
    touched_at bigint not null,
    completed_at bigint,
    primary key (account_id, id)
  )`,
  sql`create unique index upload_by_layer on upload (account_id, video_id, layer)`,
  sql`create index upload_unfinished on upload (touched_at) where completed_at is null`,
  sql`create table job (
    id text primary key,
    kind text not null,
    key text not null,
    payload text not null,
    state text not null,
    run_at bigint not null,
    attempts integer not null,
    again integer not null,
    locked_until bigint,
    lock_token text,
    last_error text,
    created_at bigint not null
  )`,
  sql`create unique index job_by_key on job (kind, key)`,
  sql`create index job_due on job (kind, run_at) where state = 'ready'`,
  sql`create index job_leased on job (kind, locked_until) where state = 'active'`,
]

/** Accounts, videos, uploads, jobs. */
export const core: Migration = {
  name: '001_core',
  async up(db) {
    for (const statement of statements) await statement.execute(db)
  },
}
