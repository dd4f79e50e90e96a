import type { Meta, StoryObj } from '@storybook/react-vite'
import { HippoError, Recorder, type RecordingConfig } from 'react-hippo-video'
import { fakeDevices } from 'react-hippo-video/testing'
import { expect, fn, userEvent, within } from 'storybook/test'
import { sevenKeys } from '../.storybook/props/sevenKeys.js'
import { led, lively, recordedTake, recordingScreen, screenPicture, standing } from './recorderFakes.js'
import { tabTo } from './tabTo.js'

const meta = {
  title: 'Recorder/Recorder',
  component: Recorder,
  args: { onEvent: fn(), onError: fn() },
  decorators: [
    (Story) => (
      <div style={{ maxWidth: 704 }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof Recorder>

export default meta
type Story = StoryObj<typeof meta>

/** The whole recorder. Hippo's seven keys are controls; every event arrives in Actions. */
export const Playground: StoryObj<RecordingConfig & { onEvent: () => void }> = {
  args: {
    screen: true,
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
  render: ({ onEvent, ...config }) => <Recorder config={config} onEvent={onEvent} />,
}

/** Choose, record, pause, go on, stop, name, submit. */
export const WholeTake: Story = {
  play: async ({ canvasElement, args }) => {
    const panel = within(canvasElement)
    const press = (name: string): Promise<void> => userEvent.click(panel.getByRole('button', { name }))
    await press('Screen')
    await press('Start recording')
    await expect(panel.getByRole('link')).toBeVisible()
    await press('Pause')
    await expect(panel.getByRole('button', { name: 'Pause' })).toHaveAttribute('aria-pressed', 'true')
    await press('Pause')
    await press('Stop recording')
    await userEvent.type(panel.getByRole('textbox', { name: 'Title' }), 'Pro edit, full flow')
    await press('Submit')
    await expect(panel.getByText('Your video is ready to share')).toBeVisible()
    await expect(args.onEvent).toHaveBeenCalledWith(expect.objectContaining({ type: 'video_submitted' }))
  },
}

/** The same without a mouse: Tab leads from one step to the next. */
export const Keyboard: Story = {
  play: async ({ canvasElement, args }) => {
    const panel = within(canvasElement)
    const press = async (name: string): Promise<void> => {
      await tabTo(panel.getByRole('button', { name }))
      await userEvent.keyboard('{Enter}')
    }
    await press('Screen')
    await press('Start recording')
    await press('Pause')
    await press('Pause')
    await press('Stop recording')
    await tabTo(panel.getByRole('textbox', { name: 'Title' }))
    await userEvent.keyboard('Pro edit, full flow')
    await press('Submit')
    await expect(panel.getByText('Your video is ready to share')).toBeVisible()
    await expect(args.onEvent).toHaveBeenCalledWith(expect.objectContaining({ type: 'video_submitted' }))
  },
}

export const Idle: Story = { args: { config: { screen: true } } }

export const Requesting: Story = {
  parameters: { hippo: { engine: standing({ startIn: 'requesting' }) } },
}

export const Countdown: Story = {
  parameters: { hippo: { engine: standing({ startIn: 'countdown' }) } },
}

export const Recording: Story = { parameters: { hippo: { engine: recordingScreen } } }

export const Paused: Story = {
  parameters: {
    hippo: { engine: standing({ startIn: 'paused', progress: { producedBytes: 900, sentBytes: 900 } }) },
  },
}

export const Stopping: Story = {
  parameters: {
    hippo: { engine: standing({ startIn: 'stopping', progress: { producedBytes: 1000, sentBytes: 960 } }) },
  },
}

/** Screen and camera: the bubble is dragged, or moved with the arrow keys. */
export const CameraInTheCorner: Story = {
  parameters: {
    hippo: {
      engine: standing({
        startIn: 'recording',
        config: { screen: true, systemAudio: true, cameraShape: 'rectangle', cameraPosition: 'top-right' },
      }),
    },
  },
  play: async ({ canvasElement }) => {
    const bubble = within(canvasElement).getByRole('button', { name: 'You in the picture' })
    const before = bubble.getBoundingClientRect().left
    bubble.focus()
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}')
    await expect(bubble.getBoundingClientRect().left).toBeLessThan(before)
  },
}

/** Its last half minute is counted down, and both sounds are muted. */
export const EndingSoon: Story = {
  parameters: {
    hippo: {
      engine: led(
        (engine) =>
          engine.devices({
            ...fakeDevices,
            muted: { microphone: true, systemAudio: true },
          }),
        { startIn: 'recording', config: { screen: true, systemAudio: true, maxSeconds: 104 } },
      ),
    },
  },
}

/** What may be chosen and need not be. */
export const TitleAndDevices: Story = {
  args: { config: { screen: true } },
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByText('Title and devices'))
    await expect(within(canvasElement).getByRole('combobox', { name: 'Camera' })).toBeVisible()
  },
}

/** The take is played from this browser before it is submitted. */
export const ReviewPlays: Story = {
  parameters: { hippo: { engine: standing({ startIn: 'review', takeFile: recordedTake }) } },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByLabelText('Your recording')).toBeVisible()
  },
}

