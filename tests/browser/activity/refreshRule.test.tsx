import { QueryClient } from '@tanstack/react-query'
import { act, render, screen } from '@testing-library/react'
import { focusManager } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import '../../../src/styles/index.css'
import { ReportCard } from '../../../src/components/report/index.js'
import { ViewerTable } from '../../../src/components/viewers/index.js'
import {
  hippoKeys,
  type ViewerProfilePages,
  viewerProfilesOptions,
  viewerRows,
} from '../../../src/queries/index.js'
import { createFakeClient, videoReportFixture, viewerProfileFixture } from '../../../src/testing/index.js'
import { withClient } from '../withClient.js'
import { happened } from './support.js'

const { setTimeout: realTimeout } = globalThis
/** Locks of the browser are granted in real time. */
const settle = () => act(() => new Promise<void>((resolve) => realTimeout(resolve, 5)))
const pass = async (ms: number) => {
  await settle()
  await act(() => vi.advanceTimersByTimeAsync(ms))
  await settle()
  await act(() => vi.advanceTimersByTimeAsync(1))
}
const person = (number: number, change = {}) =>
  viewerProfileFixture({ email: `known-${number}@example.com`, name: `Known ${number}`, views: 1, ...change })
const newcomer = (number: number) =>
  viewerProfileFixture({ email: `new-${number}@example.com`, name: `New ${number}`, views: 1 })
type Client = ReturnType<typeof createFakeClient>
const reports = (client: Client) => client.calls.filter((call) => call.name === 'reports.get').length
const pages = (client: Client) =>
  client.calls.flatMap((call) => (call.name === 'viewers.list' ? [call.args[1] as number] : []))
/** The rows in the page, by their place in the list: a long list keeps only those near what is seen. */
const inPage = () =>
  [...document.querySelectorAll<HTMLElement>('.hippo-viewers tbody tr[data-index]')].map((row) => ({
    at: Number(row.dataset.index),
    mail: row.querySelector('.hippo-person-second')?.textContent,
    row,
  }))
let cache = new QueryClient()
/** The list as a person finds it who scrolls through it: what is in the page agrees with what was read. */
function mails() {
  const [found] = cache.getQueriesData<ViewerProfilePages>({ queryKey: hippoKeys.viewers('fake') })
  const all = viewerRows(found?.[1]).map(({ profile }) => profile.email)
  expect(inPage().length).toBeGreaterThan(0)
  for (const { at, mail } of inPage()) expect(mail).toBe(all[at])
  return all
}
const newButton = () => screen.queryByRole('button', { name: /^(\d+\+?|Show) new$/ })

/** A desk with 30 pages of viewers loaded. */
async function desk(client: Client) {
  cache = new QueryClient()
  await cache.infiniteQuery({ ...viewerProfilesOptions(client, { videoId: '988' }), pages: 30 })
  render(
    withClient(
      client,
      <div>
        <ReportCard videoId="988" />
        <div data-testid="window" style={{ height: 500, overflow: 'auto' }}>
          <ViewerTable videoId="988" autoLoad={false} />
        </div>
      </div>,
      { queryClient: cache },
    ),
  )
  await pass(50)
  await vi.waitFor(() => expect(client.activity.open).toBe(1))
  await pass(50)
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  focusManager.setFocused(undefined)
  vi.useRealTimers()
})

