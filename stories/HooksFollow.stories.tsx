import type { Meta, StoryObj } from '@storybook/react-vite'
import { codeOf } from './hooks/codeOf.js'
import { shows } from './hooks/shows.js'
import * as examples from './hooks/activity.js'

const meta: Meta<{ videoId: string }> = {
  title: 'Hooks/Follow',
  args: { videoId: '988' },
}

export default meta
type Story = StoryObj<{ videoId: string }>

/** What happens to the videos, as it happens. */
export const Leads: Story = {
  name: 'useActivity',
  parameters: codeOf('activity', 'Leads'),
  render: () => <examples.Leads />,
  play: shows('live'),
}

/** Figures that move by themselves. */
export const LivePlays: Story = {
  name: 'useLiveRefresh',
  parameters: codeOf('activity', 'LivePlays'),
  render: ({ videoId }) => <examples.LivePlays videoId={videoId} />,
  play: shows(/^13 plays, counted/),
}

/** The same without React: a stream, and what it changes in the cache. */
export const OwnStream: Story = {
  name: 'createActivityFeed',
  parameters: codeOf('activity', 'OwnStream'),
  render: () => <examples.OwnStream />,
  play: shows(/move by themselves/),
}
