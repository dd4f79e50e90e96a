import { encodeErrorBody, encodeVideoPage, encodeViewerPage, HippoError } from 'react-hippo-video/contract'
import {
  adminGrant,
  analystGrant,
  createHippoServer,
  type HippoGrant,
  viewerGrant,
} from 'react-hippo-video/server'
import { periodReportFixture, retentionFixture, viewerTimelineFixture } from 'react-hippo-video/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { credentials, type FakeApi, startFakeApi, video, viewer } from './fakeApi.js'

let api: FakeApi
beforeAll(async () => {
  api = await startFakeApi()
})
beforeEach(() => {
  api.calls.length = 0
  api.override = null
})
afterAll(() => api[Symbol.asyncDispose]())

const request = new Request('https://app.example.com/')
const clientFor = (grant: HippoGrant) =>
  createHippoServer({ credentials, baseUrl: api.url, authorize: () => grant }).clientFor(request)
const refused = async (call: Promise<unknown>) => {
  const error: unknown = await call.catch((cause: unknown) => cause)
  if (!(error instanceof HippoError)) throw new Error('Nothing was refused.')
  return error.code
}
/** What the account's API was asked besides what it can. */
const asked = () => api.calls.filter(({ path }) => !path.endsWith('/capabilities'))
const january = { from: '2026-01-01', to: '2026-01-31' }

describe('how a video was watched', () => {
  test('is given as the account’s API says it, to whom may see the figures', async () => {
    const client = clientFor(analystGrant('eve'))
    expect(await client.reports.retention('988')).toEqual(retentionFixture())
    expect(await client.reports.period('988', january)).toEqual(periodReportFixture(january))
    expect(asked().map(({ path }) => path)).toEqual([
      '/api/v1/me/video/reports/988/retention',
      '/api/v1/me/video/reports/988/period',
    ])
    expect(asked()[1]?.query).toMatchObject(january)
    const query = { videoId: '988', email: 'Lead-1@example.com' }
    expect(await clientFor(adminGrant('eve')).viewers.timeline(query)).toEqual(viewerTimelineFixture(query))
  })

  test('is not asked for what is no period, nor beyond the grant', async () => {
    const client = clientFor(viewerGrant('ada'))
    expect(await refused(client.reports.period('988', { from: '2026-01-02', to: '2026-01-01' }))).toBe(
      'invalid_request',
    )
    expect(await refused(client.reports.retention('989'))).toBe('forbidden')
    expect(await refused(client.reports.period('989', january))).toBe('forbidden')
    expect(asked().filter(({ path }) => path.includes('/reports/'))).toEqual([])
  })

  test('of Hippo, which does not tell, is refused in words of its own instead of as a missing video', async () => {
    api.override = ({ path }, response) => {
      if (!path.endsWith('/capabilities')) return false
      const body = encodeErrorBody({ code: 404, type: 'NotFound', message: 'No such route.' })
      response.writeHead(404, { 'content-type': 'application/json' }).end(JSON.stringify(body))
      return true
    }
    const client = clientFor(adminGrant('ada'))
    const error: unknown = await client.reports.retention('988').catch((cause: unknown) => cause)
    expect(error).toMatchObject({
      code: 'not_found',
      message: 'This video API does not tell which parts of a video were watched.',
      hint: 'capabilities().retention says so beforehand.',
    })
    const sort = { field: 'views', direction: 'ascending' } as const
    expect(
      await Promise.all([
        refused(client.reports.period('988', january)),
        refused(client.viewers.timeline({ videoId: '988', email: 'a@example.com' })),
        refused(client.viewers.list({ videoId: '988', sort }, 1)),
        refused(client.viewers.list({ videoId: '988', search: 'a' }, 1)),
        refused(client.videos.list(1, { search: 'a' })),
      ]),
    ).toEqual(['not_found', 'not_found', 'invalid_request', 'invalid_request', 'invalid_request'])
    // It would have answered as if it had not been asked to sort or search.
    expect(asked()).toEqual([])
  })
})

