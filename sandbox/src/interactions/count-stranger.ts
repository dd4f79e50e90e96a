import type { VideoRow } from '../recordings/find.js'
import type { Services } from '../services.js'
import { takeAction } from '../viewing/take-actions.js'
import { emit } from '../webhooks/emit.js'
import type { Deed } from './deed.js'
import { happenedOf } from './happened.js'
import { clickKey, deedKey } from './take-deeds.js'

const deed: Deed = { kind: 'call_to_actions' }

/** Counts a press on the call to action by somebody without a session: the link was sent on, or its page was closed. */
export function countStranger(
  { db, clock }: Services,
  video: Pick<VideoRow, 'account_id' | 'id'>,
  clickId: string | undefined,
): Promise<void> {
  const { account_id, id: video_id } = video
  const at = clock()
  const key = deedKey(video_id, clickKey(clickId))
  return db.transaction().execute(async (trx) => {
    const actor = { account_id, video_id, id: '', counted: 1 as const }
    const isNew = await takeAction(trx, actor, { id: key, kind: deed.kind, at })
    if (isNew) await emit(trx, happenedOf({ account_id, video_id, email: null }, deed, key, at))
  })
}
