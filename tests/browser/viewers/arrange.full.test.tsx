import '../../../src/styles/index.css'
import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import {
  ViewerRows,
  ViewerTable,
  type ViewerTableProps,
  type ViewerTableSort,
} from '../../../src/components/viewers/index.js'
import type { ViewerProfile } from '../../../src/hooks/data.js'
import { createFakeClient, viewerProfileFixture, viewerProfilesFixture } from '../../../src/testing/index.js'
import { axeFindings } from '../axe.js'
import { withClient } from '../withClient.js'

const card = () => screen.getByRole('region', { name: 'Viewers' })
const inState = (state: string) => waitFor(() => expect(card()).toHaveAttribute('data-state', state))
const table = () => screen.getByRole('table')
const rows = () => within(table()).getAllByRole('row').slice(1)
const head = (name: string) => within(table()).getByRole('button', { name, exact: true } as object)
const column = (name: string) =>
  rows().map((row) => row.querySelector(`[data-column="${name}"]`)?.textContent)
const sorted = () =>
  [...table().querySelectorAll('th[aria-sort]')].map((th) => [
    th.getAttribute('abbr'),
    th.getAttribute('aria-sort'),
  ])
const queries = (client: ReturnType<typeof createFakeClient>) =>
  client.calls.filter(({ name }) => name === 'viewers.list').map(({ args }) => args[0])
const plain = { viewerSort: false, viewerSearch: false }

const people = (names: (string | null)[]): ViewerProfile[] =>
  names.map((name, at) =>
    viewerProfileFixture({ name, email: name === null ? null : `viewer${at}@example.com`, views: at + 1 }),
  )

beforeEach(() => page.viewport(1280, 800))

async function show(client: ReturnType<typeof createFakeClient>, props: Partial<ViewerTableProps> = {}) {
  const view = render(
    withClient(
      client,
      <ViewerTable {...({ videoId: '988', autoLoad: false, ...props } as ViewerTableProps)} />,
    ),
  )
  await inState('ready')
  return view
}

describe('sorting', () => {
  it('asks the server where it can sort, and says nothing of what is loaded', async () => {
    const client = createFakeClient()
    await show(client)
    expect(sorted()).toEqual([])
    await userEvent.click(head('Views'))
    await waitFor(() =>
      expect(queries(client).at(-1)).toEqual({
        videoId: '988',
        sort: { field: 'views', direction: 'descending' },
      }),
    )
    await waitFor(() => expect(card()).toHaveAttribute('aria-busy', 'false'))
    const views = column('views').map(Number)
    expect(views).toEqual(views.toSorted((a, b) => b - a))
    expect(sorted()).toEqual([['Views', 'descending']])
    expect(card()).not.toHaveTextContent('Sorted among')
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Sorted by Views, descending'))
  })

  it('sorts by name in the page where the server may not tell names', async () => {
    const client = createFakeClient({
      capabilities: { viewerNames: false },
      viewers: viewerProfilesFixture(23),
    })
    await show(client)
    await userEvent.click(head('Viewer'))
    await waitFor(() => expect(card()).toHaveTextContent('Sorted among the 10 loaded'))
    expect(sorted()).toEqual([['Viewer', 'ascending']])
    expect(screen.queryByRole('alert')).toBe(null)
    expect(queries(client).at(-1)).toEqual({ videoId: '988' })
  })

  it('sorts what is loaded where the server cannot, and says so until all is loaded', async () => {
    const client = createFakeClient({ capabilities: plain, viewers: viewerProfilesFixture(23) })
    await show(client)
    await userEvent.click(head('Watched'))
    await waitFor(() => expect(card()).toHaveTextContent('Sorted among the 10 loaded'))
    const shares = column('percentPlayed').map((text) => Number.parseFloat(text ?? ''))
    expect(shares).toEqual(shares.toSorted((a, b) => b - a))
    expect(screen.getByRole('status')).toHaveTextContent(
      'Sorted by Watched, descending. Sorted among the 10 loaded',
    )
    const more = screen.getByRole('button', { name: 'Load more' })
    await userEvent.click(more)
    await waitFor(() => expect(card()).toHaveTextContent('Sorted among the 20 loaded'))
    await userEvent.click(more)
    await waitFor(() => expect(rows()).toHaveLength(23))
    expect(card()).not.toHaveTextContent('Sorted among')
    expect(new Set(queries(client).map((query) => JSON.stringify(query)))).toEqual(
      new Set(['{"videoId":"988"}']),
    )
  })

  it('turns around and back by keyboard, and keeps the focus', async () => {
    await show(createFakeClient({ viewers: people(['Bo', 'Al', 'Cy']) }))
    const button = head('Viewer')
    button.focus()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(sorted()).toEqual([['Viewer', 'ascending']]))
    await userEvent.keyboard(' ')
    await waitFor(() => expect(sorted()).toEqual([['Viewer', 'descending']]))
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(sorted()).toEqual([]))
    expect(button).toHaveFocus()
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Newest first'))
  })

  it('follows the alphabet of the reader, and lists nobody last in either direction', async () => {
    const viewers = people(['Zoë', 'Öst', null, 'Ärla', 'Bo'])
    const sort = { column: 'viewer', direction: 'ascending' } as const
    const view = render(
      withClient(createFakeClient(), <ViewerRows rows={viewers} sort={sort} />, { locale: 'sv' }),
    )
    const names = () => rows().map((row) => row.querySelector('bdi')?.textContent)
    expect(names()).toEqual(['Bo', 'Zoë', 'Ärla', 'Öst', 'Anonymous'])
    view.unmount()
    render(
      withClient(
        createFakeClient(),
        <ViewerRows rows={viewers} sort={{ ...sort, direction: 'descending' }} />,
        {
          locale: 'de',
        },
      ),
    )
    expect(names()).toEqual(['Zoë', 'Öst', 'Bo', 'Ärla', 'Anonymous'])
  })

  it('keeps equals as they were, in both directions', () => {
    const viewers = people(['One', 'Two', 'Three', 'Four'])
    for (const [at, row] of viewers.entries()) row.views = at % 2
    const client = createFakeClient()
    const view = render(
      withClient(
        client,
        <ViewerRows rows={viewers} defaultSort={{ column: 'views', direction: 'ascending' }} />,
      ),
    )
    const names = () => rows().map((row) => row.querySelector('bdi')?.textContent)
    expect(names()).toEqual(['One', 'Three', 'Two', 'Four'])
    view.unmount()
    render(
      withClient(
        client,
        <ViewerRows rows={viewers} defaultSort={{ column: 'views', direction: 'descending' }} />,
      ),
    )
    expect(names()).toEqual(['Two', 'Four', 'One', 'Three'])
  })

  it('leaves the order to the app, and sorts its own columns by their values', async () => {
    const asked = vi.fn<(sort: ViewerTableSort | null) => void>()
    const viewers = people(['Al', 'Bo', 'Cy'])
    const rank = new Map([
      ['Al', 2],
      ['Bo', 3],
      ['Cy', 1],
    ])
    function App() {
      const [sort, setSort] = useState<ViewerTableSort | null>(null)
      return (
        <ViewerTable
          videoId="988"
          columns={[
            'viewer',
            {
              id: 'rank',
              header: 'Rank',
              cell: ({ name }) => `#${rank.get(name ?? '')}`,
              value: ({ name }) => rank.get(name ?? '') ?? null,
            },
          ]}
          sort={sort}
          onSortChange={(next) => {
            asked(next)
            setSort(next)
          }}
        />
      )
    }
    render(withClient(createFakeClient({ viewers }), <App />))
    await inState('ready')
    await userEvent.click(head('Rank'))
    await waitFor(() => expect(column('rank')).toEqual(['#1', '#2', '#3']))
    expect(asked.mock.calls).toEqual([[{ column: 'rank', direction: 'ascending' }]])
  })
})

