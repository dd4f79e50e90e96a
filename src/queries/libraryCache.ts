import type { QueryClient } from '@tanstack/react-query'
import type { LibraryVideo } from '../contract/types.js'
import { hippoKeys } from './keys.js'
import type { VideoLibraryPages } from './videoLibraryOptions.js'

/** Where a video stood in the list: pages and rows from 0. */
export interface VideoPlace {
  page: number
  row: number
}

/** A video that was taken out of the caches, as far as they knew it. */
export interface RemovedVideo {
  video: LibraryVideo | null
  place: VideoPlace | null
}

type Change = (video: LibraryVideo) => LibraryVideo

function changeRows(data: VideoLibraryPages, change: (rows: LibraryVideo[], page: number) => LibraryVideo[]) {
  return { ...data, pages: data.pages.map((page, index) => ({ ...page, rows: change(page.rows, index) })) }
}

function setList(
  cache: QueryClient,
  scope: string,
  change: (rows: LibraryVideo[], page: number) => LibraryVideo[],
): void {
  cache.setQueryData<VideoLibraryPages>(
    hippoKeys.videoList(scope),
    (data) => data && changeRows(data, change),
  )
}

/** The video as the caches know it, on its own or in the list. */
function find(cache: QueryClient, scope: string, videoId: string): RemovedVideo {
  const one = cache.getQueryData<LibraryVideo>(hippoKeys.video(scope, videoId)) ?? null
  const pages = cache.getQueryData<VideoLibraryPages>(hippoKeys.videoList(scope))?.pages ?? []
  for (const [page, { rows }] of pages.entries()) {
    const row = rows.findIndex((video) => video.id === videoId)
    if (row >= 0) return { video: one ?? rows[row] ?? null, place: { page, row } }
  }
  return { video: one, place: null }
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
  setList(cache, scope, (rows) => rows.map((video) => (video.id === videoId ? change(video) : video)))
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

/** Takes a video out of the list. Its own entry stays, for whoever shows it at this moment. */
export function removeVideo(cache: QueryClient, scope: string, videoId: string): RemovedVideo {
  const removed = find(cache, scope, videoId)
  setList(cache, scope, (rows) => rows.filter((video) => video.id !== videoId))
  return removed
}

/** Puts a video back where it stood, or first where that is not known. */
export function insertVideo(
  cache: QueryClient,
  scope: string,
  video: LibraryVideo,
  place: VideoPlace | null,
): void {
  if (find(cache, scope, video.id).place) return
  const { page, row } = place ?? { page: 0, row: 0 }
  setList(cache, scope, (rows, index) => (index === page ? rows.toSpliced(row, 0, video) : rows))
}
