import type { Meta, StoryObj } from '@storybook/react-vite'
import {
  PlayerConversation,
  type ReadyPlayback,
  type VideoConversation,
  VideoPlayer,
  type ViewerInteractions,
  ViewingScope,
} from 'react-hippo-video'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import clip from '../tests/browser/fixtures/clip.webm?url'
import poster from '../tests/browser/fixtures/poster.jpg?url'
import { comments } from './comments.js'
import { tabTo } from './tabTo.js'

const site = 'https://video.example.com'
const nothing: ViewerInteractions = {
  callToAction: null,
  annotations: [],
  form: null,
  poll: null,
  endScreen: null,
  comments: false,
  reactions: [],
  actionUrl: `${site}/actions`,
  conversationUrl: `${site}/conversations/KQf5MPDupD2qFi4U`,
}

/** Nothing is measured in a story: what is done is answered as in an owner's preview. */
const offering = (parts: Partial<ViewerInteractions>): ReadyPlayback => ({
  status: 'ready',
  title: 'Pro edit, full flow',
  videoId: '988',
  token: 'KQf5MPDupD2qFi4U',
  durationMs: 10_008,
  posterUrl: poster,
  sources: [{ url: clip, type: 'video/webm; codecs="vp9, opus"' }],
  downloadUrl: clip,
  beatUrl: null,
  interactions: { ...nothing, ...parts },
})

const conversation: VideoConversation = {
  comments: [
    ...comments,
    { id: 'c3', replyTo: null, name: null, text: 'Thanks!', atMs: 8000, createdAt: Date.UTC(2026, 10, 14) },
  ],
  reactions: [
    { reaction: '👏', count: 12 },
    { reaction: '🔥', count: 3 },
  ],
  votes: [
    { optionId: 'recording', count: 4 },
    { optionId: 'reports', count: 11 },
  ],
}

/** Answers the question for the conversation while the story stands. */
const told =
  (answer: VideoConversation | 'broken'): NonNullable<Story['beforeEach']> =>
  () => {
    const original = globalThis.fetch
    globalThis.fetch = async (input, init) => {
      if (!String(input).startsWith(site)) return original(input, init)
      return answer === 'broken' ? new Response('', { status: 500 }) : Response.json(answer)
    }
    return () => {
      globalThis.fetch = original
    }
  }

const meta: Meta<typeof VideoPlayer> = {
  title: 'Player/What viewers do',
  component: VideoPlayer,
  subcomponents: { PlayerConversation, ViewingScope },
  args: { muted: true, onAction: fn() },
  beforeEach: told(conversation),
  decorators: [
    (Story) => (
      <div style={{ maxInlineSize: 720, marginInline: 'auto', padding: 16 }}>
        <Story />
      </div>
    ),
  ],
}

export default meta
type Story = StoryObj<typeof VideoPlayer>

const patient = { timeout: 15_000 }

async function seekTo(canvasElement: HTMLElement, seconds: number): Promise<void> {
  const video = canvasElement.querySelector('video')
  await waitFor(() => expect(video?.readyState).toBeGreaterThan(1), patient)
  if (video) video.currentTime = seconds
}

const callToAction = { text: 'Book a call', url: `${site}/video/cta/988`, startMs: 0 }

/** A button that leads to the owner's page, in the corner where no player has its controls. It opens a tab of its own. */
export const CallToAction: Story = {
  args: { playback: offering({ callToAction }) },
  play: async ({ canvasElement }) => {
    const link = await within(canvasElement).findByRole('link', { name: /Book a call/ }, patient)
    await expect(link).toHaveAttribute('target', '_blank')
  },
}

/** Links that show during a stretch of the video. */
export const Annotations: Story = {
  args: {
    playback: offering({
      callToAction,
      annotations: [
        {
          id: 'a',
          text: 'See the pricing page',
          url: 'https://example.com/pricing',
          startMs: 0,
          endMs: 9000,
        },
        {
          id: 'b',
          text: 'How the import from a spreadsheet works, step by step',
          url: 'https://example.com/import',
          startMs: 0,
          endMs: 9000,
        },
      ],
    }),
  },
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByRole('link', { name: /See the pricing page/ }, patient)
  },
}

const form = {
  title: 'Where may we send the slides?',
  button: 'Send me the slides',
  startMs: 2000,
  fields: ['firstName' as const, 'lastName' as const, 'email' as const, 'phone' as const],
}

/** The video pauses when the form is due, and goes on when it is sent or skipped. */
export const LeadForm: Story = {
  args: { playback: offering({ form }) },
  play: async ({ canvasElement }) => {
    await seekTo(canvasElement, 2.5)
    await within(canvasElement).findByRole('dialog', { name: form.title }, patient)
  },
}

