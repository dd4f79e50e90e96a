import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReadyPlayback } from 'react-hippo-video'
import { createFakeClient, libraryVideoFixture } from 'react-hippo-video/testing'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import clip from '../tests/browser/fixtures/clip.webm?url'
import poster from '../tests/browser/fixtures/poster.jpg?url'
import { codeOf } from './hooks/codeOf.js'
import { CoursePage } from './recipes/CoursePage.js'
import { CrmPage as Crm } from './recipes/CrmPage.js'
import { HelpDesk as Desk } from './recipes/HelpDesk.js'
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

/** A page of a CRM: what one lead watched, what they did, and a reply by video. */
export const CrmPage: Story = {
  name: 'CRM page',
  parameters: codeOf('CrmPage', 'CrmPage'),
  render: () => <Crm lead={{ name: 'Amara Okafor', email: 'amara.okafor@example.com' }} videoId="988" />,
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await expect(page.getByRole('button', { name: 'Record a reply' })).toBeVisible()
    await waitFor(() => expect(page.getByRole('table', { name: /amara.okafor/ })).toBeVisible())
  },
}

/** A help desk: the answer is recorded beside the text, and its link is in it from the first second. */
export const HelpDesk: Story = {
  parameters: codeOf('HelpDesk', 'HelpDesk'),
  render: () => <Desk customer="Lena" />,
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

const lesson: ReadyPlayback = {
  status: 'ready',
  title: '1. What a hook is',
  videoId: '988',
  token: 'KQf5MPDupD2qFi4U',
  durationMs: 10_008,
  posterUrl: poster,
  sources: [{ url: clip, type: 'video/webm; codecs="vp9, opus"' }],
  downloadUrl: clip,
  // Stories are not viewings.
  beatUrl: null,
}

/** A course: lessons to choose from, one to watch, and for its teacher where learners stop. */
export const Course: Story = {
  parameters: {
    ...codeOf('CoursePage', 'CoursePage'),
    hippo: { client: () => createFakeClient({ videos: lessons }) },
  },
  beforeEach: () => {
    const original = globalThis.fetch
    globalThis.fetch = async (input, init) =>
      String(input).startsWith('https://video.example.com/') ? Response.json(lesson) : original(input, init)
    return () => {
      globalThis.fetch = original
    }
  },
  render: () => <CoursePage lessonId="988" />,
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await expect(await page.findByRole('link', { name: /Reading data/ })).toBeVisible()
    await waitFor(() => expect(canvasElement.querySelector('video')).toBeVisible(), { timeout: 8000 })
  },
}
