import type { Meta, StoryObj } from '@storybook/react-vite'
import { HippoError, ReportCard } from 'react-hippo-video'
import {
  createFakeClient,
  deferred,
  emptyReportFixture,
  libraryVideoFixture,
  periodReportFixture,
  videoReportFixture,
} from 'react-hippo-video/testing'
import { expect, waitFor, within } from 'storybook/test'

const meta = {
  title: 'Reports/ReportCard',
  component: ReportCard,
  args: { videoId: '988' },
  argTypes: { headingLevel: { control: 'inline-radio', options: [2, 3, 4] } },
  decorators: [
    (Story) => (
      <div style={{ maxWidth: 520 }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof ReportCard>

export default meta
type Story = StoryObj<typeof meta>

const inState =
  (state: string): Story['play'] =>
  async ({ canvasElement }) => {
    const card = within(canvasElement).getByRole('region')
    await waitFor(() => expect(card).toHaveAttribute('data-state', state))
  }

/** Four figures, how far people watched, what they did, and where most of them are. */
export const Ready: Story = { play: inState('ready') }

/** Opened, played, and by how many: plays are a share of page loads, viewers are people. */
export const Funnel: Story = {
  args: { sections: ['figures', 'funnel'] },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await canvas.findByText('87% of page loads')
    await expect(canvas.getByText('1.3 plays per viewer')).toBeVisible()
  },
}

/** `sections` chooses what shows; the order stays the card's own. */
export const ChosenSections: Story = {
  args: { sections: ['actions', 'region'] },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await canvas.findByText('Houston, Texas')
    await expect(canvas.queryByText('Page loads')).toBeNull()
  },
}

/** Beside another video, each difference in words. */
export const ComparedWithVideo: Story = {
  args: { compareTo: { videoId: '7' } },
  parameters: {
    hippo: {
      client: () =>
        createFakeClient({
          videos: [libraryVideoFixture(), libraryVideoFixture({ id: '7', title: 'Onboarding' })],
          reports: [
            videoReportFixture(),
            videoReportFixture({ videoId: '7', pageLoads: 3, plays: 2, viewers: 2, averageWatchRate: 90 }),
          ],
        }),
    },
  },
  play: async ({ canvasElement }) => {
    const table = await within(canvasElement).findByRole('table', { name: 'Compared with Onboarding' })
    await within(table).findByText('12 more')
    await expect(within(table).getByText('5 points less')).toBeVisible()
  },
}

/** The last 30 days beside the 30 before them, where the backend reports periods. */
export const ComparedWithDaysBefore: Story = {
  args: { compareTo: { days: 30, today: '2026-11-14' } },
  play: async ({ canvasElement }) => {
    const table = await within(canvasElement).findByRole('table', {
      name: 'Compared with the 30 days before',
    })
    await waitFor(() => expect(within(table).getAllByText(/more|fewer|less|same/)).toHaveLength(4))
  },
}

/** Nothing before is no percentage of nothing: it is new. */
export const ComparedWithNothing: Story = {
  args: { compareTo: { days: 7, today: '2026-11-14' } },
  parameters: {
    hippo: {
      client: () =>
        createFakeClient({
          periods: [periodReportFixture({ from: '2026-11-01', to: '2026-11-07', days: [] })],
        }),
    },
  },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(within(canvasElement).getAllByText('New')).toHaveLength(4))
  },
}

/** Hippo's own API reports no periods: the card is as it is without. */
export const PeriodsUnavailable: Story = {
  args: { compareTo: { days: 30, today: '2026-11-14' } },
  parameters: { hippo: { client: () => createFakeClient({ capabilities: { periods: false } }) } },
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('Houston, Texas')
    await expect(within(canvasElement).queryByText(/Compared with/)).toBeNull()
  },
}

/** The other video cannot be read: the report stays, and the comparison says so. */
export const ComparisonFailed: Story = {
  args: { compareTo: { videoId: '7' } },
  parameters: {
    hippo: {
      client: () =>
        createFakeClient({
          fail: ({ name, args }) => (name === 'reports.get' && args[0] === '7' ? 'forbidden' : null),
        }),
    },
  },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole('alert')).toHaveTextContent('nothing to compare with')
    await expect(within(canvasElement).getByRole('region')).toHaveAttribute('data-state', 'ready')
  },
}

/** The final layout, and no figure that is not one. */
export const Loading: Story = {
  parameters: { hippo: { client: () => createFakeClient({ before: () => deferred().promise }) } },
  play: inState('loading'),
}

/** Nobody has opened the link yet: what will appear here, and how to make it happen. */
export const Empty: Story = {
  parameters: { hippo: { client: () => createFakeClient({ reports: [emptyReportFixture()] }) } },
  play: inState('empty'),
}

/** Kinds of action at zero are folded away; without a play there is no average. */
export const FewActions: Story = {
  parameters: {
    hippo: {
      client: () =>
        createFakeClient({
          reports: [
            videoReportFixture({
              pageLoads: 3,
              plays: 0,
              viewers: 0,
              averageWatchRate: 0,
              actions: { ...emptyReportFixture().actions, total: 2, comments: 2 },
              watchRate: emptyReportFixture().watchRate,
              popularRegion: null,
              playsInPopularRegion: null,
            }),
          ],
        }),
    },
  },
  play: inState('ready'),
}

/** A sentence, and no retry where it cannot help. */
export const Error: Story = {
  parameters: { hippo: { client: () => createFakeClient({ fail: 'forbidden' }) } },
  play: inState('error'),
}

/** The server said when it will be back: the card counts down and tries again by itself. */
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

/** Old figures stay while newer ones are on their way. */
export const Refreshing: Story = {
  args: { query: { refetchInterval: 300 } },
  parameters: {
    hippo: {
      client: () => {
        let reads = 0
        return createFakeClient({
          before: ({ name }) => {
            reads += name === 'reports.get' ? 1 : 0
            return reads > 2 ? deferred().promise : undefined
          },
        })
      },
    },
  },
  play: async ({ canvasElement }) => {
    const card = within(canvasElement).getByRole('region')
    await waitFor(() => expect(card).toHaveAttribute('data-state', 'ready'))
    await waitFor(() => expect(card).toHaveAttribute('aria-busy', 'true'))
    await expect(card).toHaveTextContent('85%')
  },
}

/** The video's own data is missing: the report is not held up by it. */
export const WithoutVideo: Story = {
  parameters: { hippo: { client: () => createFakeClient({ videos: [] }) } },
  play: inState('ready'),
}

/** Figures two by two. */
export const Narrow: Story = {
  decorators: [
    (Story) => (
      <div style={{ maxWidth: 328 }}>
        <Story />
      </div>
    ),
  ],
  play: inState('ready'),
}

/** The same on dark paper. */
export const Dark: Story = { globals: { theme: 'dark' }, play: inState('ready') }
