import { sql } from 'kysely'
import type { Migration } from '../migration.js'

const traits = sql`
    email text,
    name text,
    ip_masked text,
    device text,
    os text,
    browser text,
    country text,
    region text,
    city text,
    referer text`

// `bytea` is PostgreSQL's name; SQLite keeps a blob as it is in a column of any name.
const statements = [
  sql`create table session (
    account_id text not null,
    id text not null,
    video_id text not null,
    viewer_key text not null,
    started_at bigint not null,
    last_at bigint not null,
    seq integer not null,
    final integer not null,
    sealed integer not null,
    sealed_at bigint,
    counted integer not null,
    is_bot integer not null,
    plays integer not null,
    watched_ms bigint not null,
    coverage_ms bigint not null,
    duration_ms bigint not null,
    pct integer not null,
    ranges bytea not null,
    late_beats integer not null,${traits},
    primary key (account_id, id)
  )`,
  sql`create index session_by_video on session (account_id, video_id, started_at)`,
  sql`create index session_by_viewer on session (account_id, viewer_key, video_id)`,
  sql`create index session_open on session (account_id, video_id, viewer_key) where sealed = 0`,
  sql`create index session_idle on session (last_at) where sealed = 0`,
  sql`create index session_sealed on session (account_id, sealed_at, id) where sealed = 1`,
  sql`create table action (
    account_id text not null,
    id text not null,
    video_id text not null,
    session_id text not null,
    kind text not null,
    at bigint not null,
    data text,
    primary key (account_id, id)
  )`,
  sql`create index action_by_video on action (account_id, video_id, at)`,
  sql`create table video_stats (
    account_id text not null,
    video_id text not null,
    loads bigint not null,
    plays bigint not null,
    viewers bigint not null,
    watched_ms bigint not null,
    coverage_ms bigint not null,
    w0 bigint not null,
    w25 bigint not null,
    w50 bigint not null,
    w75 bigint not null,
    w100 bigint not null,
    a_annotations bigint not null,
    a_call_to_actions bigint not null,
    a_forms bigint not null,
    a_end_screens bigint not null,
    a_questions bigint not null,
    a_comments bigint not null,
    a_reactions bigint not null,
    a_replies bigint not null,
    primary key (account_id, video_id)
  )`,
  sql`create index video_stats_by_plays on video_stats (account_id, plays desc, video_id)`,
  sql`create table video_day (
    account_id text not null,
    video_id text not null,
    day text not null,
    loads bigint not null,
    plays bigint not null,
    watched_ms bigint not null,
    primary key (account_id, video_id, day)
  )`,
  sql`create table account_day (
    account_id text not null,
    day text not null,
    loads bigint not null,
    plays bigint not null,
    watched_ms bigint not null,
    primary key (account_id, day)
  )`,
  sql`create table video_region (
    account_id text not null,
    video_id text not null,
    region text not null,
    plays bigint not null,
    primary key (account_id, video_id, region)
  )`,
  sql`create index video_region_by_plays on video_region (account_id, video_id, plays desc, region)`,
  sql`create table video_heat (
    account_id text not null,
    video_id text not null,
    reached bytea not null,
    replays bytea not null,
    primary key (account_id, video_id)
  )`,
  sql`create table viewer_video (
    account_id text not null,
    video_id text not null,
    viewer_key text not null,
    views bigint not null,
    pct integer not null,
    ranges bytea not null,
    last_at bigint not null,${traits},
    primary key (account_id, video_id, viewer_key)
  )`,
  sql`create index viewer_video_newest on viewer_video (account_id, video_id, last_at desc, viewer_key)`,
  sql`create index viewer_video_by_lead on viewer_video (account_id, email, last_at desc, video_id, viewer_key)
    where email is not null`,
  sql`create table viewer_alias (
    account_id text not null,
    anon_key text not null,
    viewer_key text not null,
    primary key (account_id, anon_key)
  )`,
]

/** Viewing sessions, what viewers did, and the sums that reports read. */
export const viewing: Migration = {
  name: '002_viewing',
  async up(db) {
    for (const statement of statements) await statement.execute(db)
  },
}
