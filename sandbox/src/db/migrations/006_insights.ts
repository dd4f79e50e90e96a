import { sql } from 'kysely'
import { viewerSearchText } from 'react-hippo-video/contract'
import type { Migration } from '../migration.js'

/** By what viewers are searched and sorted, and what they did in one viewing. */
export const insights: Migration = {
  name: '006_insights',
  async up(db) {
    await sql`alter table viewer_video add column who text not null default ''`.execute(db)
    const rows = await db
      .selectFrom('viewer_video')
      .select(['account_id', 'video_id', 'viewer_key', 'name', 'email'])
      .execute()
    for (const row of rows) {
      const who = viewerSearchText(row)
      if (who === '') continue
      await db
        .updateTable('viewer_video')
        .set({ who })
        .where('account_id', '=', row.account_id)
        .where('video_id', '=', row.video_id)
        .where('viewer_key', '=', row.viewer_key)
        .execute()
    }
    await sql`create index viewer_video_order
      on viewer_video (account_id, video_id, who, pct, views, last_at, viewer_key)`.execute(db)
    await sql`create index action_by_session on action (account_id, session_id, at, id)`.execute(db)
  },
}
