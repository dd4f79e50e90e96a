import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import {
  allViewerColumns,
  HippoError,
  ViewerRows,
  ViewerTable,
  type ViewerTableSort,
} from 'react-hippo-video'
import { createFakeClient, deferred, viewerProfilesFixture } from 'react-hippo-video/testing'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'

const meta = {
  title: 'Reports/ViewerTable',
  component: ViewerTable,
  subcomponents: { ViewerRows },
  args: {
    videoId: '988',
    autoLoad: false,
    onSortChange: fn(),
    onSearchChange: fn(),
    onPageChange: fn(),
    onHiddenColumnsChange: fn(),
  },
} satisfies Meta<typeof ViewerTable>

export default meta
type Story = StoryObj<typeof meta>

const inState =
  (state: string): Story['play'] =>
  async ({ canvasElement }) => {
    const card = canvasElement.querySelector('.hippo-viewers')
    await waitFor(() => expect(card).toHaveAttribute('data-state', state))
  }

/** People first; missing values are soft words. */
export const Ready: Story = { play: inState('ready') }

/** The final layout, and no figure that is not one. */
export const Loading: Story = {
  parameters: { hippo: { client: () => createFakeClient({ before: () => deferred().promise }) } },
  play: inState('loading'),
}

/** Nobody has watched yet: what will appear here, and how to make it happen. */
export const Empty: Story = {
  parameters: { hippo: { client: () => createFakeClient({ viewers: [] }) } },
  play: inState('empty'),
}

/** A sentence, and no retry where it cannot help. */
export const Error: Story = {
  parameters: { hippo: { client: () => createFakeClient({ fail: 'unauthorized' }) } },
  play: inState('error'),
}

/** The server said when it will be back: the table counts down and tries again by itself. */
export const Maintenance: Story = {
  parameters: {
    hippo: {
      client: () =>
        createFakeClient({
          fail: new HippoError('maintenance', 'Serviced.', { status: 503, retryAfterMs: 600_000 }),
        }),
    },
  },
  play: inState('error'),
}

/** Rows stay while newer ones are on their way. */
export const Refreshing: Story = {
  args: { query: { refetchInterval: 300 } },
  parameters: {
    hippo: {
      client: () => {
        let reads = 0
        return createFakeClient({
          before: () => {
            reads += 1
            return reads > 2 ? deferred().promise : undefined
          },
        })
      },
    },
  },
  play: async ({ canvasElement }) => {
    const card = canvasElement.querySelector('.hippo-viewers')
    await waitFor(() => expect(card).toHaveAttribute('data-state', 'ready'))
    await waitFor(() => expect(card).toHaveAttribute('aria-busy', 'true'))
    await expect(within(canvasElement).getAllByRole('row')).toHaveLength(11)
  },
}

/** What one person watched: the video comes first. */
export const ByLead: Story = {
  args: { videoId: undefined, leadEmail: 'amara.okafor@example.com' },
  parameters: {
    hippo: {
      client: () =>
        createFakeClient({
          viewers: ['988', '999', '937'].flatMap((videoId) => viewerProfilesFixture(1, { videoId })),
        }),
    },
  },
  play: inState('ready'),
}

/** All twelve fields; the table scrolls sideways in a named region. */
export const AllColumns: Story = { args: { columns: allViewerColumns }, play: inState('ready') }

/** Ten more with each press, announced, and the focus stays where it is. */
export const ManyPages: Story = {
  parameters: { hippo: { client: () => createFakeClient({ viewers: viewerProfilesFixture(64) }) } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const button = await canvas.findByRole('button', { name: 'Load more' })
    await userEvent.click(button)
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('10 more viewers, 20 loaded'))
    await expect(button).toHaveFocus()
  },
}

/** The next page comes by itself as one scrolls near the end. */
export const AutoLoad: Story = {
  args: { autoLoad: true },
  parameters: {
    hippo: { client: () => createFakeClient({ viewers: viewerProfilesFixture(64), delayMs: 300 }) },
  },
  play: inState('ready'),
}

/** The server sends the same page again: what there is, and a sentence. */
export const PagingStuck: Story = {
  args: { autoLoad: true },
  parameters: {
    hippo: {
      client: () =>
        createFakeClient({
          fail: ({ name, args }) => (name === 'viewers.list' && args[1] !== 1 ? 'paging_stuck' : null),
        }),
    },
  },
  play: inState('ready'),
}

/** Who and how much stay; the rest is folded under the name. */
export const Narrow: Story = {
  decorators: [
    (Story) => (
      <div style={{ maxWidth: 360 }}>
        <Story />
      </div>
    ),
  ],
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const [details] = await canvas.findAllByText('Details')
    await expect(details).toBeVisible()
  },
}

/** The same on dark paper. */
export const Dark: Story = { globals: { theme: 'dark' }, play: inState('ready') }

const plain = { viewerSort: false, viewerSearch: false }

/** Heads are buttons. Where the server sorts, the whole list is sorted. */
export const Sorted: Story = {
  args: { defaultSort: { column: 'views', direction: 'descending' } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const button = await canvas.findByRole('button', { name: 'Views' })
    const head = canvas.getByRole('columnheader', { name: /^Views/ })
    await expect(head).toHaveAttribute('aria-sort', 'descending')
    button.focus()
    await userEvent.keyboard('{Enter}')
    await expect(head).toHaveAttribute('aria-sort', 'ascending')
  },
}

/** Where the server cannot sort, what is loaded is sorted, and the table says so. */
export const SortedAmongTheLoaded: Story = {
  args: { defaultSort: { column: 'percentPlayed', direction: 'descending' } },
  parameters: { hippo: { client: () => createFakeClient({ capabilities: plain }) } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(await canvas.findByText('Sorted among the 10 loaded')).toBeVisible()
  },
}

