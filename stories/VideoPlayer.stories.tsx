import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ReadyPlayback, type VideoCaptions, type VideoChapter, VideoPlayer } from 'react-hippo-video'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import clip from '../tests/browser/fixtures/clip.webm?url'
import poster from '../tests/browser/fixtures/poster.jpg?url'

const ready: ReadyPlayback = {
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

const meta: Meta<typeof VideoPlayer> = {
  title: 'Player/VideoPlayer',
  component: VideoPlayer,
  args: { playback: ready, onAction: fn(), onRateChange: fn() },
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

const shows =
  (status: string, words: string) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    const canvas = within(canvasElement)
    await expect(await canvas.findByText(words)).toBeInTheDocument()
    await waitFor(() =>
      expect(canvasElement.querySelector('.hippo-player')).toHaveAttribute('data-state', status),
    )
  }

/** The platform's own player. It takes the keyboard, full screen and captions as the platform does. */
export const Ready: Story = { play: shows('ready', 'The video is ready to play.') }

/** The link was opened before the recording ended: it becomes the player by itself. */
export const Recording: Story = {
  args: { playback: { status: 'recording', title: 'Sales demo' } },
  play: shows('recording', 'Being recorded now'),
}

export const Processing: Story = {
  args: { playback: { status: 'processing', title: 'Sales demo' } },
  play: shows('processing', 'Getting the video ready'),
}

export const Failed: Story = {
  args: { playback: { status: 'failed', title: 'Sales demo' } },
  play: shows('failed', 'This video could not be processed'),
}

export const Gone: Story = {
  args: { playback: { status: 'gone' } },
  play: shows('gone', 'This video was removed'),
}

/** Not open to everybody: `pass`, or a personal link, opens it. */
export const Private: Story = {
  args: { playback: { status: 'private' } },
  play: shows('private', 'This video is private'),
}

/** A browser that knows none of the formats gets words and the file, never a black box. */
export const CannotPlay: Story = {
  args: { playback: { ...ready, sources: [{ url: clip, type: 'video/x-unheard-of' }] } },
  play: shows('cannot-play', 'This browser cannot play this video'),
}

/** The file does not arrive; trying again keeps the position. */
export const Unreachable: Story = {
  args: { playback: { ...ready, sources: [{ url: './no-such-clip.webm', type: 'video/webm' }] } },
  play: shows('error', 'The video cannot be shown'),
}

const never = (() => new Promise<Response>(() => {})) as typeof fetch
const offline = (() => Promise.reject(new TypeError('Failed to fetch'))) as typeof fetch

/** Answers every question about the link with `fetch` while the story stands. */
const answeredBy =
  (answer: typeof fetch): NonNullable<Story['beforeEach']> =>
  () => {
    const original = globalThis.fetch
    globalThis.fetch = (input, init) =>
      String(input).startsWith('https://video.example.com/') ? answer(input, init) : original(input, init)
    return () => {
      globalThis.fetch = original
    }
  }

const link = { shareUrl: 'https://video.example.com/video/play/KQf5MPDupD2qFi4U', playback: undefined }

export const Loading: Story = {
  args: link,
  beforeEach: answeredBy(never),
  play: shows('loading', 'Loading the video…'),
}

/** The server does not answer: the player tries again by itself, and at once when asked. */
export const Offline: Story = {
  args: link,
  beforeEach: answeredBy(offline),
  play: async (context) => {
    await shows('error', 'The video cannot be shown')(context)
    await userEvent.click(within(context.canvasElement).getByRole('button', { name: 'Try again' }))
    await shows('error', 'The video cannot be shown')(context)
  },
}

/** At 328 px, the width of a phone's page. */
export const Narrow: Story = {
  args: CannotPlay.args,
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 328 }}>
        <Story />
      </div>
    ),
  ],
}

const captions: VideoCaptions[] = [
  {
    src: URL.createObjectURL(
      new Blob(['WEBVTT\n\n00:00.000 --> 00:10.000\nWelcome to the tour.'], { type: 'text/vtt' }),
    ),
    srcLang: 'en',
    label: 'English',
    default: true,
  },
]
const chapters: VideoChapter[] = [
  { atMs: 0, title: 'Welcome' },
  { atMs: 3000, title: 'The export, with every question that was asked about it' },
  { atMs: 7000, title: 'Questions' },
]

/** Chapters below the picture: each is a button, the current one is marked. */
export const Chapters: Story = {
  args: { chapters, muted: true },
  play: async ({ canvasElement }) => {
    const chapter = await within(canvasElement).findByRole('button', { name: /Questions/ })
    await userEvent.click(chapter)
    await waitFor(() => expect(chapter).toHaveAttribute('aria-current', 'true'))
  },
}

/** Speeds to choose from; captions are in the platform's own menu. The speed is the app's to keep. */
export const SpeedAndCaptions: Story = {
  args: { speedMenu: true, defaultPlaybackRate: 1.25, captions, chapters },
  play: async ({ canvasElement, args }) => {
    const menu = await within(canvasElement).findByRole('combobox', { name: 'Speed' })
    await userEvent.selectOptions(menu, '1.5')
    await waitFor(() => expect(args.onRateChange).toHaveBeenCalledWith(1.5))
  },
}

/** Keys while the focus is in the player; `keyboard={false}` switches them off. */
export const Keyboard: Story = {
  args: { chapters, speedMenu: true, muted: true },
  play: async ({ canvasElement }) => {
    const video = canvasElement.querySelector('video')
    const chapter = await within(canvasElement).findByRole('button', { name: /Welcome/ })
    await waitFor(() => expect(video?.readyState).toBeGreaterThan(0))
    chapter.focus()
    await userEvent.keyboard('l')
    await waitFor(() => expect(video?.currentTime).toBeGreaterThan(9))
    await userEvent.keyboard('>')
    await waitFor(() => expect(video?.playbackRate).toBe(1.25))
  },
}

/** `controls={false}` and children make room for a skin of your own. */
export const OwnSkin: Story = {
  args: {
    controls: false,
    muted: true,
    children: (
      <button
        type="button"
        className="hippo-button"
        data-kind="accent"
        style={{ position: 'absolute', insetBlockEnd: 16, insetInlineStart: 16 }}
        onClick={(event) => {
          const video = event.currentTarget.closest('.hippo-player')?.querySelector('video')
          // Refused, or paused again before it began: nothing that anybody has to be told.
          video?.play().catch(() => {})
        }}
      >
        Watch
      </button>
    ),
  },
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Watch' }))
    await waitFor(() => expect(canvasElement.querySelector('video')?.paused).toBe(false))
    canvasElement.querySelector('video')?.pause()
  },
}
