import '../../../src/styles/index.css'
import { act, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ReportCard, type ReportCardProps } from '../../../src/components/report/index.js'
import { english } from '../../../src/labels/en/index.js'
import {
  createFakeClient,
  type FakeClientOptions,
  libraryVideoFixture,
  periodReportFixture,
  videoReportFixture,
} from '../../../src/testing/index.js'
import { axeFindings } from '../axe.js'
import { withClient } from '../withClient.js'

const { comparison: words, fields } = english.report
const card = () => screen.getByRole('region')
const rowOf = (name: string) => card().querySelector(`[data-compared="${name}"]`)
const cellsOf = (name: string) => [...(rowOf(name)?.children ?? [])].map((cell) => cell.textContent)
const other = videoReportFixture({
  videoId: '7',
  pageLoads: 3,
  plays: 16,
  viewers: 10,
  averageWatchRate: 77.4,
})
const twoVideos = (more: FakeClientOptions = {}) =>
  createFakeClient({
    videos: [libraryVideoFixture(), libraryVideoFixture({ id: '7', title: 'Onboarding' })],
    reports: [videoReportFixture(), other],
    ...more,
  })
const days = { from: '2026-11-08', to: '2026-11-14' }
const daysBefore = { from: '2026-11-01', to: '2026-11-07' }
const show = (client: ReturnType<typeof createFakeClient>, props: Partial<ReportCardProps>) =>
  render(withClient(client, <ReportCard videoId="988" {...props} />))

afterEach(() => {
  vi.useRealTimers()
})

describe('<ReportCard compareTo={{ videoId }}>', () => {
  it('sets each figure beside that of the other video, with the difference in words', async () => {
    show(twoVideos(), { compareTo: { videoId: '7' } })
    const table = await screen.findByRole('table', { name: words.against('Onboarding') })
    await waitFor(() => expect(cellsOf('pageLoads')).toEqual([fields.pageLoads, '15', '3', '12 more']))
    expect(cellsOf('plays')).toEqual([fields.plays, '13', '16', '3 fewer'])
    expect(cellsOf('viewers')).toEqual([fields.viewers, '10', '10', words.same])
    expect(cellsOf('averageWatchRate')).toEqual([fields.averageWatchRate, '85%', '77%', '8 points more'])
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((head) => head.textContent),
    ).toEqual([words.figure, words.thisVideo, 'Onboarding', words.difference])
  })

  it('says "new" where the other has nothing, and compares no average that is none', async () => {
    const unplayed = { plays: 0, viewers: 0, averageWatchRate: 0 }
    const client = twoVideos({ reports: [videoReportFixture(), { ...other, ...unplayed }] })
    const { rerender } = show(client, { compareTo: { videoId: '7' } })
    await waitFor(() => expect(cellsOf('plays')).toEqual([fields.plays, '13', '0', words.fromNothing]))
    expect(cellsOf('averageWatchRate').slice(1)).toEqual(['85%', english.report.noAverage, words.fromNothing])
    rerender(withClient(client, <ReportCard videoId="7" compareTo={{ videoId: '988' }} />))
    await waitFor(() => expect(cellsOf('plays').slice(1)).toEqual(['0', '13', '13 fewer']))
    expect(cellsOf('averageWatchRate').at(-1)).toBe(words.incomparable)
  })

  it('keeps the report when the other one cannot be read, and tries that one again', async () => {
    const client = twoVideos({
      fail: ({ name, args }) => (name === 'reports.get' && args[0] === '7' ? 'maintenance' : null),
    })
    show(client, { compareTo: { videoId: '7' } })
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(words.missing))
    expect(card()).toHaveAttribute('data-state', 'ready')
    expect(screen.queryByRole('table', { name: /Compared/ })).toBeNull()
    client.fail = null
    await userEvent.click(screen.getByRole('button', { name: english.common.retry }))
    await waitFor(() => expect(cellsOf('pageLoads').at(-1)).toBe('12 more'))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it.each(['light', 'dark'])('has no finding of axe: %s', async (theme) => {
    const view = render(
      withClient(
        twoVideos({ scope: theme }),
        <div data-hippo-theme={theme} style={{ background: 'var(--hippo-surface-sunken)' }}>
          <ReportCard videoId="988" compareTo={{ videoId: '7' }} />
        </div>,
      ),
    )
    await waitFor(() => expect(cellsOf('plays').at(-1)).toBe('3 fewer'))
    expect(await axeFindings(view.container)).toEqual([])
  })
})

