import {
  daysOf,
  decodePeriodAnswer,
  decodeRetention,
  decodeRetentionAnswer,
  decodeTimelineAnswer,
  decodeViewerTimeline,
  encodePeriodReport,
  encodeRetention,
  encodeViewerTimeline,
  type HippoError,
  parseReportPeriod,
  parseSearch,
  parseViewerListQuery,
  parseViewerTimelineQuery,
  searchText,
  viewerSearchText,
} from 'react-hippo-video/contract'
import { periodReportFixture, retentionFixture, viewerTimelineFixture } from 'react-hippo-video/testing'
import { describe, expect, test } from 'vitest'

function errorOf(run: () => unknown): Pick<HippoError, 'code' | 'hint'> {
  try {
    run()
  } catch (error) {
    const { code, hint } = error as HippoError
    return { code, hint }
  }
  throw new Error('Nothing was refused.')
}

test('what the sandbox writes is what the server reads', () => {
  const onTheWire = (body: unknown): unknown => JSON.parse(JSON.stringify(body))
  const retention = retentionFixture()
  const period = periodReportFixture()
  const timeline = viewerTimelineFixture()
  expect(decodeRetentionAnswer(onTheWire(encodeRetention(retention)))).toEqual(retention)
  expect(decodePeriodAnswer(onTheWire(encodePeriodReport(period)))).toEqual(period)
  expect(decodeTimelineAnswer(onTheWire(encodeViewerTimeline(timeline)))).toEqual(timeline)
})

describe('an answer is refused', () => {
  test.each([
    ['in which a slice was reached by more than all plays', { plays: 12, reached: [13], replays: [0] }],
    ['with another number of replays', { plays: 12, reached: [12, 3], replays: [0] }],
    ['without a slice', { reached: [], replays: [] }],
    ['with half a viewer', { reached: [0.5], replays: [0] }],
  ])('%s', (_, change) => {
    expect(errorOf(() => decodeRetention(retentionFixture(change))).code).toBe('invalid_response')
  })

  test.each([
    ['that ends before it begins', { passes: [[5, 4]] }],
    ['with a pass without an end', { passes: [[1]] }],
    ['with a kind of action nobody knows', { actions: [{ kind: 'total', atMs: null, occurredAt: 1 }] }],
  ])('with a viewing %s', (_, change) => {
    const [viewing] = viewerTimelineFixture().viewings
    const body = { ...viewerTimelineFixture(), viewings: [{ ...viewing, ...change }] }
    expect(errorOf(() => decodeViewerTimeline(body)).code).toBe('invalid_response')
  })
})

describe('a period', () => {
  test('has its days in order, over a leap day and a change of clocks', () => {
    expect(daysOf({ from: '2024-02-28', to: '2024-03-01' })).toEqual([
      '2024-02-28',
      '2024-02-29',
      '2024-03-01',
    ])
    expect(daysOf({ from: '2026-10-25', to: '2026-10-25' })).toEqual(['2026-10-25'])
    expect(daysOf({ from: '2026-10-26', to: '2026-10-25' })).toEqual([])
  })

  test.each([
    ['no day', { from: '2026-02-29', to: '2026-03-01' }],
    ['a month of thirteen', { from: '2026-01-01', to: '2026-13-01' }],
    ['a time', { from: '2026-01-01T00:00Z', to: '2026-01-02' }],
    ['an end before the beginning', { from: '2026-01-02', to: '2026-01-01' }],
    ['more than five years', { from: '2020-01-01', to: '2025-01-02' }],
    ['nothing', {}],
  ])('that is %s is refused', (_, period) => {
    expect(errorOf(() => parseReportPeriod(period)).code).toBe('invalid_request')
  })

  test('may be five years long', () => {
    const period = { from: '2020-01-01', to: '2024-12-31' }
    expect(parseReportPeriod(period)).toEqual(period)
    expect(daysOf(period)).toHaveLength(1827)
  })
})

describe('a list of viewers', () => {
  test('is read with its order and its search, and nothing that was left empty', () => {
    expect(parseViewerListQuery({ videoId: '1', sort: null, direction: null, search: '  ' })).toEqual({
      videoId: '1',
    })
    expect(parseViewerListQuery({ leadEmail: 'a@example.com', sort: 'views', search: ' Ann ' })).toEqual({
      leadEmail: 'a@example.com',
      sort: { field: 'views', direction: 'descending' },
      search: 'Ann',
    })
  })

  test.each([
    ['an order by what is not there', { videoId: '1', sort: 'ip' }],
    ['a direction of its own', { videoId: '1', sort: 'name', direction: 'up' }],
    ['a search without an end', { videoId: '1', search: 'x'.repeat(201) }],
    ['a search that is no text', { videoId: '1', search: ['x'] }],
    ['neither a video nor a lead', { sort: 'name' }],
  ])('with %s is refused', (_, query) => {
    expect(errorOf(() => parseViewerListQuery(query)).code).toBe('invalid_request')
  })

  test('is of one viewer by a mail address alone', () => {
    expect(parseViewerTimelineQuery({ videoId: '1', email: ' A@example.com ' })).toEqual({
      videoId: '1',
      email: 'A@example.com',
    })
    for (const email of ['', 'a', 'a b@example.com', null]) {
      expect(errorOf(() => parseViewerTimelineQuery({ videoId: '1', email })).code).toBe('invalid_request')
    }
    expect([parseSearch(null), parseSearch(''), parseSearch('x')]).toEqual([undefined, undefined, 'x'])
  })
})

describe('a text that is searched', () => {
  test.each([
    ['Mateo  ÁLVAREZ ', 'mateo alvarez'],
    ['Straße', 'strasse'],
    ['ΟΔΥΣΣΕΥΣ', 'οδυσσευσ'],
    ['Lena Sørensen', 'lena sørensen'],
    ['İpek ışık', 'ipek isik'],
    ['ｆｕｌｌ\u00A0width', 'full width'],
    ['山田', '山田'],
    ['हिन्दी', 'हिन्दी'],
  ])('%s is compared as %s', (text, compared) => {
    expect(searchText(text)).toBe(compared)
    expect(searchText(compared)).toBe(compared)
  })

  test('of a viewer begins with their name, and is empty for nobody', () => {
    const who = (name: string | null, email: string | null) => viewerSearchText({ name, email })
    expect([who('Ann Hall', 'a@x.test'), who(null, 'A@x.test'), who(null, null), who(' ', null)]).toEqual([
      'ann hall\na@x.test',
      'a@x.test',
      '',
      '',
    ])
    expect([who('Ann Hall', 'a@x.test'), who('Ann', 'z@x.test')].toSorted()[0]).toContain('z@x.test')
  })
})
