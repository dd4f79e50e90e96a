import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { codeOf } from './hooks/codeOf.js'
import * as examples from './hooks/activity.js'

const meta: Meta<{ videoId: string }> = {
  title: 'Hooks/Follow',
  // All are tested as one, in the last.
  tags: ['!test'],
  args: { videoId: '988' },
}

export default meta
type Story = StoryObj<{ videoId: string }>

/** What happens to the videos, as it happens. */
export const Leads: Story = {
  name: 'useActivity',
  parameters: codeOf('activity', 'Leads'),
  render: () => <examples.Leads />,
}

/** Figures that move by themselves. */
export const LivePlays: Story = {
  name: 'useLiveRefresh',
  parameters: codeOf('activity', 'LivePlays'),
  render: ({ videoId }) => <examples.LivePlays videoId={videoId} />,
}

/** The same without React: a stream, and what it changes in the cache. */
export const OwnStream: Story = {
  name: 'createActivityFeed',
  parameters: codeOf('activity', 'OwnStream'),
  render: () => <examples.OwnStream />,
}

/** All of them at work, one below the other. */
export const Together: Story = {
  tags: ['test'],
  render: () => (
    <div style={{ display: 'grid', gap: 16 }}>
      <section aria-label="useActivity">
        <examples.Leads />
      </section>
      <section aria-label="useLiveRefresh">
        <examples.LivePlays videoId="988" />
      </section>
      <section aria-label="createActivityFeed">
        <examples.OwnStream />
      </section>
    </div>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(await canvas.findByText('live')).toBeVisible()
    await expect(await canvas.findByText(/plays, counted/)).toBeVisible()
    await expect(await canvas.findByText(/move by themselves/)).toBeVisible()
  },
}