describe('<ReportCard compareTo={{ days }}>', () => {
  const counted = () =>
    createFakeClient({
      periods: [
        periodReportFixture({ ...days, pageLoads: 9, plays: 6, viewers: 5, averageWatchRate: 60, days: [] }),
        periodReportFixture({ ...daysBefore, pageLoads: 0, plays: 0, viewers: 0, days: [] }),
      ],
    })

  it('sets the last days beside as many before them, with no percentage of nothing', async () => {
    show(counted(), { compareTo: { days: 7, today: '2026-11-14' } })
    await waitFor(() => expect(cellsOf('pageLoads')).toEqual([fields.pageLoads, '9', '0', words.fromNothing]))
    expect(cellsOf('averageWatchRate').slice(1)).toEqual(['60%', english.report.noAverage, words.fromNothing])
    expect(screen.getByRole('columnheader', { name: 'Last 7 days' })).toBeVisible()
    expect(card()).not.toHaveTextContent(/Infinity|NaN|∞/)
  })

  it('asks for the days up to today in the zone of the provider', async () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 14, 23, 30), toFake: ['Date'] })
    const client = counted()
    render(
      withClient(client, <ReportCard videoId="988" compareTo={{ days: 7 }} />, { timeZone: 'Asia/Tokyo' }),
    )
    await waitFor(() => expect(rowOf('plays')).toHaveAttribute('data-change'))
    const asked = client.calls.filter(({ name }) => name === 'reports.period').map(({ args }) => args[1])
    expect(asked).toEqual(
      expect.arrayContaining([
        { from: '2026-11-09', to: '2026-11-15' },
        { from: '2026-11-02', to: '2026-11-08' },
      ]),
    )
  })

  it('shows nothing of it, and asks nothing, where the backend reports no periods', async () => {
    const client = createFakeClient({ capabilities: { periods: false } })
    show(client, { compareTo: { days: 7, today: '2026-11-14' } })
    await waitFor(() => expect(client.calls.some(({ name }) => name === 'capabilities')).toBe(true))
    await waitFor(() => expect(card()).toHaveAttribute('data-state', 'ready'))
    expect(card().querySelector('.hippo-comparison')).toBeNull()
    expect(screen.queryByRole('alert')).toBeNull()
    expect(client.calls.some(({ name }) => name === 'reports.period')).toBe(false)
  })

  it('shows what is wrong with a period instead of breaking', async () => {
    const client = createFakeClient({
      fail: ({ name }) => (name === 'reports.period' ? 'invalid_request' : null),
    })
    show(client, { compareTo: { days: 7, today: 'tomorrow' } })
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(words.missing))
    expect(card()).toHaveAttribute('data-state', 'ready')
  })

  it('hydrates without a mismatch, though a server does not know the day here', async () => {
    const page = withClient(counted(), <ReportCard videoId="988" compareTo={{ days: 7 }} />)
    const host = document.body.appendChild(document.createElement('div'))
    host.innerHTML = renderToString(page)
    const onRecoverableError = vi.fn<(error: unknown) => void>()
    const root = hydrateRoot(host, page, { onRecoverableError })
    await waitFor(() => expect(rowOf('plays')).toHaveAttribute('data-change'))
    expect(onRecoverableError).not.toHaveBeenCalled()
    act(() => root.unmount())
    host.remove()
  })
})
