import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReadyPlayback, VideoConversation } from 'react-hippo-video'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import clip from '../tests/browser/fixtures/clip.webm?url'
import poster from '../tests/browser/fixtures/poster.jpg?url'
import { comments } from './comments.js'
import { codeOf } from './hooks/codeOf.js'
import { offers, shows } from './hooks/shows.js'
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

const site = 'https://video.example.com'
const patient = { timeout: 8000 }

const interactive: ReadyPlayback = {
  ...playback,
  interactions: {
    callToAction: { text: 'Book a call', url: `${site}/video/cta/988`, startMs: 0 },
    annotations: [],
    form: null,
    poll: null,
    endScreen: null,
    comments: true,
    reactions: ['👏'],
    actionUrl: `${site}/actions`,
    conversationUrl: `${site}/conversations/KQf5MPDupD2qFi4U`,
  },
}

const conversation: VideoConversation = {
  comments,
  reactions: [{ reaction: '👏', count: 12 }],
  votes: [],
}

/** Answers the question for the conversation while the story stands. */
function answerConversations(): () => void {
  const original = globalThis.fetch
  globalThis.fetch = async (input, init) =>
    String(input).startsWith(site) ? Response.json(conversation) : original(input, init)
  return () => {
    globalThis.fetch = original
  }
}

const meta: Meta = {
  title: 'Hooks/Watch',
}

export default meta
type Story = StoryObj

/** The video’s own page in a frame: it measures the viewing. */
export const Embed: Story = {
  name: 'VideoEmbed',
  parameters: codeOf('watching', 'Embed'),
  render: () => <examples.Embed embedUrl="about:blank" />,
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByTitle('Sales demo')).toBeVisible()
  },
}

/** From “being recorded now” to “ready”. */
export const Status: Story = {
  name: 'usePlayback',
  parameters: codeOf('watching', 'Status'),
  render: () => <examples.Status shareUrl={null} />,
  play: offers('Ask again'),
}

/** Your own video element, measured, with what viewers may do in it. */
export const OwnPlayer: Story = {
  name: 'useViewing',
  parameters: codeOf('watching', 'OwnPlayer'),
  render: () => <examples.OwnPlayer playback={playback} />,
  play: shows('What is watched counts.'),
}

/** One thing a viewer does: sent once, and told how far it has come. */
export const Applause: Story = {
  name: 'useAction',
  parameters: codeOf('watching', 'Applause'),
  render: () => <examples.Applause playback={playback} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    // Before the viewing is there nothing is sent.
    await waitFor(async () => {
      await userEvent.click(canvas.getByRole('button', { name: /Applaud/ }))
      await expect(canvas.getByRole('status')).toHaveTextContent('Thank you!')
    }, patient)
  },
}

/** What viewers said below a video. */
export const Said: Story = {
  name: 'useConversation',
  parameters: codeOf('watching', 'Said'),
  beforeEach: answerConversations,
  render: () => <examples.Said playback={interactive} />,
  play: shows(/just what we needed/),
}

/** What can be pressed over the picture, when it is due. */
export const OverThePicture: Story = {
  name: 'useVideoActions',
  parameters: codeOf('watching', 'OverThePicture'),
  beforeEach: answerConversations,
  render: () => <examples.OverThePicture playback={interactive} />,
  play: async ({ canvasElement }) => {
    const link = await within(canvasElement).findByRole('link', { name: 'Book a call' }, patient)
    await expect(link).toHaveAttribute('target', '_blank')
  },
}

/** What stands beside a player, and goes where it goes. */
export const Beside: Story = {
  name: 'useSharedViewing',
  parameters: codeOf('watching', 'BesideAPlayer'),
  render: () => <examples.BesideAPlayer playback={playback} />,
  play: offers('Go to 0:04 of Pro edit, full flow'),
}
