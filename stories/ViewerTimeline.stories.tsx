import type { Meta, StoryObj } from '@storybook/react-vite'
import { Suspense } from 'react'
import { useSuspenseViewerTimeline, useViewerTimeline, ViewerTimeline } from 'react-hippo-video'
import { createFakeClient, deferred, viewerTimelineFixture } from 'react-hippo-video/testing'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'

const email = 'amara.okafor@example.com'

const meta = {
  title: 'Reports/ViewerTimeline',
  component: ViewerTimeline,
  args: { videoId: '988', email },
  argTypes: { headingLevel: { control: 'inline-radio', options: [2, 3, 4] } },
  decorators: [
    (Story) => (
      <div style={{ maxWidth: 560 }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof ViewerTimeline>

export default meta
type Story = StoryObj<typeof meta>

const inState =
  (state: string): Story['play'] =>
  async ({ canvasElement }) => {
    await waitFor(() =>
      expect(within(canvasElement).getByRole('region')).toHaveAttribute('data-state', state),
    )
  }

/** Each visit: when, which parts, darker where they were watched again, and what was done. */
export const Ready: Story = { args: { name: 'Amara Okafor' }, play: inState('ready') }

/** With a player each stretch is a button that plays from its beginning. */
export const Seeking: Story = {
  args: { onSeek: fn() },
  play: async ({ canvasElement, args }) => {
    const stretches = await within(canvasElement).findAllByRole('button', { name: /^Play from/ })
    stretches[1]?.focus()
    await userEvent.keyboard('{Enter}')
    await expect(args.onSeek).toHaveBeenCalledWith(40)
  },
}

/** The layout to come. */
export const Loading: Story = {
  parameters: { hippo: { client: () => createFakeClient({ before: () => deferred().promise }) } },
  play: inState('loading'),
}

/** Somebody who has not come yet. */
export const Empty: Story = {
  parameters: {
    hippo: { client: () => createFakeClient({ timelines: [viewerTimelineFixture({ viewings: [] })] }) },
  },
  play: inState('empty'),
}

/** A backend that keeps no visits, or a person who may not see them. */
export const Unavailable: Story = {
  parameters: { hippo: { client: () => createFakeClient({ capabilities: { timeline: false } }) } },
  play: inState('unavailable'),
}

/** Not read, with what to do. */
export const Failed: Story = {
  parameters: {
    hippo: {
      client: () =>
        createFakeClient({ fail: ({ name }) => (name === 'viewers.timeline' ? 'not_found' : null) }),
    },
  },
  play: inState('error'),
}

/** The hook behind it. */
export const WithTheHook: Story = {
  render: function Render(viewer) {
    const { data } = useViewerTimeline({ videoId: viewer.videoId, email: viewer.email })
    return <p>{data ? `${data.viewings.length} visits` : '…'}</p>
  },
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('3 visits')
  },
}

function SuspendedCount({ videoId }: { videoId: string }) {
  const { data } = useSuspenseViewerTimeline({ videoId, email })
  return <p>{data.viewings.length} visits</p>
}

/** Its twin for Suspense. */
export const WithSuspense: Story = {
  render: ({ videoId }) => (
    <Suspense fallback={<p>…</p>}>
      <SuspendedCount videoId={videoId} />
    </Suspense>
  ),
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('3 visits')
  },
}
