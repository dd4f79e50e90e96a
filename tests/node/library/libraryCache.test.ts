import { QueryClient } from '@tanstack/react-query'
import { beforeEach, describe, expect, it } from 'vitest'
import type { LibraryVideo } from '../../../src/contract/types.js'
import {
  capabilitiesOptions,
  changeVideo,
  changeVideoBack,
  importStateOptions,
  insertVideo,
  removeVideo,
  videoLibraryOptions,
  videoOptions,
} from '../../../src/queries/index.js'
import { createFakeClient, libraryVideoFixture } from '../../../src/testing/index.js'

const videos = Array.from({ length: 25 }, (_, index) =>
  libraryVideoFixture({ id: String(index + 1), title: `Video ${index + 1}` }),
)
const client = createFakeClient({ scope: 'one', videos })
const { scope } = client
let cache: QueryClient

beforeEach(async () => {
  cache = new QueryClient()
  await cache.infiniteQuery({ ...videoLibraryOptions(client), pages: 2 })
  await cache.query(videoOptions(client, '3'))
})

const listed = () =>
  cache.getQueryData(videoLibraryOptions(client).queryKey)?.pages.map(({ rows }) => rows.map(({ id }) => id))
const titleInList = (id: string) =>
  cache
    .getQueryData(videoLibraryOptions(client).queryKey)
    ?.pages.flatMap(({ rows }) => rows)
    .find((video) => video.id === id)?.title
const titleAlone = (id: string) => cache.getQueryData(videoOptions(client, id).queryKey)?.title
const titled =
  (title: string) =>
  (video: LibraryVideo): LibraryVideo => ({ ...video, title })

describe('a change in the caches', () => {
  it('reaches the list and the video itself', () => {
    const before = changeVideo(cache, scope, '3', titled('Tour'))
    expect(before?.title).toBe('Video 3')
    expect([titleInList('3'), titleAlone('3')]).toEqual(['Tour', 'Tour'])
    expect(titleInList('4')).toBe('Video 4')
  })

  it('is taken back where it still shows, and leaves what came after it', () => {
    const before = changeVideo(cache, scope, '3', titled('First'))!
    changeVideoBack(cache, scope, before, { title: 'First' })
    expect([titleInList('3'), titleAlone('3')]).toEqual(['Video 3', 'Video 3'])
    changeVideo(cache, scope, '3', titled('First'))
    changeVideo(cache, scope, '3', titled('Second'))
    changeVideoBack(cache, scope, before, { title: 'First' })
    expect([titleInList('3'), titleAlone('3')]).toEqual(['Second', 'Second'])
  })

  it('does nothing where nothing is cached', () => {
    const empty = new QueryClient()
    expect(changeVideo(empty, scope, '3', titled('Tour'))).toBeNull()
    expect(removeVideo(empty, scope, '3')).toEqual({ video: null, places: new Map() })
    insertVideo(empty, scope, libraryVideoFixture(), new Map())
    expect(
      empty
        .getQueryCache()
        .getAll()
        .filter(({ state }) => state.data !== undefined),
    ).toEqual([])
  })
})

describe('a deletion in the caches', () => {
  it.each(['1', '20', '21', '25'])('of video %s is undone to the same place', (id) => {
    const before = listed()
    const { video, places } = removeVideo(cache, scope, id)
    expect(listed()?.flat()).toEqual(before?.flat().filter((each) => each !== id))
    insertVideo(cache, scope, video!, places)
    expect(listed()).toEqual(before)
  })

  it('keeps the video’s own entry for whoever shows it', () => {
    removeVideo(cache, scope, '3')
    expect(titleAlone('3')).toBe('Video 3')
  })

  it('is undone once, and comes first where the place is not known', () => {
    const { video } = removeVideo(cache, scope, '7')
    insertVideo(cache, scope, video!, new Map())
    insertVideo(cache, scope, video!, new Map())
    expect(listed()?.[0]?.[0]).toBe('7')
    expect(
      listed()
        ?.flat()
        .filter((id) => id === '7'),
    ).toHaveLength(1)
  })

  it('goes through every search that found it, and back to its place in each', async () => {
    const found = videoLibraryOptions(client, { search: 'VIDEO 2' })
    await cache.infiniteQuery(found)
    const ids = () =>
      cache.getQueryData(found.queryKey)?.pages.flatMap(({ rows }) => rows.map(({ id }) => id))
    expect(ids()).toEqual(['2', '20', '21', '22', '23', '24', '25'])
    const { video, places } = removeVideo(cache, scope, '21')
    expect(ids()).toEqual(['2', '20', '22', '23', '24', '25'])
    insertVideo(cache, scope, video!, places)
    expect(ids()).toEqual(['2', '20', '21', '22', '23', '24', '25'])
    const elsewhere = removeVideo(cache, scope, '3')
    insertVideo(cache, scope, elsewhere.video!, elsewhere.places)
    expect(ids()).toHaveLength(7)
  })

  it('leaves the library of another account alone', async () => {
    const other = createFakeClient({ scope: 'two', videos })
    await cache.infiniteQuery(videoLibraryOptions(other))
    removeVideo(cache, scope, '3')
    expect(cache.getQueryData(videoLibraryOptions(other).queryKey)?.pages[0]?.rows).toHaveLength(20)
  })
})

describe('options', () => {
  it('read what may be done', async () => {
    await expect(cache.query(capabilitiesOptions(client))).resolves.toMatchObject({ importUrl: true })
  })

  it('ask where an import stands until it has ended', async () => {
    const options = importStateOptions(client, '1')
    const { refetchInterval } = options
    if (typeof refetchInterval !== 'function') throw new TypeError('It decides by the state.')
    client.data.imports['1'] = { status: 'processing', videoId: '1' }
    await cache.query(options)
    const query = cache.getQueryCache().find({ queryKey: options.queryKey, exact: true })!
    expect(refetchInterval(query as never)).toBe(2000)
    client.data.imports['1'] = { status: 'cancelled', videoId: '1' }
    await cache.query({ ...options, staleTime: 0 })
    expect(refetchInterval(query as never)).toBe(false)
  })
})
