import { hashKey, type Query, type QueryClient } from '@tanstack/react-query'
import type { LibraryVideo } from '../contract/types.js'
import { hippoKeys } from './keys.js'
import type { VideoLibraryPages } from './videoLibraryOptions.js'

/** Where a video stood in the list: pages and rows from 0. */
export interface VideoPlace {
  page: number
  row: number
}

/** Where a video stood, by the list: the library has one, and one for each search. */
export type VideoPlaces = ReadonlyMap<string, VideoPlace>

/** A video that was taken out of the caches, as far as they knew it. */
export interface RemovedVideo {
  video: LibraryVideo | null
  places: VideoPlaces
}

type Change = (video: LibraryVideo) => LibraryVideo

function changeRows(data: VideoLibraryPages, change: (rows: LibraryVideo[], page: number) => LibraryVideo[]) {
  return { ...data, pages: data.pages.map((page, index) => ({ ...page, rows: change(page.rows, index) })) }
}

type LibraryQuery = Query<VideoLibraryPages>

/** Every list of the library that is cached: all of it, and what was searched. */
function lists(cache: QueryClient, scope: string): LibraryQuery[] {
  return cache.getQueryCache().findAll({ queryKey: hippoKeys.videoList(scope) }) as LibraryQuery[]
}

function setLists(
  cache: QueryClient,
  scope: string,
  change: (rows: LibraryVideo[], page: number, query: LibraryQuery) => LibraryVideo[],
): void {
  for (const query of lists(cache, scope)) {
    cache.setQueryData<VideoLibraryPages>(
      query.queryKey,
      (data) => data && changeRows(data, (rows, page) => change(rows, page, query)),
    )
  }
}

function placeIn({ state }: LibraryQuery, videoId: string): VideoPlace | null {
  for (const [page, { rows }] of (state.data?.pages ?? []).entries()) {
    const row = rows.findIndex((video) => video.id === videoId)
    if (row >= 0) return { page, row }
  }
  return null
}

/** The video as the caches know it, on its own or in a list. */
function find(cache: QueryClient, scope: string, videoId: string): RemovedVideo {
  let video = cache.getQueryData<LibraryVideo>(hippoKeys.video(scope, videoId)) ?? null
  const places = new Map<string, VideoPlace>()
  for (const query of lists(cache, scope)) {
    const place = placeIn(query, videoId)
    if (!place) continue
    places.set(query.queryHash, place)
    video ??= query.state.data?.pages[place.page]?.rows[place.row] ?? null
  }
  return { video, places }
}

/** Changes a video wherever it is cached. Gives back what it was before. */
export function changeVideo(
  cache: QueryClient,
  scope: string,
  videoId: string,
  change: Change,
): LibraryVideo | null {
  const before = find(cache, scope, videoId).video
  cache.setQueryData<LibraryVideo>(hippoKeys.video(scope, videoId), (video) => video && change(video))
  setLists(cache, scope, (rows) => rows.map((video) => (video.id === videoId ? change(video) : video)))
  return before
}

/** Takes a change back where nothing newer has replaced it: another change may have come in between. */
export function changeVideoBack(
  cache: QueryClient,
  scope: string,
  before: LibraryVideo,
  change: Partial<LibraryVideo>,
): void {
  const keys = Object.keys(change) as (keyof LibraryVideo)[]
  changeVideo(cache, scope, before.id, (video) => {
    const back = keys.filter((key) => video[key] === change[key]).map((key) => [key, before[key]] as const)
    return { ...video, ...Object.fromEntries(back) }
  })
}

/** Takes a video out of the lists. Its own entry stays, for whoever shows it at this moment. */
export function removeVideo(cache: QueryClient, scope: string, videoId: string): RemovedVideo {
  const removed = find(cache, scope, videoId)
  setLists(cache, scope, (rows) => rows.filter((video) => video.id !== videoId))
  return removed
}

/** Puts a video back where it stood, or first in the library where that is not known. */
export function insertVideo(
  cache: QueryClient,
  scope: string,
  video: LibraryVideo,
  places: VideoPlaces,
): void {
  const first: VideoPlace = { page: 0, row: 0 }
  const all = hashKey(hippoKeys.videoList(scope))
  const known = find(cache, scope, video.id).places
  setLists(cache, scope, (rows, index, { queryHash }) => {
    const place = places.get(queryHash) ?? (queryHash === all ? first : null)
    if (place?.page !== index || known.has(queryHash)) return rows
    return rows.toSpliced(place.row, 0, video)
  })
}
