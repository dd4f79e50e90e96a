import { hashKey, InfiniteQueryObserver, QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { ActivityEvent } from '../../../src/contract/app/activity.js'
import type { ViewerListQuery, ViewerSort } from '../../../src/contract/app/insights.js'
import {
  hippoKeys,
  periodReportOptions,
  readAhead,
  retentionOptions,
  videoLibraryOptions,
  viewerProfilesOptions,
  viewerReader,
  viewerTimelineOptions,
} from '../../../src/queries/index.js'
import { applyEvent, applyGap } from '../../../src/queries/applyEvent.js'
import { createFakeClient, libraryVideoFixture, viewerProfilesFixture } from '../../../src/testing/index.js'

const of = { videoId: '988' }
const email = 'amara.okafor@example.com'
const period = { from: '2026-11-01', to: '2026-11-07' }
const newest: ViewerSort = { field: 'lastViewed', direction: 'descending' }
const byViews: ViewerSort = { field: 'views', direction: 'descending' }

function seen(videoId: string, mail: string | null): ActivityEvent {
  const video = { id: videoId, title: null, thumbnailUrl: null, shareUrl: null }
  const person = mail === null ? null : { email: mail, name: null }
  return { type: 'VideoPlayedSessions', id: '1', occurredAt: 1, video, person, percentPlayed: 5 }
}

describe('keys of lists', () => {
  it('are one for one list, however it is written down', () => {
    const plain = hashKey(hippoKeys.viewerList('one', of))
    const same: ViewerListQuery[] = [
      { ...of, sort: newest },
      { ...of, search: '' },
      { ...of, search: '  ' },
      { ...of, sort: newest, search: ' ' },
    ]
    for (const query of same) expect(hashKey(hippoKeys.viewerList('one', query))).toBe(plain)
    const found = hashKey(hippoKeys.viewerList('one', { ...of, search: 'ann' }))
    expect(hashKey(hippoKeys.viewerList('one', { ...of, sort: newest, search: ' ann ' }))).toBe(found)
    expect(hashKey(hippoKeys.videoList('one', { search: ' ' }))).toBe(hashKey(hippoKeys.videoList('one')))
    const timeline = (mail: string) => hashKey(hippoKeys.timeline('one', { videoId: '988', email: mail }))
    expect(timeline(' Amara.Okafor@Example.com')).toBe(timeline(email))
  })

  it('differ for every other order, search, period and viewer', () => {
    const keys = [
      hippoKeys.viewerList('one', of),
      hippoKeys.viewerList('one', { ...of, sort: byViews }),
      hippoKeys.viewerList('one', { ...of, sort: { ...byViews, direction: 'ascending' } }),
      hippoKeys.viewerList('one', { ...of, search: 'ann' }),
      hippoKeys.videoList('one'),
      hippoKeys.videoList('one', { search: 'ann' }),
      hippoKeys.retention('one', '988'),
      hippoKeys.report('one', '988'),
      hippoKeys.period('one', '988', period),
      hippoKeys.period('one', '988', { ...period, to: '2026-11-08' }),
      hippoKeys.timeline('one', { videoId: '988', email }),
      hippoKeys.timeline('one', { videoId: '989', email }),
    ]
    expect(new Set(keys.map((key) => hashKey(key))).size).toBe(keys.length)
    for (const key of keys) expect(key.slice(0, 2)).toEqual(hippoKeys.all('one'))
  })

  it('ask for nothing that is there by itself', async () => {
    const client = createFakeClient({ capabilities: { viewerSort: false } })
    const cache = new QueryClient()
    await cache.infiniteQuery(viewerProfilesOptions(client, { ...of, sort: newest, search: '' }))
    await cache.infiniteQuery(videoLibraryOptions(client, { search: ' ' }))
    expect(client.calls.map(({ args }) => args)).toEqual([[of, 1], [1]])
  })
})

describe('an event', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  async function shown() {
    const client = createFakeClient()
    const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } })
    onTestFinished(() => cache.clear())
    const calls = (name: string) => client.calls.filter((call) => call.name === name).length
    const isStale = (queryKey: readonly unknown[]) => cache.getQueryState(queryKey)?.isInvalidated
    return { client, cache, calls, isStale }
  }

  it('reads anew what is shown of how its video was watched, at most once per five seconds', async () => {
    const { client, cache, calls } = await shown()
    const observers = [
      new QueryObserver(cache, retentionOptions(client, '988')),
      new QueryObserver(cache, periodReportOptions(client, '988', period)),
      new QueryObserver(cache, viewerTimelineOptions(client, { videoId: '988', email })),
    ]
    for (const observer of observers) onTestFinished(observer.subscribe(() => {}))
    await vi.advanceTimersByTimeAsync(0)
    const names = ['reports.retention', 'reports.period', 'viewers.timeline']
    const counts = () => names.map(calls)
    expect(counts()).toEqual([1, 1, 1])
    for (let count = 0; count < 20; count++) applyEvent(cache, client, seen('988', email))
    await vi.advanceTimersByTimeAsync(0)
    expect(counts()).toEqual([2, 2, 2])
    for (let count = 0; count < 20; count++) applyEvent(cache, client, seen('988', email))
    await vi.advanceTimersByTimeAsync(4900)
    expect(counts()).toEqual([2, 2, 2])
    await vi.advanceTimersByTimeAsync(200)
    expect(counts()).toEqual([3, 3, 3])
    // Somebody else has changed nothing in this one's timeline; another video nothing at all.
    await vi.advanceTimersByTimeAsync(60_000)
    applyEvent(cache, client, seen('988', 'ben@example.com'))
    applyEvent(cache, client, seen('989', email))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(counts()).toEqual([4, 4, 3])
  })

  it('marks what nobody looks at, and reads none of it', async () => {
    const { client, cache, calls, isStale } = await shown()
    const sorted = viewerProfilesOptions(client, { ...of, sort: byViews })
    const list = new InfiniteQueryObserver(cache, sorted)
    onTestFinished(list.subscribe(() => {}))
    await cache.query(retentionOptions(client, '988'))
    await cache.query(periodReportOptions(client, '988', period))
    await cache.query(viewerTimelineOptions(client, { videoId: '988', email }))
    await cache.infiniteQuery(videoLibraryOptions(client, { search: 'flow' }))
    const before = client.calls.length
    applyEvent(cache, client, seen('988', null))
    applyEvent(cache, client, { ...seen('988', null), type: 'VideoCreated' } as ActivityEvent)
    await vi.advanceTimersByTimeAsync(60_000)
    const keys = [
      hippoKeys.retention(client.scope, '988'),
      hippoKeys.period(client.scope, '988', period),
      hippoKeys.timeline(client.scope, { videoId: '988', email }),
      // Page one of this one would not tell who has come, and it is not read anew as a whole.
      sorted.queryKey,
      hippoKeys.videoList(client.scope, { search: 'flow' }),
    ]
    expect(keys.map(isStale)).toEqual([true, true, true, true, true])
    expect(client.calls).toHaveLength(before)
    expect(calls('viewers.list')).toBe(1)
  })

  it('that was missed marks all of it', async () => {
    const { client, cache, isStale } = await shown()
    await cache.query(retentionOptions(client, '988'))
    await cache.query(periodReportOptions(client, '988', period))
    applyGap(cache, client)
    expect(isStale(hippoKeys.retention(client.scope, '988'))).toBe(true)
    expect(isStale(hippoKeys.period(client.scope, '988', period))).toBe(true)
  })
})

