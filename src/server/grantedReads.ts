import type { VideoListQuery, ViewerListQuery } from '../contract/app/insights.js'
import { parseSearch, parseViewerListQuery } from '../contract/insightQueries.js'
import type { AccountVideo, LibraryVideo, Page, ViewerProfile } from '../contract/types.js'
import { HippoError } from '../core/error.js'
import { forbidden } from './access.js'
import type { Granted } from './granted.js'
import { needAble, needListing } from './grantedInsights.js'
import { checkId, checkPage } from './identifiers.js'
import { maskViewer } from './mask.js'

const videosPerPage = 20

function isGone(error: unknown): boolean {
  return error instanceof HippoError && (error.code === 'not_found' || error.code === 'gone')
}

/** A video as a browser may see it: its owner stays on the server. */
export function publicVideo({ owner: _owner, assetId: _assetId, ...video }: AccountVideo): LibraryVideo {
  return video
}

/** Whether the grant covers a listed video; one that has gone meanwhile is covered by none. */
async function coversListed({ access }: Granted, videoId: string): Promise<boolean> {
  return access.covers(videoId).catch((error: unknown) => {
    if (isGone(error)) return false
    throw error
  })
}

async function keep<Row>(rows: readonly Row[], test: (row: Row) => Promise<boolean>): Promise<Row[]> {
  const kept = await Promise.all(rows.map(test))
  return rows.filter((_, index) => kept[index])
}

/** Listed videos one by one; what has gone since it was granted is left out. */
async function listGranted(
  granted: Granted,
  ids: readonly string[],
  page: number,
): Promise<Page<LibraryVideo>> {
  const start = (page - 1) * videosPerPage
  const found = await Promise.all(
    ids.slice(start, start + videosPerPage).map(async (id) => {
      try {
        return [publicVideo(await granted.account.rest.getVideo(checkId(id)))]
      } catch (error) {
        if (isGone(error)) return []
        throw error
      }
    }),
  )
  return { rows: found.flat(), page, hasMore: start + videosPerPage < ids.length }
}

/** How far the account's finds are read to fill pages from a grant that lists its videos. */
const mostFoundPages = 50

/** Finds among listed videos. What the account has beyond them is not told, not even by how many pages there are. */
async function searchGranted(
  { account }: Granted,
  ids: readonly string[],
  page: number,
  search: string,
): Promise<Page<LibraryVideo>> {
  const start = (page - 1) * videosPerPage
  const covered: AccountVideo[] = []
  for (let read = 1; read <= mostFoundPages && covered.length <= start + videosPerPage; read += 1) {
    const all = await account.rest.listVideos(read, undefined, search)
    covered.push(...all.rows.filter((video) => ids.includes(video.id)))
    if (!all.hasMore) break
  }
  const rows = covered.slice(start, start + videosPerPage).map(publicVideo)
  return { rows, page, hasMore: covered.length > start + videosPerPage }
}

/** A page of the library, as far as the grant goes. With `'own'` a page can hold fewer than twenty. */
export async function listVideos(
  granted: Granted,
  page: number,
  query: VideoListQuery = {},
): Promise<Page<LibraryVideo>> {
  const { access, account, grant } = granted
  access.need('videos:read')
  checkPage(page)
  const search = parseSearch(query.search)
  if (search !== undefined) await needAble(granted, 'videoSearch')
  if (typeof grant.videos !== 'string') {
    return search === undefined
      ? listGranted(granted, grant.videos, page)
      : searchGranted(granted, grant.videos, page, search)
  }
  const owner = grant.videos === 'own' ? grant.subject : undefined
  const all = await account.rest.listVideos(page, owner, search)
  const covered = await keep(all.rows, async (video) =>
    video.owner === null ? coversListed(granted, video.id) : owner === undefined || video.owner === owner,
  )
  return { ...all, rows: covered.map(publicVideo) }
}

/** A page of viewers, as far as the grant goes, masked unless it shows who they are. */
export async function listViewers(
  granted: Granted,
  input: ViewerListQuery,
  page: number,
): Promise<Page<ViewerProfile>> {
  const { access, account, grant } = granted
  access.need('viewers:read')
  checkPage(page)
  const { sort: order, ...named } = input
  const query = parseViewerListQuery({ ...named, sort: order?.field, direction: order?.direction })
  if (query.videoId !== undefined) await access.needVideo(checkId(query.videoId))
  else if (!grant.pii) {
    throw forbidden('Looking a lead up by mail address needs a grant with pii.', 'Ask by video instead.')
  }
  await needListing(granted, query)
  const all = await account.rest.listViewers(query, page)
  // One lead's views are spread over videos, of which some may be beyond the grant.
  const rows =
    query.videoId === undefined ? await keep(all.rows, (row) => coversListed(granted, row.videoId)) : all.rows
  return {
    ...all,
    rows: grant.pii ? rows : await Promise.all(rows.map((row) => maskViewer(row, account.key))),
  }
}
