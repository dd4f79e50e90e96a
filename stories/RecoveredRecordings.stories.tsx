import type { Meta, StoryObj } from '@storybook/react-vite'
import { HippoError, RecoveredRecordings, type RecoveredTake } from 'react-hippo-video'
import { recoveredTakeFixture } from 'react-hippo-video/testing'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { standing } from './recorderFakes.js'
import { tabTo } from './tabTo.js'

const meta = {
  title: 'Recorder/RecoveredRecordings',
  component: RecoveredRecordings,
  args: { onEvent: fn(), onError: fn() },
  decorators: [
    (Story) => (
      <div style={{ maxWidth: 704 }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof RecoveredRecordings>

export default meta
type Story = StoryObj<typeof meta>

function found(...recovered: RecoveredTake[]): Story['parameters'] {
  return { hippo: { engine: standing({ recovered }), timeZone: 'Europe/Amsterdam' } }
}

const uploading = recoveredTakeFixture()
const waiting = recoveredTakeFixture({
  id: 'take-2',
  title: null,
  video: null,
  upload: { status: 'none' },
  sentBytes: 0,
})
const failed = recoveredTakeFixture({
  id: 'take-3',
  title: 'Quarterly review with the whole team',
  upload: { status: 'failed', error: new HippoError('ticket_expired', 'Expired.') },
})
const retrying = recoveredTakeFixture({
  upload: { status: 'retrying', error: new HippoError('network', 'Gone.') },
})
const complete = recoveredTakeFixture({ id: 'take-4', upload: { status: 'complete' }, sentBytes: 24_000_000 })

/** After a crash: each recording is brought to its end by itself, and says how far it is. */
export const AfterACrash: Story = { parameters: found(uploading, waiting, failed, complete) }

export const Uploading: Story = { parameters: found(uploading) }

export const Waiting: Story = { parameters: found(waiting) }

export const Failed: Story = { parameters: found(failed) }

export const ConnectionLost: Story = { parameters: found(retrying) }

export const Complete: Story = { parameters: found(complete) }

/** Nothing is deleted before it was asked about. */
export const Discarding: Story = {
  parameters: found(uploading),
  play: async ({ canvasElement }) => {
    const list = within(canvasElement)
    await userEvent.click(await list.findByRole('button', { name: 'Discard' }))
    await expect(list.getByRole('button', { name: 'Keep' })).toHaveFocus()
  },
}

/** Asked about by keyboard, kept with Escape, and asked about and discarded. */
export const Keyboard: Story = {
  parameters: found(uploading),
  play: async ({ canvasElement }) => {
    const list = within(canvasElement)
    await tabTo(await list.findByRole('button', { name: 'Discard' }))
    await userEvent.keyboard('{Enter}')
    await expect(list.getByRole('button', { name: 'Keep' })).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await expect(list.getByRole('button', { name: 'Discard' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(list.queryByRole('listitem')).toBeNull())
  },
}

export const Narrow: Story = {
  decorators: [
    (Story) => (
      <div style={{ maxWidth: 328 }}>
        <Story />
      </div>
    ),
  ],
  parameters: found(uploading, failed),
}

/** Where nothing was left behind there is nothing. */
export const Nothing: Story = { parameters: found() }
