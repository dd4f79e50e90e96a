import { expect, test } from 'vitest'
import {
  decodeImportAnswer,
  decodeVideo,
  decodeVideoPage,
  encodeImportAnswer,
  encodeVideo,
  encodeVideoPage,
} from 'react-hippo-video/contract'
import { formatDuration, parseDuration } from '../../../src/contract/duration.js'
import { failure } from './failure.js'
import { fixture } from './fixture.js'

const [row] = fixture('library').videos as Record<string, unknown>[]

test('the documented page is read', () => {
  expect(decodeVideoPage(fixture('library'))).toEqual({
    rows: [
      {
        id: '834871',
        token: 'AAAAinvented_token-0002',
        title: 'Hello from Mira',
        createdAt: { raw: '07 Jan 2019 - 12:57PM', at: Date.UTC(2019, 0, 7, 12, 57), timeZone: 'UTC' },
        durationMs: 74_000,
        thumbnailUrl: row!.thumbnail,
        shareThumbnailUrl: row!.share_thumbnail,
        shareUrl: row!.share_url,
        embedUrl: row!.embed_url,
        owner: null,
        assetId: null,
      },
    ],
    page: 1,
    hasMore: true,
  })
})

test('and written back, duration to the millisecond beside the documented text', () => {
  const page = decodeVideoPage(fixture('library'))
  expect(encodeVideoPage(page)).toMatchObject({
    code: 200,
    page: 1,
    has_next_page: true,
    videos: [{ id: 834871, duration: '01m:14s', duration_seconds: 74, created_at: '07 Jan 2019 - 12:57PM' }],
  })
  expect(decodeVideoPage(encodeVideoPage(page))).toEqual(page)
})

test('one video carries its owner and its recording where the backend keeps them', () => {
  const video = decodeVideo({ ...row, owner: 'user-7', asset_id: 55, duration_seconds: 74.25 })
  expect(video).toMatchObject({ owner: 'user-7', assetId: '55', durationMs: 74_250 })
  expect(encodeVideo(video)).toMatchObject({ code: 200, owner: 'user-7', asset_id: 55 })
})

test('where the page does not say, a full one has another after it', () => {
  const page = (length: number) => ({ code: 200, videos: Array.from({ length }, () => row), page: 1 })
  expect(decodeVideoPage(page(20)).hasMore).toBe(true)
  expect(decodeVideoPage(page(19)).hasMore).toBe(false)
})

test('a video without title, pictures or length is still one', () => {
  const bare = {
    ...row,
    title: ' NA ',
    thumbnail: ' NA ',
    share_thumbnail: '',
    duration: 'soon',
    created_at: null,
  }
  expect(decodeVideo(bare)).toMatchObject({
    title: '',
    thumbnailUrl: null,
    shareThumbnailUrl: null,
    durationMs: null,
    createdAt: null,
  })
})

test('a link that would run is refused', () => {
  expect(failure(() => decodeVideo({ ...row, share_url: 'javascript:alert(1)' })).hint).toContain('share_url')
})

test.each([
  ['00m:00s', 0],
  ['01m:14s', 74_000],
  ['75m:03s', 4_503_000],
  ['1h:02m:03s', 3_723_000],
  ['00m:01.5s', 1500],
])('%s is %i ms', (text, ms) => {
  expect(parseDuration(text)).toBe(ms)
})

test('durations are printed in minutes and seconds', () => {
  expect([0, 59_400, 60_000, 4_503_000].map(formatDuration)).toEqual([
    '00m:00s',
    '00m:59s',
    '01m:00s',
    '75m:03s',
  ])
  expect([parseDuration('1:14'), parseDuration(''), parseDuration(null)]).toEqual([null, null, null])
})

test('the documented import answer goes both ways', () => {
  const answer = decodeImportAnswer(fixture('import-answer'))
  expect(answer).toMatchObject({ videoId: '1412089' })
  expect(encodeImportAnswer(answer)).toEqual(fixture('import-answer'))
})
