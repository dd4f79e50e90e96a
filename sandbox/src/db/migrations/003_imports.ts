import { sql } from 'kysely'
import type { Migration } from '../migration.js'

const statements = [
  sql`alter table video add column source text not null default 'recording'`,
  sql`alter table video add column created_by text`,
  sql`alter table video add column access text not null default 'open'`,
  sql`alter table video add column ready_at bigint`,
  sql`alter table video add column failure text`,
  sql`alter table video add column audio_file text`,
  sql`alter table video add column preview_file text`,
  sql`alter table video add column own_thumbnail integer not null default 0`,
  sql`alter table video add column removed_at bigint`,
  sql`alter table video add column removed_state text`,
  sql`create index video_removed on video (removed_at) where removed_state is not null`,
  // What was ready before anybody could be told of it is no news.
  sql`update video set ready_at = created_at where state = 'ready'`,
  sql`update video set created_by = (select email from account where account.id = video.account_id)`,
  sql`create table import (
    account_id text not null,
    video_id text not null,
    kind text not null,
    url text,
    file_name text not null,
    file_type text not null,
    bytes bigint not null,
    total_bytes bigint,
    validator text,
    started_at bigint,
    cancelled_at bigint,
    created_at bigint not null,
    primary key (account_id, video_id)
  )`,
]

/** Imports, and what care for a video needs to know of it. */
export const imports: Migration = {
  name: '003_imports',
  async up(db) {
    for (const statement of statements) await statement.execute(db)
  },
}
