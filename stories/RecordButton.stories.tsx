import type { Meta, StoryObj } from '@storybook/react-vite'
import { RecordButton, type RecordingConfig } from 'react-hippo-video'
import { expect, fn, userEvent, within } from 'storybook/test'
import { sevenKeys } from '../.storybook/props/sevenKeys.js'
import { led, lively, standing } from './recorderFakes.js'

const meta = {
  title: 'Recorder/RecordButton',
  component: RecordButton,
  args: { onEvent: fn(), onError: fn() },
} satisfies Meta<typeof RecordButton>

export default meta
type Story = StoryObj<typeof meta>

/** Hippo's seven keys are controls; every event of the recorder arrives in Actions. */
export const Playground: StoryObj<RecordingConfig & { onEvent: () => void }> = {
  args: {
    screen: false,
    camera: true,
    microphone: true,
    systemAudio: false,
    resolution: 720,
    separateLayer: false,
    initiator: 'storybook',
    onEvent: fn(),
  },
  argTypes: sevenKeys,
  parameters: { hippo: { engine: lively } },
  render: ({ onEvent, ...config }) => <RecordButton config={config} onEvent={onEvent} />,
}

/** From start to submit with the keyboard: one element, and focus never leaves it. */
export const WholeTake: Story = {
  play: async ({ canvasElement, args }) => {
    const button = within(canvasElement).getByRole('button')
    button.focus()
    await userEvent.keyboard('{Enter}')
    await expect(button).toHaveAccessibleName('Stop recording')
    await userEvent.keyboard('{Enter}')
    await expect(button).toHaveAccessibleName('Submit')
    await userEvent.keyboard('{Enter}')
    await expect(button).toHaveAccessibleName('Record another')
    await expect(button).toHaveFocus()
    await expect(args.onEvent).toHaveBeenCalledWith({ type: 'record_stopped' })
  },
}

export const Idle: Story = {}

export const Requesting: Story = {
  parameters: { hippo: { engine: standing({ startIn: 'requesting' }) } },
}

export const Countdown: Story = {
  parameters: { hippo: { engine: standing({ startIn: 'countdown' }) } },
}

export const Recording: Story = {
  parameters: { hippo: { engine: standing({ startIn: 'recording' }) } },
}

export const Paused: Story = {
  parameters: { hippo: { engine: standing({ startIn: 'paused' }) } },
}

export const Stopping: Story = {
  parameters: { hippo: { engine: standing({ startIn: 'stopping' }) } },
}

export const Review: Story = {
  parameters: { hippo: { engine: standing({ startIn: 'review' }) } },
}

export const Submitting: Story = {
  parameters: { hippo: { engine: standing({ startIn: 'submitting' }) } },
}

export const Submitted: Story = {
  parameters: { hippo: { engine: standing({ startIn: 'submitted' }) } },
}

/** The sentence is the button's description, and is said at once to those who listen. */
export const Failed: Story = {
  parameters: { hippo: { engine: standing({ startIn: 'failed', code: 'screen_denied' }) } },
}

export const Unsupported: Story = {
  parameters: {
    hippo: { engine: standing({ support: { supported: false, reason: 'unsupported_browser' } }) },
  },
}

/** Words and digits follow the provider. */
export const Translated: Story = {
  parameters: {
    hippo: {
      engine: standing({ startIn: 'recording' }),
      locale: 'ar-EG',
      labels: { recorder: { stop: 'إيقاف التسجيل' } },
    },
  },
}

/** `render` may draw another button; it stays the same element in every state. */
export const RenderedByYou: Story = {
  args: {
    render: (props, { label }) => (
      <button {...props} type="button" style={{ padding: '12px 20px', font: 'inherit' }}>
        ● {label}
      </button>
    ),
  },
  parameters: { hippo: { engine: led(() => {}) } },
}