/** By name or mail address, as one types. */
export const Searched: Story = {
  args: { defaultSearch: 'amara' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const field = await canvas.findByRole('searchbox', { name: 'Search viewers' })
    await waitFor(() => expect(canvas.getAllByRole('rowheader')[0]).toHaveTextContent('Amara'))
    await userEvent.clear(field)
    await waitFor(() => expect(canvas.getAllByRole('rowheader')).toHaveLength(10))
  },
}

/** Nobody found: what was searched for, and the way back. */
export const NothingFound: Story = {
  args: { defaultSearch: 'nobody at all' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: 'Clear search' }))
    await waitFor(() => expect(canvas.getAllByRole('rowheader')).toHaveLength(10))
  },
}

/** One page at a time, with the page and the order kept by the app: in its address, for one. */
export const Pages: Story = {
  args: { paging: 'pages' },
  render: function Pages(args) {
    const [page, setPage] = useState(2)
    const [sort, setSort] = useState<ViewerTableSort | null>(null)
    const address = `?page=${page}${sort ? `&sort=${sort.column}&direction=${sort.direction}` : ''}`
    return (
      <>
        <ViewerTable
          {...args}
          page={page}
          onPageChange={(next) => {
            args.onPageChange?.(next)
            setPage(next)
          }}
          sort={sort}
          onSortChange={(next) => {
            args.onSortChange?.(next)
            setSort(next)
          }}
        />
        <p>
          <code>{address}</code>
        </p>
      </>
    )
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const next = await canvas.findByRole('button', { name: 'Next' })
    await waitFor(() => expect(canvas.getByRole('navigation')).toHaveTextContent('Page 2'))
    next.focus()
    await userEvent.keyboard('{Enter}')
    await expect(await canvas.findByText('?page=3')).toBeVisible()
  },
}

/** Rows are marked by boxes; the app hears which. */
export const Selection: Story = {
  args: { defaultSelected: ['amara.okafor@example.com'], onSelectedChange: fn() },
  play: async ({ args, canvasElement }) => {
    const canvas = within(canvasElement)
    const all = await canvas.findByRole('checkbox', { name: 'Select all that are shown' })
    all.focus()
    await userEvent.keyboard(' ')
    await expect(args.onSelectedChange).toHaveBeenCalled()
  },
}

/** A press on a row opens what the app likes; by keyboard its first cell is the button. */
export const RowClick: Story = {
  args: { onRowClick: fn() },
  play: async ({ args, canvasElement }) => {
    const canvas = within(canvasElement)
    const [first] = await canvas.findAllByRole('rowheader')
    within(first!).getByRole('button', { name: /Amara/ }).focus()
    await userEvent.keyboard('{Enter}')
    await expect(args.onRowClick).toHaveBeenCalledTimes(1)
  },
}

/** More about a row, below it. */
export const Details: Story = {
  args: {
    renderDetails: (row) => (
      <p>
        {row.name ?? 'Somebody'} came from {row.referrer ?? 'nowhere we know of'}, on {row.browser}.
      </p>
    ),
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const [toggle] = await canvas.findAllByRole('button', { name: /^Details of Amara/ })
    toggle!.focus()
    await userEvent.keyboard('{Enter}')
    await expect(toggle).toHaveAttribute('aria-expanded', 'true')
    await expect(canvas.getByText(/Amara Okafor came from/)).toBeVisible()
  },
}

/** A column of your own: what it shows, and by what it is sorted. */
export const OwnColumn: Story = {
  args: {
    columns: [
      'viewer',
      'percentPlayed',
      {
        id: 'warmth',
        header: 'Warmth',
        cell: ({ views }) => (views > 2 ? 'Warm' : 'Cold'),
        value: ({ views }) => views,
        width: '96px',
      },
    ],
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: 'Warmth' }))
    await expect(canvas.getByRole('columnheader', { name: 'Warmth' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    )
  },
}

/** Which columns are shown, and files of what is here or of all. */
export const Options: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: 'Table options' }))
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'Device' }))
    await expect(canvas.queryByRole('columnheader', { name: /^Device/ })).toBeNull()
    await expect(canvas.getByRole('button', { name: 'Download all rows (CSV)' })).toBeVisible()
  },
}

const many = viewerProfilesFixture(5000)

/** Rows of your own, five thousand of them: only those around the visible ones are in the page. */
export const Windowed: Story = {
  render: () => <ViewerRows rows={many} heading="Everybody" />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const table = await canvas.findByRole('table')
    await expect(table).toHaveAttribute('aria-rowcount', '5001')
    await waitFor(() => expect(canvas.getAllByRole('rowheader').length).toBeLessThan(80))
  },
}

/** All of it where there is little room. */
export const NarrowWithAll: Story = {
  args: {
    selectable: true,
    paging: 'pages',
    renderDetails: (row) => <p>{row.browser}</p>,
    defaultSort: { column: 'views', direction: 'descending' },
  },
  decorators: Narrow.decorators,
  parameters: { hippo: { client: () => createFakeClient({ capabilities: plain }) } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const [toggle] = await canvas.findAllByRole('button', { name: /^Details of/ })
    await userEvent.click(toggle!)
    await expect(toggle).toHaveAttribute('aria-expanded', 'true')
  },
}

/** From right to left, in Arabic. */
export const RightToLeft: Story = {
  globals: { locale: 'ar' },
  args: {
    selectable: true,
    renderDetails: (row) => row.browser,
    defaultSort: { column: 'views', direction: 'ascending' },
  },
  play: inState('ready'),
}
