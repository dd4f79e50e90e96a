import type { Meta, StoryObj } from '@storybook/react-vite'
import { VideoActions } from 'react-hippo-video'
import { createFakeClient } from 'react-hippo-video/testing'
import { expect, fn, userEvent, within } from 'storybook/test'
import { tabTo } from './tabTo.js'

const meta = {
  title: 'Reports/VideoActions',
  component: VideoActions,
  args: {
    videoId: '988',
    downloadUrl: 'https://media.example.com/video.mp4',
    onDeleted: fn(),
    onRestored: fn(),
  },
} satisfies Meta<typeof VideoActions>

export default meta
type Story = StoryObj<typeof meta>

/** A row of buttons, for a page of one video. */
export const Bar: Story = {
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole('button', { name: 'Rename' })).toBeVisible()
  },
}

/** Behind one button, for a tile of a list. */
export const Menu: Story = {
  args: { layout: 'menu' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: /^Actions for/ }))
    await expect(await canvas.findByRole('button', { name: 'Rename' })).toBeVisible()
  },
}

/** The title is written in place; Escape leaves it. */
export const Renaming: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: 'Rename' }))
    await expect(canvas.getByRole('textbox')).toHaveFocus()
  },
}

/** A new title by keyboard: the menu, the old title written over, Enter. */
export const Keyboard: Story = {
  args: { layout: 'menu' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await tabTo(await canvas.findByRole('button', { name: /^Actions for/ }))
    await userEvent.keyboard('{Enter}')
    await tabTo(await canvas.findByRole('button', { name: 'Rename' }))
    await userEvent.keyboard('{Enter}')
    await expect(await canvas.findByRole('textbox')).toHaveFocus()
    await userEvent.keyboard('A better title{Enter}')
    await expect(await canvas.findByRole('button', { name: /“A better title”/ })).toHaveFocus()
  },
}

/** Asked before anything is lost; the safe answer has the focus. */
export const Confirm: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: 'Delete' }))
    await expect(await canvas.findByRole('button', { name: 'Keep it' })).toHaveFocus()
  },
}

/** Deleted, in its own place. */
export const Deleted: Story = {
  args: { undoMs: 600_000 },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: 'Delete' }))
    const dialog = await canvas.findByRole('dialog')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Delete' }))
    await expect(await canvas.findByRole('button', { name: 'Undo' })).toBeVisible()
  },
}

/** The former title is back, and a sentence says so. */
export const NotRenamed: Story = {
  parameters: {
    hippo: {
      client: () =>
        createFakeClient({ fail: ({ name }) => (name === 'videos.update' ? 'server_error' : null) }),
    },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: 'Rename' }))
    await userEvent.type(canvas.getByRole('textbox'), ' again{Enter}')
    await expect(await canvas.findByRole('alert')).toHaveTextContent('was not changed')
  },
}

/** Only what the backend allows. */
export const DownloadOnly: Story = {
  parameters: {
    hippo: {
      client: () => createFakeClient({ capabilities: { updateVideo: false, deleteVideo: false } }),
    },
  },
}