describe('searching', () => {
  it('asks the server once a typing hand rests', async () => {
    const client = createFakeClient({ viewers: [...viewerProfilesFixture(20), ...people(['Zelda Quux'])] })
    await show(client)
    const field = screen.getByRole('searchbox', { name: 'Search viewers' })
    await userEvent.type(field, 'quux')
    await waitFor(() => expect(rows()).toHaveLength(1))
    expect(rows()[0]).toHaveTextContent('Zelda Quux')
    expect(queries(client).filter((query) => 'search' in (query as object))).toEqual([
      { videoId: '988', search: 'quux' },
    ])
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('1 viewer matches'))
  })

  it('searches what is loaded where the server cannot, says so, and offers all again', async () => {
    const client = createFakeClient({ capabilities: plain, viewers: viewerProfilesFixture(23) })
    await show(client)
    const field = screen.getByRole('searchbox', { name: 'Search viewers' })
    await userEvent.type(field, 'nobody at all')
    expect(await screen.findByText('Nobody found for “nobody at all”')).toBeVisible()
    expect(card()).toHaveTextContent('Searched among the 10 loaded')
    await userEvent.click(screen.getByRole('button', { name: 'Clear search' }))
    expect(rows()).toHaveLength(10)
    expect(field).toHaveValue('')
  })
})

describe('pages', () => {
  it('shows one page at a time, and reads on as one turns', async () => {
    const turned = vi.fn<(page: number) => void>()
    const client = createFakeClient()
    await show(client, { paging: 'pages', onPageChange: turned })
    const next = screen.getByRole('button', { name: 'Next' })
    expect(screen.getByRole('navigation', { name: 'Pages' })).toHaveTextContent('Page 1')
    expect(screen.getByRole('button', { name: 'Previous' })).toHaveAttribute('aria-disabled', 'true')
    next.focus()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(screen.getByRole('navigation', { name: 'Pages' })).toHaveTextContent('Page 2'))
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(rows()).toHaveLength(3))
    expect(screen.getByRole('navigation', { name: 'Pages' })).toHaveTextContent('Page 3 of 3')
    expect(next).toHaveFocus()
    expect(next).toHaveAttribute('aria-disabled', 'true')
    expect(turned.mock.calls).toEqual([[2], [3]])
  })

  it('begins at the page it is given, and with a new order at the first', async () => {
    const turned = vi.fn<(page: number) => void>()
    await show(createFakeClient(), { paging: 'pages', defaultPage: 3, onPageChange: turned })
    await waitFor(() => expect(rows()).toHaveLength(3))
    await userEvent.click(head('Views'))
    await waitFor(() => expect(rows()).toHaveLength(10))
    expect(turned.mock.calls).toEqual([[1]])
  })
})

it('has no finding of axe with all of it', async () => {
  const view = await show(createFakeClient({ capabilities: plain }), {
    paging: 'pages',
    selectable: true,
    onRowClick: () => {},
    renderDetails: () => 'More',
    defaultSort: { column: 'views', direction: 'descending' },
  })
  await userEvent.click(screen.getAllByRole('button', { name: /^Details of/ })[0]!)
  await userEvent.click(screen.getByRole('button', { name: 'Table options' }))
  expect(await axeFindings(view.container)).toEqual([])
})
