import { describe, expect, test } from 'vitest'
import {
  guardPage,
  HippoError,
  type Page,
  videoKey,
  viewerKey,
  type ViewerProfile,
} from 'react-hippo-video/client'

function viewer(index: number, change: Partial<ViewerProfile> = {}): ViewerProfile {
  return {
    videoId: '988',
    email: `lead-${index}@example.com`,
    name: null,
    ip: null,
    lastViewed: null,
    location: null,
    device: null,
    os: null,
    browser: null,
    referrer: null,
    percentPlayed: 0,
    views: 1,
    ...change,
  }
}

const page = (number: number, rows: ViewerProfile[], hasMore = true): Page<ViewerProfile> => ({
  rows,
  page: number,
  hasMore,
})
const ten = (from: number): ViewerProfile[] => Array.from({ length: 10 }, (_, index) => viewer(from + index))

describe('a page is refused', () => {
  test('when it is not the one asked for', () => {
    expect(() => guardPage(page(1, ten(10)), [page(1, ten(0))], 2, viewerKey)).toThrow(HippoError)
  })

  test('when it repeats what is known, in whatever order and with whatever new figures', () => {
    const again = ten(0)
      .reverse()
      .map((row) => Object.assign(row, { views: row.views + 1 }))
    expect(() => guardPage(page(2, again), [page(1, ten(0))], 2, viewerKey)).toThrow(/every row of page 2/)
  })

  test('so that a server that repeats itself for ever is asked twice at most', () => {
    const pages: Page<ViewerProfile>[] = []
    let asked = 0
    const readAll = (): void => {
      for (let next = 1; pages.at(-1)?.hasMore ?? true; next += 1) {
        asked += 1
        pages.push(guardPage(page(next, ten(0)), pages, next, viewerKey))
      }
    }
    expect(readAll).toThrow(expect.objectContaining({ code: 'paging_stuck', retryable: false }))
    expect(asked).toBe(2)
  })
})

describe('a page is kept', () => {
  test('when a single row is new', () => {
    const rows = [...ten(0).slice(1), viewer(99)]
    expect(guardPage(page(2, rows), [page(1, ten(0))], 2, viewerKey).rows).toBe(rows)
  })

  test('when it is the last and a newcomer pushed known rows onto it', () => {
    expect(guardPage(page(2, [viewer(9)], false), [page(1, ten(0))], 2, viewerKey).rows).toHaveLength(1)
  })

  test('when it is empty, as a grant may have filtered it', () => {
    expect(guardPage(page(2, []), [page(1, ten(0))], 2, viewerKey).hasMore).toBe(true)
  })
})

test('a lead is one row for each video, whatever the case of the address and the figures', () => {
  const one = viewer(1)
  expect(viewerKey({ ...one, email: 'LEAD-1@example.com', views: 7, percentPlayed: 80 })).toBe(viewerKey(one))
  expect(viewerKey({ ...one, videoId: '989' })).not.toBe(viewerKey(one))
  expect(viewerKey(viewer(2))).not.toBe(viewerKey(one))
})

test('the anonymous are told apart by what is known of them', () => {
  const nobody = viewer(0, { email: null, ip: '198.XXX.100.XXX', device: 'DESKTOP', browser: 'Firefox' })
  expect(viewerKey({ ...nobody, views: 3 })).toBe(viewerKey(nobody))
  for (const change of [
    { ip: '203.XXX.113.XXX' },
    { device: 'PHONE' },
    { browser: 'Chrome' },
    { location: 'Lima' },
  ]) {
    expect(viewerKey({ ...nobody, ...change })).not.toBe(viewerKey(nobody))
  }
  expect(viewerKey({ ...nobody, ip: 'a","b', device: null })).not.toBe(
    viewerKey({ ...nobody, ip: 'a', device: 'b' }),
  )
})

test('a video is its id', () => {
  const video = { id: '7', token: 't', title: '', createdAt: null, durationMs: null, thumbnailUrl: null }
  expect(videoKey({ ...video, shareThumbnailUrl: null, shareUrl: '/a', embedUrl: '/b' })).toBe('7')
})
