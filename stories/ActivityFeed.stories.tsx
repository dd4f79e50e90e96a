import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ActivityEvent, ActivityFeed, HippoError } from 'react-hippo-video'
import { createFakeClient, deferred, type FakeClient, libraryVideoFixture } from 'react-hippo-video/testing'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { tabTo } from './tabTo.js'

const meta = {
  title: 'Webhooks/ActivityFeed',
  component: ActivityFeed,
  args: { onEvent: fn() },
  decorators: [
    (Story) => (
      <div style={{ maxWidth: 400 }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof ActivityFeed>

export default meta
type Story = StoryObj<typeof meta>

const video = {
  id: '988',
  title: 'Pro edit, full flow',
  thumbnailUrl: libraryVideoFixture().thumbnailUrl,
  shareUrl: null,
}
const ago = (id: number, minutes: number, person: ActivityEvent['person']) => ({
  id: String(id).padStart(4, '0'),
  occurredAt: Date.now() - minutes * 60_000,
  video,
  person,
})

const past = (): ActivityEvent[] => [
  { ...ago(1, 2880, null), type: 'VideoAnnotation', text: 'Pricing', url: null, atMs: 48_000 },
  { ...ago(2, 75, { name: null, email: 'lena@example.com' }), type: 'VideoCreated' },
  {
    ...ago(3, 12, { name: 'Michael Clark', email: 'michael@example.com' }),
    type: 'VideoPlayedSessions',
    percentPlayed: 95,
  },
  {
    ...ago(4, 6, { name: 'Joe Brown', email: 'joe@example.org' }),
    type: 'VideoCTA',
    url: 'https://book.example.com/demo',
  },
  {
    ...ago(5, 0, { name: 'Varun Chand', email: 'varun@example.com' }),
    type: 'VideoLeadGenaration',
    phone: '+31 20 000 00 00',
  },
]

const inState =
  (state: string): Story['play'] =>
  async ({ canvasElement }) => {
    const card = canvasElement.querySelector('.hippo-activity')
    await waitFor(() => expect(card).toHaveAttribute('data-state', state))
  }

const withPast = { hippo: { client: () => createFakeClient({ activity: past() }) } }

/** Time in the margin, one sentence to a line. */
export const Ready: Story = { parameters: withPast, play: inState('ready') }

/** Connecting, in the final layout. */
export const Loading: Story = {
  parameters: { hippo: { client: () => createFakeClient({ before: () => deferred().promise }) } },
  play: inState('loading'),
}

/** What will appear here, and how to make it happen. */
export const Empty: Story = {
  parameters: { hippo: { client: () => createFakeClient() } },
  play: inState('empty'),
}

let lively: FakeClient

/** What comes while it is read waits behind a button; nothing moves. */
export const New: Story = {
  parameters: { hippo: { client: () => (lively = createFakeClient({ activity: past() })) } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const card = canvasElement.querySelector('.hippo-activity')
    await waitFor(() => expect(card).toHaveAttribute('data-connection', 'live'))
    for (const id of [6, 7, 8]) {
      lively.activity.push({
        ...ago(id, 0, { name: null, email: `lead-${id}@example.com` }),
        type: 'VideoPlayedSessions',
        percentPlayed: 40 + id,
      })
    }
    await expect(await canvas.findByRole('button', { name: '3 new' })).toBeVisible()
    await expect(canvas.getAllByRole('listitem')).toHaveLength(5)
  },
}

/** What is new is shown by keyboard, and then the feed is held still and let go. */
export const Keyboard: Story = {
  ...New,
  play: async (context) => {
    await New.play?.(context)
    const canvas = within(context.canvasElement)
    await tabTo(canvas.getByRole('button', { name: '3 new' }))
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(8))
    await tabTo(canvas.getByRole('button', { name: 'Pause' }))
    await userEvent.keyboard(' ')
    await expect(canvas.getByRole('button', { name: 'Resume' })).toHaveFocus()
  },
}

/** Held still: not even the count moves. */
export const Paused: Story = {
  parameters: withPast,
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole('button', { name: 'Pause' }))
    await expect(canvasElement.querySelector('.hippo-activity')).toHaveAttribute('data-paused')
  },
}

/** The connection was lost: what is there stays, and the next try is counted down to. */
export const Waiting: Story = {
  parameters: {
    hippo: {
      client: () =>
        createFakeClient({
          fail: ({ name }) =>
            name === 'activity.stream' ? new HippoError('network', 'Cut.', { retryAfterMs: 600_000 }) : null,
        }),
    },
  },
  play: inState('error'),
}

/** Signed in, but not for this. */
export const Refused: Story = {
  parameters: { hippo: { client: () => createFakeClient({ fail: 'forbidden' }) } },
  play: inState('error'),
}

/** The backend has no activity. */
export const Unavailable: Story = {
  parameters: { hippo: { client: () => createFakeClient({ capabilities: { activity: false } }) } },
  play: inState('unavailable'),
}

/** The time stands above the sentence. */
export const Narrow: Story = {
  parameters: withPast,
  decorators: [
    (Story) => (
      <div style={{ maxWidth: 300 }}>
        <Story />
      </div>
    ),
  ],
  play: inState('ready'),
}

/** The same on dark paper. */
export const Dark: Story = { parameters: withPast, globals: { theme: 'dark' }, play: inState('ready') }
