import '../../../src/styles/index.css'
import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { userEvent as trusted } from 'vitest/browser'
import { ReportCard } from '../../../src/components/report/index.js'
import { HippoError } from '../../../src/core/error.js'
import { english } from '../../../src/labels/en/index.js'
import { videoReportOptions } from '../../../src/queries/index.js'
import {
  createFakeClient,
  deferred,
  emptyReportFixture,
  libraryVideoFixture,
  videoReportFixture,
} from '../../../src/testing/index.js'
import { axeFindings } from '../axe.js'
import { describeConformance } from '../conformance.js'
import { withClient } from '../withClient.js'

const { fields, help } = english.report
const card = () => screen.getByRole('region')
const inState = (state: string) => waitFor(() => expect(card()).toHaveAttribute('data-state', state))
const field = (name: string) => card().querySelector(`[data-field="${name}"]`)

describe('<ReportCard>', () => {
  describeConformance((props) => <ReportCard videoId="988" {...props} />, {
    className: 'hippo-report',
    wrap: (children) => withClient(createFakeClient(), children),
    labels: { overrides: { report: { fields: { plays: 'Afgespeeld' } } }, text: 'Afgespeeld' },
  })

  it('shows the four figures and what they mean', async () => {
    render(withClient(createFakeClient(), <ReportCard videoId="988" />))
    await inState('ready')
    expect(field('pageLoads')).toHaveTextContent(/Page loads.*15$/)
    expect(field('plays')).toHaveTextContent(/13$/)
    expect(field('viewers')).toHaveTextContent(/10$/)
    expect(field('averageWatchRate')).toHaveTextContent(/85%$/)
    expect(card()).toHaveAccessibleName('Pro edit, full flow')
    expect(card()).toHaveTextContent('2:51 · recorded Nov 12, 2026'.replace(' · ', ' '))
  })

  it('shows all nine counts of actions, most frequent first', async () => {
    render(withClient(createFakeClient(), <ReportCard videoId="988" />))
    await inState('ready')
    expect(field('actions')).toHaveTextContent('111 actions')
    const rows = [...card().querySelectorAll('.hippo-actions > div')].map((row) => row.textContent)
    expect(rows).toHaveLength(8)
    expect(rows[0]).toContain('Reactions')
    for (const count of ['63', '19', '8', '6', '5', '4', '3']) {
      expect(rows.some((row) => row?.endsWith(count))).toBe(true)
    }
  })

  it('folds kinds at zero away, and keeps them within reach', async () => {
    const actions = { ...emptyReportFixture().actions, total: 2, comments: 2 }
    render(
      withClient(
        createFakeClient({ reports: [videoReportFixture({ actions })] }),
        <ReportCard videoId="988" />,
      ),
    )
    await inState('ready')
    const fold = screen.getByText('7 more at zero')
    const hidden = within(card()).getByText('Annotations')
    expect(hidden).not.toBeVisible()
    await userEvent.click(fold)
    expect(hidden).toBeVisible()
    expect(field('annotations')).toHaveTextContent(/0$/)
  })

  it('explains every documented field by keyboard alone', async () => {
    render(withClient(createFakeClient(), <ReportCard videoId="988" />))
    await inState('ready')
    for (const name of Object.keys(help) as (keyof typeof help)[]) {
      const button = screen.getByRole('button', { name: `About “${fields[name]}”` })
      button.focus()
      await trusted.keyboard('{Enter}')
      await waitFor(() => expect(screen.getByText(help[name])).toBeVisible())
      await trusted.keyboard('{Escape}')
      await waitFor(() => expect(screen.getByText(help[name])).not.toBeVisible())
      expect(button).toHaveFocus()
    }
  })

  it('says the bars in a table too, and lets the tallest stand out alone', async () => {
    render(withClient(createFakeClient(), <ReportCard videoId="988" />))
    await inState('ready')
    const table = screen.getByRole('table', { name: fields.watchRate })
    const rows = within(table).getAllByRole('row').slice(1)
    expect(rows.map((row) => row.textContent)).toEqual(['0%0', '25%3', '50%2', '75%1', '100%5'])
    const bars = [...card().querySelectorAll<HTMLElement>('.hippo-bar')]
    expect(bars.map((bar) => 'top' in bar.dataset)).toEqual([false, false, false, false, true])
    await waitFor(() => {
      const [, second, , , last] = bars.map((bar) => bar.getBoundingClientRect().height)
      expect(second! / last!).toBeCloseTo(3 / 5, 1)
    })
  })

  it('shows the place with the most plays, or a soft word', async () => {
    const client = createFakeClient({
      reports: [
        videoReportFixture(),
        videoReportFixture({ videoId: '2', popularRegion: null, playsInPopularRegion: null }),
      ],
    })
    const { rerender } = render(withClient(client, <ReportCard videoId="988" />))
    await inState('ready')
    expect(field('popularRegion')).toHaveTextContent(/Houston, Texas$/)
    expect(field('playsInPopularRegion')).toHaveTextContent('7 plays')
    rerender(withClient(client, <ReportCard videoId="2" />))
    await waitFor(() => expect(field('popularRegion')).toHaveTextContent(/Unknown$/))
    expect(field('playsInPopularRegion')).toBeNull()
  })

  it('holds the layout while loading and shows no figure', async () => {
    const answer = deferred()
    const client = createFakeClient({ before: () => answer.promise })
    render(withClient(client, <ReportCard videoId="988" />))
    expect(card()).toHaveAttribute('data-state', 'loading')
    expect(card()).toHaveAttribute('aria-busy', 'true')
    expect(screen.getByRole('status')).toHaveTextContent('Loading…')
    const shown = [...card().querySelectorAll('dd')].map((value) => value.textContent).join('')
    expect(shown).not.toMatch(/\d/)
    expect(screen.queryByRole('table')).toBeNull()
    const before = card().querySelector('.hippo-figures')?.getBoundingClientRect().height
    answer.resolve()
    await inState('ready')
    expect(card()).toHaveAttribute('aria-busy', 'false')
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
    expect(card().querySelector('.hippo-figures')?.getBoundingClientRect().height).toBe(before)
  })

  it('says what will appear before the first load', async () => {
    render(withClient(createFakeClient({ reports: [emptyReportFixture()] }), <ReportCard videoId="988" />))
    await inState('empty')
    expect(screen.getByText(english.report.emptyTitle)).toBeVisible()
    expect(card()).not.toHaveTextContent('0%')
  })

  it('gives no average while nobody has played', async () => {
    const report = videoReportFixture({ plays: 0, viewers: 0, averageWatchRate: 0 })
    render(withClient(createFakeClient({ reports: [report] }), <ReportCard videoId="988" />))
    await inState('ready')
    expect(field('averageWatchRate')).toHaveTextContent(/Not yet$/)
  })

  it('stays whole when the video itself is not known', async () => {
    render(withClient(createFakeClient({ videos: [] }), <ReportCard videoId="988" />))
    await inState('ready')
    await waitFor(() => expect(card()).toHaveAccessibleName('Video 988'))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('shows the title as text, whatever it holds', async () => {
    const title = '<img src=x onerror=alert(1)> "quoted"'
    render(
      withClient(
        createFakeClient({ videos: [libraryVideoFixture({ title })] }),
        <ReportCard videoId="988" />,
      ),
    )
    await waitFor(() => expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(title))
  })

  it('says what is wrong without a retry where that cannot help', async () => {
    render(withClient(createFakeClient({ fail: 'forbidden' }), <ReportCard videoId="988" />))
    await inState('error')
    expect(screen.getByRole('alert')).toHaveTextContent(english.errors.forbidden)
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
    expect(card()).not.toHaveTextContent(/\d%/)
  })

  it('retries on request, keeps the message meanwhile, and rescues the focus', async () => {
    const answer = deferred()
    const client = createFakeClient({ fail: 'server_error' })
    render(withClient(client, <ReportCard videoId="988" query={{ retry: false }} />))
    await inState('error')
    const button = screen.getByRole('button', { name: 'Try again' })
    client.fail = null
    const { get } = client.reports
    client.reports.get = async (id, options) => {
      await answer.promise
      return get(id, options)
    }
    button.focus()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(button).toHaveTextContent('Trying again…'))
    expect(screen.getByRole('alert')).toHaveTextContent(english.errors.server_error)
    expect(button).toHaveFocus()
    answer.resolve()
    await inState('ready')
    expect(screen.getByRole('heading', { level: 2 })).toHaveFocus()
  })

  it('keeps old figures under a message when they cannot be refreshed', async () => {
    const cache = new QueryClient()
    const client = createFakeClient()
    render(withClient(client, <ReportCard videoId="988" query={{ retry: false }} />, { queryClient: cache }))
    await inState('ready')
    client.fail = 'network'
    await cache.refetchQueries({ queryKey: videoReportOptions(client, '988').queryKey })
    expect(await screen.findByRole('alert')).toHaveTextContent(english.errors.network)
    expect(card()).toHaveAttribute('data-state', 'ready')
    expect(field('plays')).toHaveTextContent(/13$/)
  })

  it('keeps the figures and says it is busy while refreshing', async () => {
    const answer = deferred()
    const cache = new QueryClient()
    const client = createFakeClient()
    render(withClient(client, <ReportCard videoId="988" />, { queryClient: cache }))
    await inState('ready')
    client.data.reports = [videoReportFixture({ plays: 14 })]
    const { get } = client.reports
    client.reports.get = async (id, options) => {
      await answer.promise
      return get(id, options)
    }
    const refreshed = cache.refetchQueries({ queryKey: videoReportOptions(client, '988').queryKey })
    await waitFor(() => expect(card()).toHaveAttribute('aria-busy', 'true'))
    expect(card()).toHaveAttribute('data-state', 'ready')
    expect(field('plays')).toHaveTextContent(/13$/)
    answer.resolve()
    await refreshed
    await waitFor(() => expect(field('plays')).toHaveTextContent(/14$/))
  })

  it('takes slots as nodes and as functions', async () => {
    const answer = deferred()
    const fail = new HippoError('server_error', 'told to')
    const client = createFakeClient({ before: () => answer.promise, fail })
    render(
      withClient(
        client,
        <ReportCard
          videoId="988"
          query={{ retry: false }}
          loading={<p>One moment</p>}
          error={(error, retry) => (
            <button type="button" onClick={retry}>
              Again after {error.code}
            </button>
          )}
          empty={() => <p>Nothing here</p>}
        />,
      ),
    )
    expect(screen.getByText('One moment')).toBeVisible()
    answer.resolve()
    const again = await screen.findByRole('button', { name: 'Again after server_error' })
    client.fail = null
    client.data.reports = [emptyReportFixture()]
    await userEvent.click(again)
    expect(await screen.findByText('Nothing here')).toBeVisible()
  })

  it.each([
    ['ready', createFakeClient({ scope: 'a' }), 'light'],
    ['ready', createFakeClient({ scope: 'b' }), 'dark'],
    ['empty', createFakeClient({ scope: 'c', reports: [emptyReportFixture()] }), 'light'],
    ['error', createFakeClient({ scope: 'd', fail: new HippoError('maintenance', 'x') }), 'dark'],
    ['error', createFakeClient({ scope: 'e', fail: 'forbidden' }), 'light'],
    ['loading', createFakeClient({ scope: 'f', before: () => deferred().promise }), 'light'],
  ] as const)('has no finding of axe: %s', async (state, client, theme) => {
    const view = render(
      withClient(
        client,
        <div data-hippo-theme={theme} style={{ background: 'var(--hippo-surface-sunken)' }}>
          <ReportCard videoId="988" />
        </div>,
      ),
    )
    await inState(state)
    expect(await axeFindings(view.container)).toEqual([])
  })
})
