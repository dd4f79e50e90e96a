import { sql } from 'kysely'
import type { Migration } from '../migration.js'

const statements = [
  sql`alter table video add column interactions text`,
  sql`alter table session add column known_before integer not null default 0`,
  sql`create table comment (
    account_id text not null,
    id text not null,
    video_id text not null,
    session_id text not null,
    reply_to text,
    name text,
    text text not null,
    at_ms bigint not null,
    created_at bigint not null,
    primary key (account_id, id)
  )`,
  sql`create index comment_by_video on comment (account_id, video_id, created_at, id)`,
  sql`create index comment_by_session on comment (account_id, session_id)`,
  sql`create table vote (
    account_id text not null,
    video_id text not null,
    poll_id text not null,
    session_id text not null,
    option_id text not null,
    at bigint not null,
    primary key (account_id, video_id, poll_id, session_id)
  )`,
  sql`create index vote_by_option on vote (account_id, video_id, poll_id, option_id)`,
  sql`create table reaction (
    account_id text not null,
    video_id text not null,
    reaction text not null,
    count bigint not null,
    primary key (account_id, video_id, reaction)
  )`,
  sql`create table lead (
    account_id text not null,
    id text not null,
    video_id text not null,
    session_id text not null,
    first_name text,
    last_name text,
    email text,
    phone text,
    at bigint not null,
    primary key (account_id, id)
  )`,
  sql`create index lead_by_email on lead (account_id, email) where email is not null`,
  sql`create index lead_by_session on lead (account_id, session_id)`,
]

/** What viewers may do in a video, and what they left in it. */
export const interactions: Migration = {
  name: '004_interactions',
  async up(db) {
    for (const statement of statements) await statement.execute(db)
  },
}
