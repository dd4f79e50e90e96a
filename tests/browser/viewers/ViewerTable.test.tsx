import '../../../src/styles/index.css'
import { QueryClient } from '@tanstack/react-query'
import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { allViewerColumns, ViewerTable } from '../../../src/components/viewers/index.js'
import { HippoError } from '../../../src/core/error.js'
import { english } from '../../../src/labels/en/index.js'
import { hippoKeys, type ViewerQuery } from '../../../src/queries/index.js'
import {
  createFakeClient,
  deferred,
  viewerProfileFixture,
  viewerProfilesFixture,
} from '../../../src/testing/index.js'
import { axeFindings } from '../axe.js'
import { describeConformance } from '../conformance.js'
import { withClient } from '../withClient.js'

const { viewers: words } = english
const card = () => screen.getByRole('region', { name: /^(Viewers|Videos watched)$/ })
const inState = (state: string) => waitFor(() => expect(card()).toHaveAttribute('data-state', state))
const table = () => screen.getByRole('table')
const rows = () => within(table()).getAllByRole('row').slice(1)
const pagesAsked = (client: ReturnType<typeof createFakeClient>) =>
  new Set(client.calls.filter((call) => call.name === 'viewers.list').map((call) => call.args[1]))

beforeEach(() => page.viewport(1280, 800))

