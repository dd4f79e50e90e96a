import { hashKey, QueryClient } from '@tanstack/react-query'
import { describe, expect, it, vi } from 'vitest'
import { HippoError } from '../../../src/core/error.js'
import {
  hippoKeys,
  videoLibraryOptions,
  videoReportOptions,
  viewerProfilesOptions,
  viewerRows,
  type ViewerQuery,
} from '../../../src/queries/index.js'
import { retryDelay, shouldRetry } from '../../../src/queries/retry.js'
import {
  createFakeClient,
  libraryVideoFixture,
  viewerProfileFixture,
  viewerProfilesFixture,
} from '../../../src/testing/index.js'

const list = (client: QueryClient, options: ReturnType<typeof viewerProfilesOptions>, pages = 1) =>
  client.infiniteQuery({ ...options, retry: false, pages })

describe('hippoKeys', () => {
  it('nests, so that a kind or all of it can be refreshed at once', () => {
    const scope = 'one'
    const keys = [
      hippoKeys.report(scope, '988'),
      hippoKeys.viewerList(scope, { videoId: '988' }),
      hippoKeys.videoList(scope),
      hippoKeys.video(scope, '988'),
    ]
    for (const key of keys) expect(key.slice(0, 2)).toEqual(hippoKeys.all(scope))
    expect(hippoKeys.report(scope, '988').slice(0, 3)).toEqual(hippoKeys.reports(scope))
    expect(hippoKeys.viewerList(scope, { videoId: '1' }).slice(0, 3)).toEqual(hippoKeys.viewers(scope))
    expect(hippoKeys.video(scope, '1').slice(0, 3)).toEqual(hippoKeys.videos(scope))
    expect(new Set(keys.map((key) => hashKey(key))).size).toBe(keys.length)
  })

  it('keeps scopes, videos and leads apart', () => {
    const keys = [
      hippoKeys.report('one', '1'),
      hippoKeys.report('two', '1'),
      hippoKeys.report('one', '2'),
      hippoKeys.viewerList('one', { videoId: '1' }),
      hippoKeys.viewerList('one', { leadEmail: '1' }),
      hippoKeys.video('one', 'list'),
      hippoKeys.videoList('one'),
    ]
    expect(new Set(keys.map((key) => hashKey(key))).size).toBe(keys.length)
  })

  it('is the same for a query that leaves the other half out or undefined', () => {
    const loose = { videoId: '1', leadEmail: undefined } as ViewerQuery
    expect(hashKey(hippoKeys.viewerList('one', loose))).toBe(
      hashKey(hippoKeys.viewerList('one', { videoId: '1' })),
    )
  })
})

describe('videoReportOptions', () => {
  it('fills the cache under its key, for any reader', async () => {
    const cache = new QueryClient()
    const client = createFakeClient()
    await cache.query(videoReportOptions(client, '988'))
    expect(cache.getQueryData(videoReportOptions(client, '988').queryKey)?.plays).toBe(13)
    await cache.query(videoReportOptions(client, '988'))
    expect(client.calls).toHaveLength(1)
  })

  it('passes the signal on', async () => {
    const client = createFakeClient({ delayMs: 60_000 })
    const cache = new QueryClient()
    const get = vi.spyOn(client.reports, 'get')
    const asked = cache.query({ ...videoReportOptions(client, '988'), retry: false }).catch(() => 'cancelled')
    await cache.cancelQueries()
    expect(await asked).toBe('cancelled')
    expect(get.mock.calls[0]?.[1]?.signal?.aborted).toBe(true)
    expect(cache.getQueryData(videoReportOptions(client, '988').queryKey)).toBeUndefined()
  })
})

describe('retry', () => {
  const error = (code: ConstructorParameters<typeof HippoError>[0], retryAfterMs?: number) =>
    new HippoError(code, 'x', { retryAfterMs })

  it('tries again only what may succeed unchanged, twice, and never behind a long wait', () => {
    expect(shouldRetry(0, error('network'))).toBe(true)
    expect(shouldRetry(1, error('server_error'))).toBe(true)
    expect(shouldRetry(2, error('server_error'))).toBe(false)
    expect(shouldRetry(0, error('forbidden'))).toBe(false)
    expect(shouldRetry(0, error('invalid_request'))).toBe(false)
    expect(shouldRetry(0, error('aborted'))).toBe(false)
    expect(shouldRetry(0, error('maintenance', 1000))).toBe(false)
    expect(shouldRetry(0, error('rate_limited', 2000))).toBe(true)
    expect(shouldRetry(0, error('rate_limited', 60_000))).toBe(false)
    expect(shouldRetry(0, new TypeError('a bug is no outage'))).toBe(false)
  })

  it('waits as long as it was asked to', () => {
    expect(retryDelay(0, error('network'))).toBe(1000)
    expect(retryDelay(1, error('network'))).toBe(2000)
    expect(retryDelay(0, error('rate_limited', 7000))).toBe(7000)
  })
})