describe('a page read ahead', () => {
  function listing(count = 23) {
    const client = createFakeClient({ viewers: viewerProfilesFixture(count) })
    const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } })
    const options = viewerProfilesOptions(client, of)
    const list = new InfiniteQueryObserver(cache, options)
    onTestFinished(list.subscribe(() => {}))
    const pages = () => client.calls.map(({ args }) => args[1])
    const ahead = () => readAhead(cache, options.queryKey, viewerReader(client, of))
    const rows = () => list.getCurrentResult().data?.pages.map((page) => page.rows.length)
    return { client, list, pages, ahead, rows }
  }

  it('is asked for once, stays aside, and is shown without asking again', async () => {
    const { list, pages, ahead, rows } = listing()
    await vi.waitFor(() => expect(rows()).toEqual([10]))
    ahead()
    ahead()
    await vi.waitFor(() => expect(pages()).toEqual([1, 2]))
    expect(rows()).toEqual([10])
    await list.fetchNextPage()
    expect([rows(), pages()]).toEqual([
      [10, 10],
      [1, 2],
    ])
    // The same page is not used twice, and after the last there is nothing to read.
    await list.fetchNextPage()
    ahead()
    expect([rows(), pages()]).toEqual([
      [10, 10, 3],
      [1, 2, 3],
    ])
  })

  it('is waited for where it is on its way', async () => {
    const { client, list, pages, ahead, rows } = listing()
    await vi.waitFor(() => expect(rows()).toEqual([10]))
    const original = client.viewers.list
    let answer = (): void => {}
    const held = new Promise<void>((resolve) => (answer = resolve))
    vi.spyOn(client.viewers, 'list').mockImplementation(async (...args) => {
      await held
      return original(...args)
    })
    ahead()
    const loading = list.fetchNextPage()
    answer()
    await loading
    expect([rows(), pages()]).toEqual([
      [10, 10],
      [1, 2],
    ])
  })

  it('that failed is nobody’s trouble, and is asked for when it is wanted', async () => {
    const { client, list, pages, ahead, rows } = listing()
    await vi.waitFor(() => expect(rows()).toEqual([10]))
    client.fail = 'server_error'
    ahead()
    await vi.waitFor(() => expect(pages()).toEqual([1, 2]))
    expect(list.getCurrentResult().error).toBeNull()
    client.fail = null
    await list.fetchNextPage()
    expect([rows(), pages()]).toEqual([
      [10, 10],
      [1, 2, 2],
    ])
  })

  it('is not taken for the page of a list that is read anew', async () => {
    const { list, pages, ahead, rows } = listing()
    await vi.waitFor(() => expect(rows()).toEqual([10]))
    await list.fetchNextPage()
    ahead()
    await vi.waitFor(() => expect(pages()).toEqual([1, 2, 3]))
    await list.refetch()
    expect(pages()).toEqual([1, 2, 3, 1, 2])
  })
})

