import type { Meta, StoryObj } from '@storybook/react-vite'
import { HippoError, ReportCard } from 'react-hippo-video'
import { createFakeClient, deferred, emptyReportFixture, videoReportFixture } from 'react-hippo-video/testing'
import { expect, waitFor, within } from 'storybook/test'

const meta = {
  title: 'Measure/ReportCard',
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
