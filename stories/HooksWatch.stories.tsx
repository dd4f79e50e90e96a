import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ReadyPlayback, VideoPlayer, ViewingScope } from 'react-hippo-video'
import { expect, within } from 'storybook/test'
import clip from '../tests/browser/fixtures/clip.webm?url'
import poster from '../tests/browser/fixtures/poster.jpg?url'
import { codeOf } from './hooks/codeOf.js'
import * as examples from './hooks/watching.js'

const playback: ReadyPlayback = {
  status: 'ready',
  title: 'Pro edit, full flow',
  videoId: '988',
  token: 'KQf5MPDupD2qFi4U',
  durationMs: 10_008,
  posterUrl: poster,
  sources: [{ url: clip, type: 'video/webm; codecs="vp9, opus"' }],
  downloadUrl: clip,
  // Stories are not viewings.
  beatUrl: null,
}

const meta: Meta = {
  title: 'Hooks/Watch',
  // All are tested as one, in the last.
  tags: ['!test'],
}

export default meta
type Story = StoryObj

/** The video’s own page in a frame: it measures the viewing. */
export const Embed: Story = {
  name: 'VideoEmbed',
  parameters: codeOf('watching', 'Embed'),
  render: () => <examples.Embed embedUrl="about:blank" />,
}

/** From “being recorded now” to “ready”. */
export const Status: Story = {
  name: 'usePlayback',
  parameters: codeOf('watching', 'Status'),
  render: () => <examples.Status shareUrl={null} />,
}

/** Your own video element, measured, with what viewers may do in it. */
export const OwnPlayer: Story = {
  name: 'useViewing',
  parameters: codeOf('watching', 'OwnPlayer'),
  render: () => <examples.OwnPlayer playback={playback} />,
}

/** What stands beside a player, and goes where it goes. */
export const Beside: Story = {
  name: 'useSharedViewing',
  parameters: codeOf('watching', 'Beside'),
  render: () => (
    <ViewingScope>
      <VideoPlayer playback={playback} />
      <examples.Beside />
    </ViewingScope>
  ),
}

/** All of them at work, one below the other. */
export const Together: Story = {
  tags: ['test'],
  render: () => (
    <div style={{ display: 'grid', gap: 16 }}>
      <section aria-label="VideoEmbed">
        <examples.Embed embedUrl="about:blank" />
      </section>
      <section aria-label="usePlayback">
        <examples.Status shareUrl={null} />
      </section>
      <section aria-label="useViewing">
        <examples.OwnPlayer playback={playback} />
      </section>
      <section aria-label="useSharedViewing">
        <ViewingScope>
          <VideoPlayer playback={playback} />
          <examples.Beside />
        </ViewingScope>
      </section>
    </div>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(await canvas.findByText(/loading/)).toBeVisible()
    await expect(await canvas.findByText(/comments/)).toBeVisible()
  },
}