describe('<ViewerTable>', () => {
  describeConformance((props) => <ViewerTable videoId="988" {...props} />, {
    className: 'hippo-viewers',
    wrap: (children) => withClient(createFakeClient(), children),
    labels: { overrides: { viewers: { title: 'Kijkers' } }, text: 'Kijkers' },
  })

  it('is a real table with a caption and scopes', async () => {
    render(withClient(createFakeClient(), <ViewerTable videoId="988" autoLoad={false} />))
    await inState('ready')
    expect(table()).toHaveAccessibleName('Viewers of video 988')
    const heads = within(table()).getAllByRole('columnheader')
    expect(heads.map((head) => head.getAttribute('abbr'))).toEqual([
      'Viewer',
      'Watched',
      'Views',
      'Location',
      'Device',
      'Last viewed',
    ])
    expect(heads.every((head) => head.getAttribute('scope') === 'col')).toBe(true)
    expect(within(table()).getAllByRole('rowheader')).toHaveLength(10)
  })

  it('puts people first and says what is missing in soft words', async () => {
    const viewers = [
      viewerProfileFixture(),
      viewerProfileFixture({ email: null, name: null, location: null, device: null, percentPlayed: 0.2 }),
      viewerProfileFixture({ name: null, email: 'lena@example.org', lastViewed: null }),
    ]
    render(withClient(createFakeClient({ viewers }), <ViewerTable videoId="988" />))
    await inState('ready')
    const [known, anonymous, mailOnly] = rows()
    expect(known).toHaveTextContent('AOAmara Okaforamara.okafor@example.com')
    expect(known).toHaveTextContent('95%')
    expect(known).toHaveTextContent('Dec 31, 2018, 2:23 AM')
    expect(known?.querySelector('td time')).toHaveAttribute('datetime', '2018-12-31T02:23:00.000Z')
    expect(anonymous).toHaveTextContent('?Anonymous192.•••.2.•••')
    expect(anonymous?.querySelector('td[data-column="location"]')).toHaveTextContent(/^Unknown$/)
    expect(anonymous?.querySelector('td[data-column="percentPlayed"]')).toHaveTextContent(/^1%$/)
    expect(mailOnly).toHaveTextContent('Llena@example.org')
    expect(mailOnly?.querySelector('td[data-column="lastViewed"]')).toHaveTextContent(/^Unknown$/)
    expect(table()).not.toHaveTextContent(/\bNA\b|null|undefined|XXX/)
  })

  it('reads dates in the zone and the language of the provider', async () => {
    const client = createFakeClient({ viewers: [viewerProfileFixture()] })
    render(withClient(client, <ViewerTable videoId="988" />, { locale: 'nl', timeZone: 'Asia/Tokyo' }))
    await inState('ready')
    expect(rows()[0]).toHaveTextContent('31 dec 2018, 11:23')
  })

  it('shows all twelve fields on demand, and links only what is of the web', async () => {
    const viewers = [
      viewerProfileFixture(),
      viewerProfileFixture({ name: 'Two', email: 'two@example.com', referrer: 'javascript:alert(1)' }),
      viewerProfileFixture({ name: 'Three', email: 'three@example.com', referrer: 'android-app://mail' }),
    ]
    render(
      withClient(createFakeClient({ viewers }), <ViewerTable videoId="988" columns={allViewerColumns} />),
    )
    await inState('ready')
    expect(within(table()).getAllByRole('columnheader')).toHaveLength(12)
    expect(rows()[0]?.querySelectorAll(':scope > th, :scope > td')).toHaveLength(12)
    const links = within(table()).getAllByRole('link')
    expect(links).toHaveLength(1)
    expect(links[0]).toHaveAttribute('rel', 'noopener noreferrer nofollow')
    expect(links[0]).toHaveTextContent('www.example.com')
    expect(table()).toHaveTextContent('javascript:alert(1)')
  })

  it('takes columns of your own', async () => {
    render(
      withClient(
        createFakeClient({ viewers: [viewerProfileFixture()] }),
        <ViewerTable
          videoId="988"
          columns={[
            'viewer',
            { id: 'mail', header: 'Write', cell: (row) => <a href={`mailto:${row.email}`}>Write</a> },
          ]}
        />,
      ),
    )
    await inState('ready')
    expect(screen.getByRole('link', { name: 'Write' })).toHaveAttribute(
      'href',
      'mailto:amara.okafor@example.com',
    )
  })

  it('lists the videos of a lead', async () => {
    const viewers = ['988', '937'].map((videoId) => viewerProfileFixture({ videoId }))
    const client = createFakeClient({ viewers })
    render(withClient(client, <ViewerTable leadEmail="amara.okafor@example.com" />))
    await inState('ready')
    expect(card()).toHaveAccessibleName('Videos watched')
    expect(
      within(table())
        .getAllByRole('rowheader')
        .map((head) => head.firstChild?.textContent),
    ).toEqual(['988', '937'])
    expect(card()).toHaveTextContent('2 videos')
  })

  it('loads more by the button, announces it, and keeps the focus to the end', async () => {
    const client = createFakeClient()
    render(withClient(client, <ViewerTable videoId="988" autoLoad={false} />))
    await inState('ready')
    expect(rows()).toHaveLength(10)
    expect(pagesAsked(client)).toEqual(new Set([1]))
    const button = screen.getByRole('button', { name: 'Load more' })
    button.focus()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(rows()).toHaveLength(20))
    expect(screen.getByRole('status')).toHaveTextContent('10 more viewers, 20 loaded')
    expect(button).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(rows()).toHaveLength(23))
    expect(screen.getByRole('status')).toHaveTextContent('3 more viewers, 23 loaded')
    expect(card()).toHaveTextContent('23 viewers')
    expect(button).toHaveFocus()
    expect(button).toHaveAttribute('aria-disabled', 'true')
    await userEvent.keyboard('{Enter}')
    await userEvent.tab()
    expect(button).not.toBeInTheDocument()
    expect(pagesAsked(client)).toEqual(new Set([1, 2, 3]))
  })

  it('loads more as one scrolls, and not before', async () => {
    const client = createFakeClient({ viewers: viewerProfilesFixture(60) })
    const view = render(
      withClient(
        client,
        <div data-testid="window" style={{ height: 400, overflow: 'auto' }}>
          <ViewerTable videoId="988" />
        </div>,
      ),
    )
    await inState('ready')
    expect(rows()).toHaveLength(10)
    const frame = view.getByTestId('window')
    frame.scrollTop = frame.scrollHeight
    await waitFor(() => expect(rows()).toHaveLength(20))
    expect(screen.getByRole('button', { name: 'Load more' })).toBeInTheDocument()
  })

  it('asks for a page once, however impatient one is', async () => {
    const hold = deferred()
    const client = createFakeClient({
      before: (call) => (call.name === 'viewers.list' && call.args[1] === 2 ? hold.promise : undefined),
    })
    render(withClient(client, <ViewerTable videoId="988" autoLoad={false} />))
    await inState('ready')
    const button = screen.getByRole('button', { name: 'Load more' })
    await userEvent.dblClick(button)
    expect(button).toHaveTextContent(words.loadingMore)
    await userEvent.click(button)
    hold.resolve()
    await waitFor(() => expect(rows()).toHaveLength(20))
    expect(client.calls.filter((call) => call.args[1] === 2)).toHaveLength(1)
  })

  it('keeps rows and focus when the next page fails, and goes on after a retry', async () => {
    const client = createFakeClient()
    render(withClient(client, <ViewerTable videoId="988" query={{ retry: false }} autoLoad={false} />))
    await inState('ready')
    client.fail = 'network'
    const button = screen.getByRole('button', { name: 'Load more' })
    button.focus()
    await userEvent.keyboard('{Enter}')
    expect(await screen.findByRole('alert')).toHaveTextContent(english.errors.network)
    expect(rows()).toHaveLength(10)
    expect(button).toHaveFocus()
    expect(button).toHaveTextContent('Try again')
    expect(screen.getAllByRole('button', { name: 'Try again' })).toHaveLength(1)
    client.fail = null
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(rows()).toHaveLength(20))
    expect(screen.queryByRole('alert')).toBeNull()
    expect(button).toHaveFocus()
  })

  it('shows what it has, and a sentence, when the server goes round in circles', async () => {
    const client = createFakeClient()
    const { list } = client.viewers
    client.viewers.list = async (query, page, options) => ({ ...(await list(query, 1, options)), page })
    render(withClient(client, <ViewerTable videoId="988" />))
    await inState('ready')
    expect(await screen.findByRole('alert')).toHaveTextContent(english.errors.paging_stuck)
    expect(rows()).toHaveLength(10)
    expect(screen.queryByRole('button', { name: /Load more|Try again/ })).toBeNull()
  })

  it('keeps rows while refetching', async () => {
    const cache = new QueryClient()
    const client = createFakeClient({ viewers: viewerProfilesFixture(3) })
    render(withClient(client, <ViewerTable videoId="988" />, { queryClient: cache }))
    await inState('ready')
    const answer = deferred()
    const { list } = client.viewers
    client.viewers.list = async (...args) => {
      await answer.promise
      return list(...args)
    }
    client.data.viewers = viewerProfilesFixture(4)
    const done = cache.refetchQueries({ queryKey: hippoKeys.viewers('fake') })
    await waitFor(() => expect(card()).toHaveAttribute('aria-busy', 'true'))
    expect(rows()).toHaveLength(3)
    answer.resolve()
    await done
    await waitFor(() => expect(rows()).toHaveLength(4))
  })

  it('holds the layout while loading', async () => {
    const answer = deferred()
    const client = createFakeClient({ before: () => answer.promise })
    render(withClient(client, <ViewerTable videoId="988" />))
    expect(card()).toHaveAttribute('data-state', 'loading')
    expect(screen.getByRole('status')).toHaveTextContent('Loading…')
    expect(card()).not.toHaveTextContent(/\d%/)
    expect(card()).not.toHaveTextContent(/0 (loaded|viewers)/)
    answer.resolve()
    await inState('ready')
  })

  it('says what will appear when nobody has watched', async () => {
    render(withClient(createFakeClient({ viewers: [] }), <ViewerTable videoId="988" />))
    await inState('empty')
    expect(screen.getByText(words.emptyTitle)).toBeVisible()
    expect(screen.queryByRole('table')).toBeNull()
  })

  it('says so when it may not be read', async () => {
    render(withClient(createFakeClient({ fail: 'unauthorized' }), <ViewerTable videoId="988" />))
    await inState('error')
    expect(screen.getByRole('alert')).toHaveTextContent(english.errors.unauthorized)
    expect(screen.queryByRole('button')).toBeNull()
  })

  it.each([
    ['both', { videoId: '988', leadEmail: 'amara.okafor@example.com' }],
    ['neither', {}],
  ])('is an error, and asks nothing, when %s are given', async (_name, query) => {
    const client = createFakeClient()
    render(withClient(client, <ViewerTable {...(query as ViewerQuery)} />))
    expect(await screen.findByRole('alert')).toHaveTextContent(english.errors.invalid_request)
    expect(client.calls).toEqual([])
  })

  it('keeps who and how much when narrow, and folds the rest under the name', async () => {
    const client = createFakeClient({ viewers: [viewerProfileFixture()] })
    render(
      withClient(
        client,
        <div style={{ width: 360 }}>
          <ViewerTable videoId="988" />
        </div>,
      ),
    )
    await inState('ready')
    const row = rows()[0]!
    const visible = [...row.children].filter((cell) => getComputedStyle(cell).display !== 'none')
    expect(visible.map((cell) => (cell as HTMLElement).dataset.column)).toEqual([
      'viewer',
      'percentPlayed',
      'views',
    ])
    const place = within(within(row).getByRole('rowheader')).getByText('Sydney, Australia')
    expect(place).not.toBeVisible()
    await userEvent.click(within(row).getByText('Details'))
    expect(place).toBeVisible()
    const region = card().getBoundingClientRect()
    expect(card().querySelector('.hippo-viewers-scroll')!.scrollWidth).toBeLessThanOrEqual(region.width)
  })

  it.each([
    ['ready', createFakeClient(), 'light', undefined],
    ['ready', createFakeClient(), 'dark', allViewerColumns],
    ['empty', createFakeClient({ viewers: [] }), 'dark', undefined],
    ['error', createFakeClient({ fail: new HippoError('maintenance', 'x') }), 'light', undefined],
    ['loading', createFakeClient({ before: () => deferred().promise }), 'light', undefined],
  ] as const)('has no finding of axe: %s', async (state, client, theme, columns) => {
    const view = render(
      withClient(
        client,
        <div data-hippo-theme={theme} style={{ background: 'var(--hippo-surface-sunken)' }}>
          <ViewerTable videoId="988" columns={columns} autoLoad={false} />
        </div>,
      ),
    )
    await inState(state)
    expect(await axeFindings(view.container)).toEqual([])
  })
})