describe('the refresh rule', () => {
  it('30 pages loaded, 200 events in 10 s: at most 4 report and 4 page-one requests, no row twice or lost, nothing moves', async () => {
    const known = Array.from({ length: 300 }, (_, index) => person(index))
    const client = createFakeClient({ viewers: known, reports: [videoReportFixture({ plays: 300 })] })
    await desk(client)
    expect(mails()).toHaveLength(300)
    const frame = screen.getByTestId('window')
    frame.scrollTop = 4000
    await pass(50)
    // The browser tells of scrolling with its next picture, in real time.
    const seen = () => inPage().find(({ row }) => row.getBoundingClientRect().top > 200)
    await vi.waitFor(() => expect(seen()).toBeDefined())
    await pass(50)
    const middle = seen()!.at
    const top = () =>
      inPage()
        .find(({ at }) => at === middle)!
        .row.getBoundingClientRect().top
    const before = {
      scroll: frame.scrollTop,
      top: top(),
      reports: reports(client),
      pages: pages(client).length,
    }
    let come = 0
    for (let number = 0; number < 200; number++) {
      // Every twentieth is somebody new; the others watch again, from anywhere in the list, and move to its top.
      const { viewers } = client.data
      if (number % 20 === 0) client.data.viewers = [newcomer(come++), ...viewers]
      else {
        const again = viewers[(number * 37) % viewers.length]!
        client.data.viewers = [
          { ...again, views: again.views + 1 },
          ...viewers.filter((row) => row !== again),
        ]
      }
      client.data.reports = [videoReportFixture({ plays: 301 + number })]
      client.activity.push(happened(number, 'VideoPlayedSessions'))
      await act(() => vi.advanceTimersByTimeAsync(50))
    }
    await pass(20_000)
    expect(reports(client) - before.reports).toBeLessThanOrEqual(4)
    expect(reports(client) - before.reports).toBeGreaterThanOrEqual(2)
    const asked = pages(client).slice(before.pages)
    expect(asked.every((page) => page === 1)).toBe(true)
    expect(asked.length).toBeLessThanOrEqual(4)
    expect(asked.length).toBeGreaterThanOrEqual(2)
    expect(screen.getByRole('region', { name: 'Pro edit, full flow' })).toHaveTextContent('500')
    // To the pixel: browsers round.
    expect(Math.abs(frame.scrollTop - before.scroll)).toBeLessThanOrEqual(1)
    expect(Math.abs(top() - before.top)).toBeLessThanOrEqual(1)
    expect(new Set(mails()).size).toBe(300)
    expect(mails()).toHaveLength(300)
    await act(async () => newButton()!.click())
    await pass(50)
    const shown = mails()
    expect(new Set(shown).size).toBe(shown.length)
    expect(new Set(shown)).toEqual(new Set(client.data.viewers.map((row) => row.email)))
    expect(newButton()).toBeNull()
  })

  it('reads further down when more came than a page holds, and only when asked', async () => {
    const client = createFakeClient({ viewers: Array.from({ length: 300 }, (_, index) => person(index)) })
    await desk(client)
    const before = pages(client).length
    client.data.viewers = [
      ...Array.from({ length: 25 }, (_, index) => newcomer(index)),
      ...client.data.viewers,
    ]
    client.activity.push(happened(1))
    await pass(100)
    expect(pages(client).slice(before)).toEqual([1])
    expect(newButton()).toHaveTextContent('10+ new')
    await act(async () => newButton()!.click())
    await pass(50)
    expect(pages(client).slice(before)).toEqual([1, 1, 2, 3])
    expect(mails()).toEqual(client.data.viewers.map((row) => row.email))
  })

  it('renews rows in their places', async () => {
    const client = createFakeClient({ viewers: Array.from({ length: 300 }, (_, index) => person(index)) })
    await desk(client)
    const order = mails()
    const again = { ...client.data.viewers[4]!, views: 77 }
    client.data.viewers = [again, ...client.data.viewers.filter((row) => row.email !== again.email)]
    client.activity.push(happened(1))
    await pass(100)
    expect(mails()).toEqual(order)
    const { row, mail } = inPage().find(({ at }) => at === 4)!
    expect(mail).toBe(again.email)
    expect(row.querySelector('[data-column="views"]')).toHaveTextContent('77')
    expect(newButton()).toBeNull()
  })

  it('coming back to the window renews page one alone, and only when it is old', async () => {
    const client = createFakeClient({ viewers: Array.from({ length: 300 }, (_, index) => person(index)) })
    await desk(client)
    const before = pages(client).length
    const comeBack = async () => {
      focusManager.setFocused(false)
      focusManager.setFocused(true)
      await pass(100)
    }
    await comeBack()
    expect(pages(client).slice(before)).toEqual([])
    await pass(31_000)
    client.data.viewers = [newcomer(1), ...client.data.viewers]
    await comeBack()
    expect(pages(client).slice(before)).toEqual([1])
    expect(newButton()).toHaveTextContent('1 new')
  })

  it('a page that nobody looks at reads nothing until somebody does', async () => {
    const client = createFakeClient({ viewers: Array.from({ length: 30 }, (_, index) => person(index)) })
    await desk(client)
    const before = { reports: reports(client), pages: pages(client).length }
    focusManager.setFocused(false)
    for (let number = 0; number < 20; number++) {
      client.activity.push(happened(number))
      await pass(1000)
    }
    expect([reports(client), pages(client).length]).toEqual([before.reports, before.pages])
    focusManager.setFocused(true)
    await pass(100)
    expect([reports(client), pages(client).length]).toEqual([before.reports + 1, before.pages + 1])
  })

  it('shows the first viewer of an empty list at once, and tells of the next', async () => {
    const client = createFakeClient({ viewers: [] })
    render(withClient(client, <ViewerTable videoId="988" />))
    await pass(50)
    expect(screen.getByRole('region', { name: 'Viewers' })).toHaveAttribute('data-state', 'empty')
    client.data.viewers = [newcomer(1)]
    client.activity.push(happened(1))
    await pass(100)
    expect(inPage().map(({ mail }) => mail)).toEqual(['new-1@example.com'])
    client.data.viewers = [newcomer(2), newcomer(1)]
    client.activity.push(happened(2))
    await pass(6000)
    expect(inPage().map(({ mail }) => mail)).toEqual(['new-1@example.com'])
    await pass(3000)
    expect(screen.getByText(/1 new viewer to show/)).toBeInTheDocument()
    newButton()!.focus()
    await act(async () => newButton()!.click())
    await pass(50)
    expect(inPage().map(({ mail }) => mail)).toEqual(['new-2@example.com', 'new-1@example.com'])
    expect(screen.getByRole('heading', { name: 'Viewers' })).toHaveFocus()
  })

  it('with live={false} nothing is followed', async () => {
    const client = createFakeClient()
    render(
      withClient(
        client,
        <>
          <ReportCard videoId="988" live={false} />
          <ViewerTable videoId="988" live={false} />
        </>,
      ),
    )
    await pass(1000)
    expect(client.calls.some((call) => call.name === 'activity.stream')).toBe(false)
  })

  it('everything under one provider shares one stream, and the last to go ends it', async () => {
    const client = createFakeClient()
    const { unmount } = render(
      withClient(
        client,
        <>
          <ReportCard videoId="988" />
          <ViewerTable videoId="988" />
        </>,
      ),
    )
    // Its code is loaded in real time, which no fake clock can hurry.
    await vi.waitFor(() => expect(client.activity.open).toBe(1))
    await pass(1000)
    expect(client.calls.filter((call) => call.name === 'activity.stream')).toHaveLength(1)
    expect(client.calls.filter((call) => call.name === 'capabilities')).toHaveLength(1)
    unmount()
    await pass(2000)
    await vi.waitFor(() => expect(client.activity.open).toBe(0))
  })

  it('after a gap everything that is shown is read again, by the same rule', async () => {
    const client = createFakeClient({ viewers: Array.from({ length: 300 }, (_, index) => person(index)) })
    await desk(client)
    const before = { reports: reports(client), pages: pages(client).length }
    client.activity.push({ type: 'gap' })
    await pass(100)
    expect(reports(client)).toBe(before.reports + 1)
    expect(pages(client).slice(before.pages)).toEqual([1])
  })
})
