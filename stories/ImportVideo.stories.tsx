import type { Meta, StoryObj } from '@storybook/react-vite'
import { ImportVideo } from 'react-hippo-video'
import { createFakeClient, type FakeClient, libraryVideoFixture } from 'react-hippo-video/testing'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { tabTo } from './tabTo.js'

const videoId = '6001'
const links = {
  videoId,
  assetId: 'fake-asset-5001',
  token: 'fake-token-5001',
  previewUrl: 'https://video.example.com/video/preview/fake-token-5001',
  shareUrl: 'https://video.example.com/video/play/fake-token-5001',
  embedUrl: 'https://video.example.com/video/embed/fake-token-5001',
  thumbnailUrl: libraryVideoFixture().thumbnailUrl ?? '',
  thumbnailPlayUrl: 'https://video.example.com/thumbnails/fake-token-5001_play.jpg',
}

const meta = {
  title: 'Import/ImportVideo',
  component: ImportVideo,
  args: { poll: { firstMs: 50 }, onEvent: fn(), onError: fn() },
} satisfies Meta<typeof ImportVideo>

export default meta
type Story = StoryObj<typeof meta>

/** A client whose first import stands where it is told to. */
const importing = (state: FakeClient['data']['imports'][string]) => () => {
  const client = createFakeClient()
  client.data.imports[videoId] = state
  return client
}

const importUrl =
  (state: string): Story['play'] =>
  async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const field = await canvas.findByRole('textbox', { name: /address/ })
    await userEvent.type(field, 'https://media.example.com/tours/clip.mp4{Enter}')
    await waitFor(() =>
      expect(canvasElement.querySelector('.hippo-import')).toHaveAttribute('data-state', state),
    )
  }

/** Drop a file, choose one, or give an address. */
export const Idle: Story = {
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole('button', { name: 'Choose a file' })).toBeVisible()
  },
}

/** Percent and bytes, and whether one may leave the page; the link is there already. */
export const Downloading: Story = {
  parameters: {
    hippo: {
      client: importing({ status: 'downloading', videoId, bytes: 12_400_000, totalBytes: 27_000_000 }),
    },
  },
  play: importUrl('downloading'),
}

/** The other side did not say how much it is. */
export const UnknownSize: Story = {
  parameters: {
    hippo: { client: importing({ status: 'downloading', videoId, bytes: 12_400_000, totalBytes: null }) },
  },
  play: importUrl('downloading'),
}

/** Every byte is safe. */
export const Processing: Story = {
  parameters: { hippo: { client: importing({ status: 'processing', videoId }) } },
  play: importUrl('processing'),
}

/** Ready to share. */
export const Ready: Story = {
  parameters: {
    hippo: { client: importing({ status: 'ready', videoId, video: links, durationMs: 171_000 }) },
  },
  play: importUrl('ready'),
}

/** The whole way without a mouse: address, title, start, and the link to share. */
export const Keyboard: Story = {
  ...Ready,
  play: async ({ args, canvasElement }) => {
    const canvas = within(canvasElement)
    await canvas.findByRole('button', { name: 'Choose a file' })
    await tabTo(canvas.getByRole('textbox', { name: /address/ }))
    await userEvent.keyboard('https://media.example.com/tours/clip.mp4')
    await tabTo(canvas.getByRole('textbox', { name: 'Title' }))
    await userEvent.keyboard('A tour')
    await tabTo(canvas.getByRole('button', { name: 'Import' }))
    await userEvent.keyboard('{Enter}')
    await tabTo(await canvas.findByRole('button', { name: /^Copy/ }))
    await expect(args.onEvent).toHaveBeenCalled()
  },
}

/** The server says why, and a retry begins again by the same address. */
export const Failed: Story = {
  parameters: {
    hippo: { client: importing({ status: 'failed', videoId, reason: 'The address answered 404.' }) },
  },
  play: importUrl('failed'),
}

/** What is wrong with the address stands beside it; nothing was sent. */
export const InvalidAddress: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.type(await canvas.findByRole('textbox', { name: /address/ }), 'clip.mp4{Enter}')
    await expect(canvas.getByRole('alert')).toBeVisible()
  },
}

/** The backend takes no files. */
export const AddressOnly: Story = {
  parameters: { hippo: { client: () => createFakeClient({ capabilities: { importFile: false } }) } },
}

/** The same on dark paper. */
export const Dark: Story = { ...Downloading, globals: { theme: 'dark' } }

/** On a phone. */
export const Narrow: Story = {
  ...Downloading,
  decorators: [
    (Story) => (
      <div style={{ maxWidth: 360 }}>
        <Story />
      </div>
    ),
  ],
}
