import type { Meta, StoryObj } from '@storybook/react-vite'
import { VideoEmbed } from 'react-hippo-video'
import { expect, within } from 'storybook/test'
import clip from '../tests/browser/fixtures/clip.webm?url'
import poster from '../tests/browser/fixtures/poster.jpg?url'

const addressOf = (file: string): string => new URL(file, location.href).href

/** Stands for the video's own page, which a backend serves. */
const page = `<!doctype html>
<html lang="en">
<title>Pro edit, full flow</title>
<style>body { margin: 0; background: #000 } video { display: block; width: 100vw; height: 100vh }</style>
<video controls src="${addressOf(clip)}" poster="${addressOf(poster)}"></video>
</html>`
const embedUrl = URL.createObjectURL(new Blob([page], { type: 'text/html' }))

const meta = {
  title: 'Player/VideoEmbed',
  component: VideoEmbed,
  args: { embedUrl, title: 'Pro edit, full flow' },
  decorators: [
    (Story) => (
      <div style={{ maxInlineSize: 720, marginInline: 'auto' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof VideoEmbed>

export default meta
type Story = StoryObj<typeof meta>

const isNamed =
  (name: string): Story['play'] =>
  async ({ canvasElement }) => {
    const frame = within(canvasElement).getByTitle(name)
    await expect(frame.getBoundingClientRect().width / frame.getBoundingClientRect().height).toBeCloseTo(
      16 / 9,
      1,
    )
  }

/** The frame is 16:9 and as wide as its place. */
export const Framed: Story = { play: isNamed('Pro edit, full flow') }

/** Without a title the frame says what it is in the provider's language. */
export const Untitled: Story = { args: { title: undefined }, play: isNamed('Video') }

/** At 328 px, the width of a phone's page. */
export const Narrow: Story = {
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 328 }}>
        <Story />
      </div>
    ),
  ],
}
