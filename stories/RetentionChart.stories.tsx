import type { Meta, StoryObj } from '@storybook/react-vite'
import { useRef } from 'react'
import { RetentionChart, useRetention, useSuspenseRetention } from 'react-hippo-video'
import { createFakeClient, deferred, retentionFixture } from 'react-hippo-video/testing'
import { Suspense } from 'react'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'

const meta = {
  title: 'Reports/RetentionChart',
  component: RetentionChart,
  args: { videoId: '988' },
  argTypes: { headingLevel: { control: 'inline-radio', options: [2, 3, 4] } },
  decorators: [
    (Story) => (
      <div style={{ maxWidth: 640 }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof RetentionChart>

export default meta
type Story = StoryObj<typeof meta>

const inState =
  (state: string): Story['play'] =>
  async ({ canvasElement }) => {
    await waitFor(() =>
      expect(within(canvasElement).getByRole('region')).toHaveAttribute('data-state', state),
    )
  }

/** The curve of who still watched, bars where it was watched again, and one sentence that says it in words. */
export const Ready: Story = { play: inState('ready') }

/** Arrow keys move the cursor, which says what it stands on; Enter plays from there. */
export const WithPlayer: Story = {
  args: { onSeek: fn() },
  render: function Render(args) {
    const player = useRef<HTMLVideoElement>(null)
    return (
      <>
        <video ref={player} muted hidden />
        <RetentionChart {...args} player={player} />
      </>
    )
  },
  play: async ({ canvasElement, args }) => {
    const cursor = await within(canvasElement).findByRole('slider')
    cursor.focus()
    await userEvent.keyboard('{Home}{PageUp}{ArrowRight}{Enter}')
    await expect(cursor).toHaveAttribute('aria-valuenow', '11')
    await expect(args.onSeek).toHaveBeenCalledOnce()
  },
}

/** The layout to come, and no curve that is not one. */
export const Loading: Story = {
  parameters: { hippo: { client: () => createFakeClient({ before: () => deferred().promise }) } },
  play: inState('loading'),
}

/** Nobody has played it yet. */
export const Empty: Story = {
  parameters: {
    hippo: {
      client: () => {
        const { reached } = retentionFixture()
        const none = reached.map(() => 0)
        return createFakeClient({
          retentions: [retentionFixture({ plays: 0, reached: none, replays: none })],
        })
      },
    },
  },
  play: inState('empty'),
}

/** A backend that does not keep which parts were watched, as Hippo's own. */
export const Unavailable: Story = {
  parameters: { hippo: { client: () => createFakeClient({ capabilities: { retention: false } }) } },
  play: inState('unavailable'),
}

/** Not read, with the way to try again. */
export const Failed: Story = {
  parameters: {
    hippo: {
      client: () =>
        createFakeClient({ fail: ({ name }) => (name === 'reports.retention' ? 'not_found' : null) }),
    },
  },
  play: inState('error'),
}

/** The hook behind it, for a picture of your own. */
export const WithTheHook: Story = {
  render: function Render({ videoId }) {
    const { data } = useRetention(videoId)
    return <p>{data ? `${data.reached.at(-1)} of ${data.plays} plays saw the end.` : '…'}</p>
  },
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText(/plays saw the end/)
  },
}

function SuspendedCount({ videoId }: { videoId: string }) {
  const { data } = useSuspenseRetention(videoId)
  return <p>{data.plays} plays</p>
}

/** Its twin for Suspense: data is always there. */
export const WithSuspense: Story = {
  render: ({ videoId }) => (
    <Suspense fallback={<p>…</p>}>
      <SuspendedCount videoId={videoId} />
    </Suspense>
  ),
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText(/\d plays/)
  },
}
