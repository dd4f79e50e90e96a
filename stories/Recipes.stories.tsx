import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ReactNode, useState } from 'react'
import {
  ActivityFeed,
  RecordButton,
  RecorderScope,
  RecordingTimer,
  ReportCard,
  RetentionChart,
  ShareLink,
  useRecorder,
  VideoLibrary,
  VideoPlayer,
  ViewerTable,
  ViewerTimeline,
} from 'react-hippo-video'
import { createFakeClient, libraryVideoFixture } from 'react-hippo-video/testing'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import clip from '../tests/browser/fixtures/clip.webm?url'
import poster from '../tests/browser/fixtures/poster.jpg?url'
import { lively } from './recorderFakes.js'

/** Whole pages of other apps, composed of our components. */
const meta = {
  title: 'Recipes/Whole pages',
  parameters: { hippo: { engine: lively } },
  decorators: [
    (Story) => (
      <div style={{ maxWidth: 1120, marginInline: 'auto' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

const columns = {
  display: 'grid',
  gap: 24,
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 400px), 1fr))',
  alignItems: 'start',
} as const

function LeadPage({ email }: { email: string }): ReactNode {
  return (
    <main style={{ display: 'grid', gap: 24 }}>
      <header style={{ display: 'flex', flexWrap: 'wrap', gap: 12, alignItems: 'center' }}>
        <h1 style={{ margin: 0, fontSize: 24, marginInlineEnd: 'auto' }}>Amara Okafor</h1>
        <RecordButton config={{ screen: true }} labels={{ recorder: { start: 'Record a reply' } }} />
      </header>
      <div style={columns}>
        <ViewerTimeline videoId="988" email={email} />
        <ActivityFeed />
      </div>
      <ViewerTable leadEmail={email} />
    </main>
  )
}

/** A page of a CRM: what one lead watched, what they did, and a reply by video. */
export const CrmPage: Story = {
  parameters: {
    docs: {
      source: {
        language: 'tsx',
        code: `
<header>
  <h1>Amara Okafor</h1>
  <RecordButton config={{ screen: true }} labels={{ recorder: { start: 'Record a reply' } }} />
</header>
<ViewerTimeline videoId="988" email={email} />
<ActivityFeed />
<ViewerTable leadEmail={email} />`,
      },
    },
  },
  render: () => <LeadPage email="amara.okafor@example.com" />,
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await expect(page.getByRole('button', { name: 'Record a reply' })).toBeVisible()
    await waitFor(() => expect(page.getByRole('table', { name: /amara.okafor/ })).toBeVisible())
  },
}

function Reply(): ReactNode {
  const [text, setText] = useState('Thank you! I will show you on my screen:')
  const recorder = useRecorder({
    config: { screen: true },
    on: { record_initiated: ({ video }) => setText((before) => `${before}\n${video.recordedUrl}`) },
  })
  return (
    <form style={{ display: 'grid', gap: 12, maxWidth: 560 }}>
      <label htmlFor="reply">Reply to Lena</label>
      <textarea
        id="reply"
        rows={5}
        value={text}
        onChange={({ target }) => setText(target.value)}
        style={{ font: 'inherit', padding: 12 }}
      />
      <div style={{ display: 'flex', gap: 8, alignItems: 'center' }}>
        <RecordButton recorder={recorder} />
        <RecordingTimer recorder={recorder} />
      </div>
      <ShareLink recorder={recorder} />
    </form>
  )
}

/** A help desk: the answer is recorded beside the text, and its link is in it from the first second. */
export const HelpDesk: Story = {
  parameters: {
    docs: {
      source: {
        language: 'tsx',
        code: `
const [text, setText] = useState('')
const recorder = useRecorder({
  config: { screen: true },
  on: { record_initiated: ({ video }) => setText((before) => before + '\\n' + video.recordedUrl) },
})

<textarea value={text} onChange={({ target }) => setText(target.value)} />
<RecordButton recorder={recorder} />
<RecordingTimer recorder={recorder} />
<ShareLink recorder={recorder} />`,
      },
    },
  },
  render: () => (
    <RecorderScope>
      <Reply />
    </RecorderScope>
  ),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await userEvent.click(page.getByRole('button', { name: 'Start recording' }))
    const field = page.getByRole<HTMLTextAreaElement>('textbox', { name: 'Reply to Lena' })
    await expect(field.value).toContain('https://video.example.com/')
  },
}

const lessons = ['1. What a hook is', '2. Reading data', '3. Showing errors'].map((title, index) =>
  libraryVideoFixture({ id: index === 0 ? '988' : String(900 + index), title }),
)

/** A course: lessons to choose from, one to watch, and for its teacher where learners stop. */
export const Course: Story = {
  parameters: {
    hippo: { client: () => createFakeClient({ videos: lessons }) },
    docs: {
      source: {
        language: 'tsx',
        code: `
<VideoPlayer shareUrl={lesson.shareUrl} />
<VideoLibrary getVideoHref={({ id }) => \`/lessons/\${id}\`} />
<RetentionChart videoId={lesson.id} />
<ReportCard videoId={lesson.id} />`,
      },
    },
  },
  render: () => (
    <main style={{ display: 'grid', gap: 24 }}>
      <h1 style={{ margin: 0, fontSize: 24 }}>Hooks in an afternoon</h1>
      <div style={columns}>
        <VideoPlayer
          playback={{
            status: 'ready',
            title: '1. What a hook is',
            videoId: '988',
            token: 'KQf5MPDupD2qFi4U',
            durationMs: 10_008,
            posterUrl: poster,
            sources: [{ url: clip, type: 'video/webm; codecs="vp9, opus"' }],
            downloadUrl: clip,
            beatUrl: null,
          }}
        />
        <RetentionChart videoId="988" />
      </div>
      <VideoLibrary getVideoHref={({ id }) => `#${id}`} />
      <ReportCard videoId="988" />
    </main>
  ),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await expect(await page.findByRole('link', { name: /Reading data/ })).toBeVisible()
  },
}