export const UploadBehind: Story = {
  parameters: {
    hippo: {
      engine: standing({
        startIn: 'review',
        progress: { producedBytes: 46_000_000, sentBytes: 34_000_000 },
      }),
    },
  },
}

export const Review: Story = {
  parameters: {
    hippo: { engine: standing({ startIn: 'review', progress: { producedBytes: 1000, sentBytes: 840 } }) },
  },
}

export const Submitting: Story = {
  parameters: { hippo: { engine: standing({ startIn: 'submitting', upload: { status: 'complete' } }) } },
}

export const Submitted: Story = {
  parameters: { hippo: { engine: standing({ startIn: 'submitted', upload: { status: 'complete' } }) } },
}

export const Cancelled: Story = {
  parameters: { hippo: { engine: standing({ startIn: 'cancelled' }) } },
}

export const Failed: Story = {
  parameters: { hippo: { engine: standing({ startIn: 'failed', code: 'camera_denied' }) } },
}

/** What was recorded outlives the failure, and the panel says so. */
export const FailedAndKept: Story = {
  parameters: {
    hippo: {
      engine: led((engine, start) => {
        start({})
        engine.grant()
        engine.fail('encoder_failed', { kept: true })
      }),
    },
  },
}

/** The connection is gone: recording goes on, and the next try is counted down to. */
export const ConnectionLost: Story = {
  parameters: {
    hippo: {
      engine: standing({
        startIn: 'recording',
        upload: {
          status: 'retrying',
          error: new HippoError('network', 'The media server cannot be reached.', { retryAfterMs: 8000 }),
        },
      }),
    },
  },
}

export const UploadStopped: Story = {
  parameters: {
    hippo: {
      engine: standing({
        startIn: 'review',
        upload: { status: 'failed', error: new HippoError('upload_failed', 'Given up.') },
      }),
    },
  },
}

export const Warnings: Story = {
  parameters: {
    hippo: {
      engine: led((engine, start) => {
        start({ screen: true })
        engine.grant()
        engine.tell({ type: 'preview', preview: screenPicture() })
        engine.warn('microphone_unavailable')
        engine.warn('source_ended')
      }),
    },
  },
}

/** What a browser cannot record is a toggle that says so, not a failure. */
export const WithoutSystemSound: Story = {
  parameters: {
    hippo: {
      engine: standing({
        support: { supported: true, screen: true, camera: true, microphone: true, systemAudio: false },
      }),
    },
  },
}

export const Unsupported: Story = {
  parameters: {
    hippo: { engine: standing({ support: { supported: false, reason: 'insecure_context' } }) },
  },
}

/** An engine that only starts and stops, like the vendor's widget: controls it cannot serve do not appear. */
export const StartAndStopOnly: Story = {
  parameters: {
    hippo: {
      engine: standing({
        startIn: 'recording',
        capabilities: {
          pause: false,
          cancel: false,
          retake: false,
          submit: false,
          preview: false,
          levels: false,
          devices: false,
          recovery: false,
        },
      }),
    },
  },
}

/** 360 pixels: Stop becomes a round button. */
export const Narrow: Story = {
  decorators: [
    (Story) => (
      <div style={{ maxWidth: 328 }}>
        <Story />
      </div>
    ),
  ],
  parameters: { hippo: { engine: recordingScreen } },
}

export const NarrowReview: Story = {
  ...Narrow,
  parameters: { hippo: { engine: standing({ startIn: 'review', upload: { status: 'complete' } }) } },
}