describe('the fake client', () => {
  const videos = [libraryVideoFixture({ id: '1', title: 'Café 100%' }), libraryVideoFixture({ id: '2' })]

  it('sorts and searches for real', async () => {
    const client = createFakeClient({ viewers: viewerProfilesFixture(23), videos })
    const all = async (query: ViewerListQuery) => {
      const pages = await Promise.all([1, 2, 3].map((page) => client.viewers.list(query, page)))
      return pages.flatMap(({ rows }) => rows)
    }
    const up = await all({ ...of, sort: { field: 'percentPlayed', direction: 'ascending' } })
    const shares = up.map((row) => row.percentPlayed)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    const down = await all({ ...of, sort: { field: 'name', direction: 'descending' } })
    expect([down[0]?.name, down.at(-1)?.name]).toEqual(['Yuki Tanaka', null])
    expect((await all({ ...of, search: 'ALVAREZ' })).every((row) => row.name === 'Mateo Álvarez')).toBe(true)
    const found = async (search: string) => (await client.videos.list(1, { search })).rows.map(({ id }) => id)
    expect([await found('cafe'), await found('%'), await found('_')]).toEqual([['1'], ['1'], []])
  })

  it('answers any period, and a timeline of whoever is listed', async () => {
    const client = createFakeClient()
    const { days, plays } = await client.reports.period('988', period)
    expect(days.map(({ day }) => day)).toHaveLength(7)
    expect(plays).toBe(days.reduce((sum, day) => sum + day.plays, 0))
    expect((await client.viewers.timeline({ videoId: '988', email })).viewings).not.toEqual([])
    expect((await client.viewers.timeline({ videoId: '988', email: 'x@example.com' })).viewings).toEqual([])
  })

  it('refuses what it is told not to be able to', async () => {
    const capabilities = { retention: false, viewerSearch: false, viewerNames: false }
    const client = createFakeClient({ capabilities })
    await expect(client.reports.retention('988')).rejects.toMatchObject({ code: 'not_found' })
    await expect(client.viewers.list({ ...of, search: 'a' }, 1)).rejects.toMatchObject({
      code: 'invalid_request',
    })
    const sort = { field: 'name', direction: 'ascending' } as const
    await expect(client.viewers.list({ ...of, sort }, 1)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(client.viewers.list({ ...of, sort: byViews }, 1)).resolves.toMatchObject({ page: 1 })
  })
})