/** What is missing is said at its field; the first one has the focus. */
export const LeadFormIncomplete: Story = {
  args: LeadForm.args,
  play: async (context) => {
    await LeadForm.play?.(context)
    const canvas = within(context.canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: form.button }))
    await expect(canvas.getByText('Enter your email address.')).toBeInTheDocument()
  },
}

export const LeadFormSent: Story = {
  args: { playback: offering({ form: { ...form, fields: ['email'] } }) },
  play: async (context) => {
    await LeadForm.play?.(context)
    const canvas = within(context.canvasElement)
    await userEvent.type(canvas.getByRole('textbox', { name: 'Email' }), 'ada@example.org{Enter}')
    await canvas.findByRole('dialog', { name: 'Thank you' }, patient)
  },
}

const poll = {
  id: 'poll-1',
  question: 'Which part would you like to see next?',
  startMs: 2000,
  options: [
    { id: 'recording', text: 'Recording' },
    { id: 'reports', text: 'Reports and viewers' },
    { id: 'webhooks', text: 'Webhooks' },
  ],
}

export const Poll: Story = {
  args: { playback: offering({ poll }) },
  play: async ({ canvasElement }) => {
    await seekTo(canvasElement, 2.5)
    await within(canvasElement).findByRole('dialog', { name: poll.question }, patient)
  },
}

/** After the vote everybody's answers show, as bars and numbers. */
export const PollResults: Story = {
  args: Poll.args,
  play: async (context) => {
    await Poll.play?.(context)
    const canvas = within(context.canvasElement)
    await userEvent.click(canvas.getByRole('radio', { name: 'Webhooks' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Vote' }))
    await canvas.findByText('Results so far', {}, patient)
  },
}

/** Answered without a mouse: Space or the arrows choose, Tab leads on. */
export const Keyboard: Story = {
  args: Poll.args,
  play: async (context) => {
    await Poll.play?.(context)
    const canvas = within(context.canvasElement)
    await tabTo(canvas.getByRole('radio', { name: 'Recording' }))
    await userEvent.keyboard(' {ArrowDown}')
    await expect(canvas.getByRole('radio', { name: 'Reports and viewers' })).toBeChecked()
    await tabTo(canvas.getByRole('button', { name: 'Vote' }))
    await userEvent.keyboard('{Enter}')
    await canvas.findByText('Results so far', {}, patient)
    await expect(context.args.onAction).toHaveBeenCalledWith(expect.objectContaining({ type: 'question' }))
  },
}

const endScreen = {
  title: 'Watch next',
  videos: [
    'Onboarding in five minutes',
    'Reports: who watched what',
    'Webhooks, end to end',
    'Importing',
  ].map((title, index) => ({
    videoId: String(index),
    title,
    shareUrl: `${site}/video/play/next-${index}`,
    thumbnailUrl: index === 1 ? null : poster,
    durationMs: 61_000 * (index + 1),
  })),
}

/** When the video has ended: what to watch next, in a row that scrolls. */
export const EndScreen: Story = {
  args: { playback: offering({ endScreen, callToAction }) },
  play: async ({ canvasElement }) => {
    await seekTo(canvasElement, 9.8)
    await canvasElement.querySelector('video')?.play()
    await within(canvasElement).findByRole('region', { name: 'Watch next' }, patient)
  },
}

/** Below the picture, sharing its viewing by a `<ViewingScope>`. */
export const Conversation: Story = {
  args: { playback: offering({ comments: true, reactions: ['👏', '❤️', '🔥', '🤔'] }) },
  render: (args) => (
    <ViewingScope>
      <div style={{ display: 'grid', gap: 16 }}>
        <VideoPlayer {...args} />
        <PlayerConversation />
      </div>
    </ViewingScope>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await canvas.findByText('Joe Brown', {}, patient)
    await userEvent.click(canvas.getByRole('button', { name: 'React with 👏, 12 so far' }))
    await canvas.findByRole('button', { name: 'You reacted with 👏, 13 so far' }, patient)
  },
}

export const ConversationEmpty: Story = {
  ...Conversation,
  beforeEach: told({ comments: [], reactions: [], votes: [] }),
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('No comments yet', {}, patient)
  },
}

export const ConversationUnreachable: Story = {
  ...Conversation,
  beforeEach: told('broken'),
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByRole('button', { name: 'Try again' }, patient)
  },
}

/** At 328 px, the width of a phone's page: the player becomes taller for what is asked. */
export const Narrow: Story = {
  ...LeadForm,
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 328 }}>
        <Story />
      </div>
    ),
  ],
}
