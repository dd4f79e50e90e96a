import type { Meta, StoryObj } from '@storybook/react-vite'
import {
  HippoError,
  LevelMeter,
  PauseButton,
  RecordButton,
  RecorderPreview,
  RecorderScope,
  RecorderStatus,
  RecordingTimer,
  ShareLink,
  UploadProgress,
} from 'react-hippo-video'
import { expect, userEvent, within } from 'storybook/test'
import { led, lively, recordingScreen, standing } from './recorderFakes.js'

/** The small components that `<Recorder>` arranges. Inside a `<RecorderScope>` they share one recorder. */
const meta = {
  title: 'Record/Parts',
  component: RecorderScope,
  subcomponents: {
    RecordingTimer,
    RecorderStatus,
    PauseButton,
    RecorderPreview,
    LevelMeter,
    UploadProgress,
    ShareLink,
  },
} satisfies Meta<typeof RecorderScope>

export default meta
type Story = StoryObj<typeof meta>

const retrying = new HippoError('network', 'The media server cannot be reached.', { retryAfterMs: 8000 })

/** All of them around one recorder, arranged by hand. */
export const Together: Story = {
  parameters: { hippo: { engine: lively } },
  args: {
    children: (
      <div style={{ display: 'grid', gap: 12, justifyItems: 'start', maxWidth: 480 }}>
        <RecorderStatus />
        <div style={{ display: 'flex', gap: 8, alignItems: 'center' }}>
          <PauseButton />
          <RecordButton />
          <LevelMeter />
        </div>
        <UploadProgress />
        <ShareLink style={{ width: '100%' }} />
      </div>
    ),
  },
}

export const Status: Story = {
  parameters: { hippo: { engine: standing({ startIn: 'recording' }) } },
  args: { children: <RecorderStatus /> },
}

export const StatusPaused: Story = {
  parameters: { hippo: { engine: standing({ startIn: 'paused' }) } },
  args: { children: <RecorderStatus /> },
}

export const StatusReview: Story = {
  parameters: { hippo: { engine: standing({ startIn: 'review' }) } },
  args: { children: <RecorderStatus /> },
}

export const StatusFailed: Story = {
  parameters: { hippo: { engine: standing({ startIn: 'failed' }) } },
  args: { children: <RecorderStatus /> },
}

export const Timer: Story = {
  parameters: { hippo: { engine: standing({ startIn: 'recording' }) } },
  args: { children: <RecordingTimer /> },
}

/** From an hour on the hours are shown. */
export const TimerOfHours: Story = {
  parameters: { hippo: { engine: standing({ startIn: 'recording', durationMs: 3_723_000 }) } },
  args: { children: <RecordingTimer /> },
}

export const Pause: Story = {
  parameters: { hippo: { engine: standing({ startIn: 'recording', script: 'auto' }) } },
  args: { children: <PauseButton /> },
  play: async ({ canvasElement }) => {
    const button = within(canvasElement).getByRole('button', { name: 'Pause' })
    await userEvent.click(button)
    await expect(button).toHaveAttribute('aria-pressed', 'true')
  },
}

export const PauseWhileIdle: Story = { args: { children: <PauseButton /> } }

export const Preview: Story = {
  parameters: { hippo: { engine: recordingScreen } },
  args: { children: <RecorderPreview style={{ width: 480, borderRadius: 10 }} /> },
}

/** A camera alone is mirrored, as people expect of themselves. */
export const PreviewMirrored: Story = {
  parameters: { hippo: { engine: standing({ startIn: 'recording' }) } },
  args: { children: <RecorderPreview style={{ width: 480, borderRadius: 10 }} /> },
}

export const Level: Story = {
  parameters: { hippo: { engine: standing({ startIn: 'recording', level: 0.6 }) } },
  args: { children: <LevelMeter /> },
}

export const LevelSilent: Story = {
  parameters: { hippo: { engine: standing({ startIn: 'recording', level: 0 }) } },
  args: { children: <LevelMeter /> },
}

export const UploadSavedUpTo: Story = {
  parameters: { hippo: { engine: recordingScreen } },
  args: { children: <UploadProgress /> },
}

export const UploadUnderWay: Story = {
  parameters: {
    hippo: { engine: standing({ startIn: 'review', progress: { producedBytes: 1000, sentBytes: 640 } }) },
  },
  args: { children: <UploadProgress /> },
}

export const UploadRetrying: Story = {
  parameters: {
    hippo: { engine: standing({ startIn: 'recording', upload: { status: 'retrying', error: retrying } }) },
  },
  args: { children: <UploadProgress /> },
}

export const UploadComplete: Story = {
  parameters: { hippo: { engine: standing({ startIn: 'submitted', upload: { status: 'complete' } }) } },
  args: { children: <UploadProgress /> },
}

export const UploadStopped: Story = {
  parameters: {
    hippo: { engine: standing({ startIn: 'review', upload: { status: 'failed', error: retrying } }) },
  },
  args: { children: <UploadProgress /> },
}

export const Link: Story = {
  parameters: { hippo: { engine: standing({ startIn: 'recording' }) } },
  args: { children: <ShareLink style={{ maxWidth: 480 }} /> },
}

/** Before a take there is no link yet; its place is kept. */
export const LinkPending: Story = {
  parameters: { hippo: { engine: led(() => {}) } },
  args: { children: <ShareLink style={{ maxWidth: 480 }} /> },
}
