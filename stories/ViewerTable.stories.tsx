import type { Meta, StoryObj } from '@storybook/react-vite'
import { allViewerColumns, HippoError, ViewerTable } from 'react-hippo-video'
import { createFakeClient, deferred, viewerProfilesFixture } from 'react-hippo-video/testing'
import { expect, userEvent, waitFor, within } from 'storybook/test'

const meta = {
  title: 'Measure/ViewerTable',
  component: ViewerTable,
  args: { videoId: '988', autoLoad: false },
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
