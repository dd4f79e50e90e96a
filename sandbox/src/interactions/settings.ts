import { decodeVideoInteractions, noInteractions, type VideoInteractions } from 'react-hippo-video/contract'
import { invalidRequest } from '../http/error.js'
import type { VideoRow } from '../recordings/find.js'
import type { Services } from '../services.js'

/** What viewers may do in a video, as its owner has set it. */
export function settingsOf(video: Pick<VideoRow, 'interactions'>): VideoInteractions {
  return video.interactions === null
    ? noInteractions
    : decodeVideoInteractions(JSON.parse(video.interactions))
}

/** Sets what viewers may do. @throws ApiError 400 where two things bear one id, or end before they begin */
export async function saveSettings(
  { db }: Services,
  video: Pick<VideoRow, 'account_id' | 'id'>,
  settings: VideoInteractions,
): Promise<void> {
  const { annotations, poll, reactions } = settings
  needDistinct('Two annotations', annotations.map(({ id }) => id)) // prettier-ignore
  needDistinct('Two answers of the poll', poll?.options.map(({ id }) => id) ?? [])
  needDistinct('Two reactions', reactions)
  const backwards = annotations.find(({ startMs, endMs }) => endMs <= startMs)
  if (backwards) throw invalidRequest(`The annotation ${backwards.id} ends before it begins.`)
  await db
    .updateTable('video')
    .set({ interactions: JSON.stringify(settings) })
    .where('account_id', '=', video.account_id)
    .where('id', '=', video.id)
    .execute()
}

function needDistinct(what: string, ids: readonly string[]): void {
  const twice = ids.find((id, at) => ids.indexOf(id) !== at)
  if (twice !== undefined) throw invalidRequest(`${what} are both called ${twice}.`)
}
