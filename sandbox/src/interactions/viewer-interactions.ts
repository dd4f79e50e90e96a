import type { PlaylistVideo, ViewerInteractions } from 'react-hippo-video/contract'
import type { VideoRow } from '../recordings/find.js'
import { linksOf } from '../recordings/links.js'
import type { Services } from '../services.js'
import { keyQuery } from '../viewing/media-key.js'
import { settingsOf } from './settings.js'

/** What a watch page is told a viewer may do; null where there is nothing but watching. */
export async function viewerInteractions(
  services: Services,
  video: VideoRow,
): Promise<ViewerInteractions | null> {
  if (video.interactions === null) return null
  const { publicUrl } = services
  const key = keyQuery(services, video)
  const { callToAction, endScreen, ...settings } = settingsOf(video)
  const videos = endScreen === null ? [] : await playlistOf(services, video, endScreen.videoIds)
  const shown: ViewerInteractions = {
    ...settings,
    callToAction: callToAction && { ...callToAction, url: `${publicUrl}/video/cta/${video.id}${key}` },
    endScreen: endScreen === null || videos.length === 0 ? null : { title: endScreen.title, videos },
    actionUrl: `${publicUrl}/actions`,
    conversationUrl: `${publicUrl}/conversations/${video.token}${key}`,
  }
  return isNothing(shown) ? null : shown
}

function isNothing({
  callToAction,
  endScreen,
  form,
  poll,
  annotations,
  comments,
  reactions,
}: ViewerInteractions): boolean {
  const shown = [callToAction, endScreen, form, poll]
  return shown.every((one) => one === null) && annotations.length === 0 && reactions.length === 0 && !comments
}

/** The videos of an end screen that anybody may watch now, in the owner's order. */
async function playlistOf(
  services: Services,
  { account_id }: VideoRow,
  videoIds: readonly string[],
): Promise<PlaylistVideo[]> {
  const rows = await services.db
    .selectFrom('video')
    .selectAll()
    .where('account_id', '=', account_id)
    .where('id', 'in', videoIds)
    .where('state', '=', 'ready')
    .where('access', '=', 'open')
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return videoIds.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const { recordedUrl: shareUrl, thumbnailUrl } = linksOf(services, row)
    return [{ videoId: id, title: row.title, shareUrl, thumbnailUrl, durationMs: row.duration_ms }]
  })
}
