import { expect, test } from 'vitest'
import { decodeViewerPage, encodeViewerPage, parseViewerQuery } from 'react-hippo-video/contract'
import { failure } from './failure.js'
import { fixture } from './fixture.js'

test('the page of one video: no other page although next_page says 2, angle brackets gone, day first', () => {
  expect(decodeViewerPage(fixture('viewers-of-video'))).toEqual({
    rows: [
      {
        videoId: '988',
        email: 'mira.castell@example.com',
        name: 'Mira Castell',
        ip: '198.XXX.100.XXX',
        lastViewed: { raw: '31/12/2018 02:23 AM', at: Date.UTC(2018, 11, 31, 2, 23), timeZone: 'UTC' },
        location: 'Sydney, Australia',
        device: 'DESKTOP',
        os: 'Macintosh',
        browser: 'Chrome',
        referrer: 'https://www.example.org/',
        percentPlayed: 95,
        views: 2,
      },
    ],
    page: 1,
    hasMore: false,
  })
})

test('the page of one lead: " NA " is nothing, both date forms are read, a fragment in the referrer is kept', () => {
  const [first, second] = decodeViewerPage(fixture('viewers-of-lead'), { timeZone: 'Asia/Kolkata' }).rows
  expect(first).toMatchObject({
    location: null,
    referrer: 'https://mail.example.com/mail/u/#sent/00000000aaaaaaaa',
    lastViewed: { raw: '09/01/2019 12:27PM', at: Date.UTC(2019, 0, 9, 6, 57), timeZone: 'Asia/Kolkata' },
  })
  expect(second).toMatchObject({
    location: 'Naples, ITALY',
    referrer: null,
    lastViewed: { at: Date.UTC(2018, 9, 19, 6, 55) },
  })
})

test('both are written back as documented', () => {
  const lead = fixture('viewers-of-lead')
  expect(encodeViewerPage(decodeViewerPage(lead))).toEqual(lead)
})

test('either spelling of the percentage is read, the misspelt one first, and written as asked', () => {
  const page = fixture('viewers-of-video')
  const [row] = page.viewer_profile as Record<string, unknown>[]
  const { precentage_played: _gone, ...without } = row!
  const read = (extra: object) =>
    decodeViewerPage({ ...page, viewer_profile: [{ ...without, ...extra }] }).rows[0]?.percentPlayed
  expect(read({ percentage_played: 40 })).toBe(40)
  expect(read({ precentage_played: 30, percentage_played: 40 })).toBe(30)
  expect(read({ precentage_played: ' NA ' })).toBe(0)
  expect(failure(() => read({})).hint).toContain('precentage_played')
  const decoded = decodeViewerPage(page)
  expect(encodeViewerPage(decoded, { spelling: 'percentage_played' }).viewer_profile[0]).not.toHaveProperty(
    'precentage_played',
  )
  expect(encodeViewerPage(decoded, { spelling: 'both' }).viewer_profile[0]).toMatchObject({
    precentage_played: 95,
    percentage_played: 95,
  })
})

test('ids may be numbers here too, and what is left out is missing', () => {
  const page = {
    viewer_profile: [{ video_id: 988, precentage_played: 1, views: 1 }],
    load_more: true,
    page: 2,
  }
  expect(decodeViewerPage(page)).toEqual({
    rows: [
      {
        videoId: '988',
        email: null,
        name: null,
        ip: null,
        lastViewed: null,
        location: null,
        device: null,
        os: null,
        browser: null,
        referrer: null,
        percentPlayed: 1,
        views: 1,
      },
    ],
    page: 2,
    hasMore: true,
  })
})

test('next_page alone never says that there is more', () => {
  const { load_more: _gone, ...page } = fixture('viewers-of-video')
  expect(failure(() => decodeViewerPage(page)).hint).toContain('load_more')
})

test('the faulty row is named by its place', () => {
  const page = fixture('viewers-of-lead')
  const rows = page.viewer_profile as Record<string, unknown>[]
  rows[1]!.views = -1
  expect(failure(() => decodeViewerPage(page)).hint).toContain('viewer_profile.1.views')
})

test('a query names a video or a lead, and exactly one of them', () => {
  expect(parseViewerQuery({ videoId: 988 })).toEqual({ videoId: '988' })
  expect(parseViewerQuery({ videoId: null, leadEmail: ' mira.castell@example.com ' })).toEqual({
    leadEmail: 'mira.castell@example.com',
  })
  for (const bad of [
    {},
    { videoId: '1', leadEmail: 'mira.castell@example.com' },
    { leadEmail: '' },
    { leadEmail: 'mira' },
    { leadEmail: 'a b@example.com' },
    null,
    [],
  ]) {
    expect(failure(() => parseViewerQuery(bad)).code).toBe('invalid_request')
  }
})