describe('a list of viewers', () => {
  test('is asked for in its order and with its search, each kept on its own', async () => {
    const client = clientFor(adminGrant('ada'))
    await client.viewers.list({ videoId: '988' }, 1)
    const sort = { field: 'percentPlayed', direction: 'ascending' } as const
    await client.viewers.list({ videoId: '988', sort, search: ' 100% Ann ' }, 2)
    expect(asked().map(({ query }) => query)).toMatchObject([
      { video_id: '988', page: '1' },
      { video_id: '988', page: '2', sort: 'percentPlayed', direction: 'ascending', search: '100% Ann' },
    ])
    expect(asked()[0]?.query).not.toHaveProperty('search')
  })

  test('tells whom it shows no names neither who is found nor in which order names stand', async () => {
    api.override = ({ path, query }, response) => {
      if (!path.endsWith('/viewer_profile')) return false
      // As a backend would that finds: the rows themselves would be the answer to a guess.
      const rows = query.search === undefined ? [viewer(1), viewer(2)] : [viewer(1)]
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify(encodeViewerPage({ rows, page: 1, hasMore: false })))
      return true
    }
    const masked = clientFor(analystGrant('eve'))
    for (const search of ['lead-1@example.com', 'l', 'nobody', '@']) {
      expect(await refused(masked.viewers.list({ videoId: '988', search }, 1))).toBe('forbidden')
    }
    for (const direction of ['ascending', 'descending'] as const) {
      const sort = { field: 'name', direction } as const
      expect(await refused(masked.viewers.list({ videoId: '988', sort }, 1))).toBe('forbidden')
    }
    const email = 'lead-1@example.com'
    expect(await refused(masked.viewers.timeline({ videoId: '988', email }))).toBe('forbidden')
    expect(asked()).toEqual([])
    // By what it shows anyway, it may be sorted, and is masked as ever.
    const sort = { field: 'views', direction: 'descending' } as const
    const { rows } = await masked.viewers.list({ videoId: '988', sort }, 1)
    expect(rows.map((row) => [row.name, row.email?.endsWith('@masked.invalid')])).toEqual([
      [null, true],
      [null, true],
    ])
  })
})

describe('the library by a title', () => {
  /** Forty-five videos of the account with the text in their title, twenty a page. */
  const found = Array.from({ length: 45 }, (_, index) => video(String(2000 + index), 'ben'))
  const answerFound = () => {
    api.override = ({ path, query }, response) => {
      if (!path.endsWith('/videos/list')) return false
      const page = Number(query.page)
      const rows = found.slice((page - 1) * 20, page * 20)
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify(encodeVideoPage({ rows, page, hasMore: page * 20 < found.length })))
      return true
    }
  }

  test('is searched by the account’s API, for the person’s own alone where the grant says so', async () => {
    await clientFor(viewerGrant('ada')).videos.list(1, { search: ' Tour ' })
    await clientFor(adminGrant('ada')).videos.list(2, { search: 'Tour' })
    const lists = asked().filter(({ path }) => path.endsWith('/videos/list'))
    expect(lists.map(({ query: { owner, search, page } }) => [owner, search, page])).toEqual([
      ['ada', 'Tour', '1'],
      [undefined, 'Tour', '2'],
    ])
  })

  test('tells of listed videos alone, and not by its pages what else there is', async () => {
    answerFound()
    const list = (videos: string[], page = 1) =>
      clientFor({ ...viewerGrant('cleo'), videos }).videos.list(page, { search: 'Tour' })
    expect(await list(['988'])).toEqual({ rows: [], page: 1, hasMore: false })
    const one = await list(['2044', '988'])
    expect([one.rows.map(({ id }) => id), one.hasMore]).toEqual([['2044'], false])
    const most = found.slice(0, 41).map(({ id }) => id)
    const pages = await Promise.all([list(most, 1), list(most, 2), list(most, 3)])
    expect(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(most)
    expect(pages.map(({ rows, hasMore }) => [rows.length, hasMore])).toEqual([
      [20, true],
      [20, true],
      [1, false],
    ])
  })
})