describe('viewerProfilesOptions', () => {
  it('reads page after page until the server says there is no more', async () => {
    const client = createFakeClient()
    const options = viewerProfilesOptions(client, { videoId: '988' })
    const data = await list(new QueryClient(), options, 9)
    expect(data.pageParams).toEqual([1, 2, 3])
    expect(viewerRows(data)).toHaveLength(23)
    expect(client.calls).toHaveLength(3)
  })

  it('takes an empty page for the end, whatever it says', async () => {
    const client = createFakeClient()
    client.viewers.list = async (_query, page) => ({ rows: [], page, hasMore: true })
    const data = await list(new QueryClient(), viewerProfilesOptions(client, { videoId: '988' }), 9)
    expect(data.pages).toHaveLength(1)
  })

  it('stops with paging_stuck when the same page comes again', async () => {
    const client = createFakeClient()
    const { list: real } = client.viewers
    client.viewers.list = async (query, page, options) => ({ ...(await real(query, 1, options)), page })
    const options = viewerProfilesOptions(client, { videoId: '988' })
    await expect(list(new QueryClient(), options, 3)).rejects.toMatchObject({ code: 'paging_stuck' })
  })

  it('does not mistake rows that moved down between two visits for a repeat', async () => {
    const cache = new QueryClient()
    const client = createFakeClient({ viewers: viewerProfilesFixture(30) })
    const options = viewerProfilesOptions(client, { videoId: '988' })
    await list(cache, options, 3)
    const newcomers = Array.from({ length: 10 }, (_, index) =>
      viewerProfileFixture({ email: `new${index}@example.com` }),
    )
    client.data.viewers = [...newcomers, ...client.data.viewers]
    await cache.invalidateQueries({ queryKey: options.queryKey })
    const data = await cache.infiniteQuery({ ...options, retry: false, staleTime: 0, pages: 3 })
    expect(
      viewerRows(data)
        .slice(0, 10)
        .map((row) => row.profile.email),
    ).toEqual(newcomers.map((row) => row.email))
  })

  it.each([[{}], [{ videoId: '1', leadEmail: 'a@example.com' }]])(
    'refuses %o before anyone is asked',
    async (query) => {
      const client = createFakeClient()
      const options = viewerProfilesOptions(client, query as ViewerQuery)
      await expect(list(new QueryClient(), options)).rejects.toMatchObject({ code: 'invalid_request' })
      expect(client.calls).toEqual([])
    },
  )
})

describe('viewerRows', () => {
  const pages = (...rows: ReturnType<typeof viewerProfileFixture>[][]) => ({
    pages: rows.map((each, index) => ({ rows: each, page: index + 1, hasMore: index + 1 < rows.length })),
    pageParams: rows.map((_, index) => index + 1),
  })

  it('lists a row that was pushed onto the next page once', () => {
    const [a, b, c] = viewerProfilesFixture(3)
    const rows = viewerRows(pages([a!, b!], [{ ...b! }, c!]))
    expect(rows.map((row) => row.profile.email)).toEqual([a!.email, b!.email, c!.email])
  })

  it('keeps people who merely look alike, each under a key of its own', () => {
    const nobody = viewerProfileFixture({ email: null, name: null })
    const rows = viewerRows(pages([nobody, { ...nobody }], [{ ...nobody, views: 9 }]))
    expect(rows).toHaveLength(3)
    expect(new Set(rows.map((row) => row.key)).size).toBe(3)
  })

  it('is empty before there is anything', () => {
    expect(viewerRows(undefined)).toEqual([])
  })
})

describe('videoLibraryOptions', () => {
  it('reads twenty at a time and notices a server that goes round in circles', async () => {
    const videos = Array.from({ length: 45 }, (_, index) => libraryVideoFixture({ id: `${index}` }))
    const client = createFakeClient({ videos })
    const options = { ...videoLibraryOptions(client), retry: false, pages: 5 }
    const data = await new QueryClient().infiniteQuery(options)
    expect(data.pages.map((page) => page.rows.length)).toEqual([20, 20, 5])
    const { list: real } = client.videos
    client.videos.list = async (page, call) => ({ ...(await real(1, call)), page })
    await expect(new QueryClient().infiniteQuery(options)).rejects.toMatchObject({ code: 'paging_stuck' })
  })
})
