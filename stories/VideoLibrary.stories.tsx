import type { Meta, StoryObj } from '@storybook/react-vite'
import { type LibraryVideo, VideoActions, VideoLibrary } from 'react-hippo-video'
import { createFakeClient, deferred, libraryVideoFixture } from 'react-hippo-video/testing'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { tabTo } from './tabTo.js'

const titles = [
  'Pro edit, full flow',
  'Onboarding for new customers: the long version, with every question answered',
  'Quarterly review',
  'A bug in the export',
  'Thank you, Lena',
  'Pricing walk-through',
]
const videos = Array.from({ length: 45 }, (_, index) =>
  libraryVideoFixture({
    id: String(900 + index),
    title: titles[index % titles.length],
    durationMs: 31_000 * (index + 1),
  }),
)

const actions = (video: LibraryVideo) => (
  <VideoActions videoId={video.id} layout="menu" downloadUrl="https://media.example.com/video.mp4" />
)

const meta = {
  title: 'Reports/VideoLibrary',
  component: VideoLibrary,
  args: {
    actions,
    getVideoHref: ({ id }) => `/videos/${id}`,
    onSearchChange: fn(),
    onLayoutChange: fn(),
  },
  parameters: { hippo: { client: () => createFakeClient({ videos: videos.slice(0, 6) }) } },
} satisfies Meta<typeof VideoLibrary>

export default meta
type Story = StoryObj<typeof meta>

const inState =
  (state: string): Story['play'] =>
  async ({ canvasElement }) => {
    const card = canvasElement.querySelector('.hippo-library')
    await waitFor(() => expect(card).toHaveAttribute('data-state', state))
  }

/** Pictures, lengths, titles, dates. */
export const Ready: Story = { play: inState('ready') }

/** The final layout. */
export const Loading: Story = {
  parameters: { hippo: { client: () => createFakeClient({ before: () => deferred().promise }) } },
  play: inState('loading'),
}

/** What will appear here, and how to make it happen. */
export const Empty: Story = {
  parameters: { hippo: { client: () => createFakeClient({ videos: [] }) } },
  play: inState('empty'),
}

/** A sentence, and no retry where it cannot help. */
export const Error: Story = {
  parameters: {
    hippo: {
      client: () => createFakeClient({ fail: ({ name }) => (name === 'videos.list' ? 'forbidden' : null) }),
    },
  },
  play: inState('error'),
}

/** Twenty more with each press. */
export const ManyPages: Story = {
  parameters: { hippo: { client: () => createFakeClient({ videos }) } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const button = await canvas.findByRole('button', { name: 'Load more' })
    await userEvent.click(button)
    await canvas.findByText('20 more videos, 40 loaded')
    await expect(button).toHaveFocus()
  },
}

/** Deleted at once, after a question; "Undo" has the focus. */
export const Undo: Story = {
  args: { undoMs: 600_000 },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const [menu] = await canvas.findAllByRole('button', { name: 'Actions for “Quarterly review”' })
    if (!menu) throw new TypeError('The video has no menu.')
    await userEvent.click(menu)
    await userEvent.click(await canvas.findByRole('button', { name: 'Delete' }))
    const dialog = await canvas.findByRole('dialog')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Delete' }))
    const undo = await canvas.findByRole('button', { name: 'Undo' })
    await waitFor(() => expect(undo).toHaveFocus())
  },
}

/** Typed text is searched on the server, or among what is loaded, and then it says so. */
export const Search: Story = {
  parameters: {
    hippo: { client: () => createFakeClient({ videos, capabilities: { videoSearch: false } }) },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.type(await canvas.findByRole('searchbox', { name: 'Search videos' }), 'export')
    await canvas.findByText('Searched among the 20 loaded')
  },
}

/** Nothing has that title: one press shows all again. */
export const NoMatch: Story = {
  args: { defaultSearch: 'unheard of' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(await canvas.findByRole('button', { name: 'Clear search' })).toBeVisible()
  },
}

/** One below the other. */
export const List: Story = { args: { defaultLayout: 'list' }, play: inState('ready') }

/** A press on a tile chooses it; with Shift, all between. */
export const ChooseMany: Story = {
  args: { selectionMode: 'multiple', getVideoHref: undefined, actions: undefined },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const boxes = await canvas.findAllByRole('checkbox')
    const [first, second] = boxes
    if (!first || !second) throw new TypeError('There is nothing to choose.')
    await userEvent.click(first)
    await userEvent.click(second)
    await expect(canvas.getByRole('button', { name: 'Clear selection' })).toBeVisible()
  },
}

/** One at most; arrows go from one to the next. */
export const ChooseOne: Story = {
  args: {
    selectionMode: 'single',
    defaultSelected: ['901'],
    defaultLayout: 'list',
    getVideoHref: undefined,
    actions: undefined,
  },
  play: async ({ canvasElement }) => {
    const [, second] = await within(canvasElement).findAllByRole('radio')
    await expect(second).toBeChecked()
  },
}

/** Searched, laid out and chosen without a mouse. */
export const Keyboard: Story = {
  args: { ...ChooseMany.args, onSelectedChange: fn() },
  play: async ({ args, canvasElement }) => {
    const canvas = within(canvasElement)
    await canvas.findAllByRole('checkbox')
    await tabTo(canvas.getByRole('searchbox', { name: 'Search videos' }))
    await userEvent.keyboard('review')
    await waitFor(() => expect(canvas.getAllByRole('checkbox')).toHaveLength(1))
    await tabTo(canvas.getByRole('button', { name: 'List' }))
    await userEvent.keyboard(' ')
    await expect(args.onLayoutChange).toHaveBeenCalledWith('list')
    await tabTo(canvas.getByRole('checkbox'))
    await userEvent.keyboard(' ')
    await expect(canvas.getByRole('checkbox')).toBeChecked()
    await expect(args.onSelectedChange).toHaveBeenCalledWith(['902'], expect.anything())
  },
}

/** The picture beside the words. */
export const Narrow: Story = {
  decorators: [
    (Story) => (
      <div style={{ maxWidth: 360 }}>
        <Story />
      </div>
    ),
  ],
  play: inState('ready'),
}

/** The same on dark paper. */
export const Dark: Story = { globals: { theme: 'dark' }, play: inState('ready') }
