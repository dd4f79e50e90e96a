import type { Meta, StoryObj } from '@storybook/react-vite'
import {
  CameraBubble,
  DeviceSelect,
  FloatingControls,
  HippoError,
  LevelMeter,
  MuteToggle,
  PauseButton,
  RecordButton,
  RecorderFailure,
  RecorderPreview,
  RecorderScope,
  RecorderStatus,
  RecorderWarnings,
  RecordingTimer,
  ShareLink,
  SourceToggle,
  SwitchSurfaceButton,
  UploadProgress,
  useRecordingSources,
} from 'react-hippo-video'
import { fakeDevices } from 'react-hippo-video/testing'
import { expect, fn, userEvent, within } from 'storybook/test'
import { led, lively, recordingScreen, standing } from './recorderFakes.js'
import { tabTo } from './tabTo.js'

/** The small components that `<Recorder>` arranges. Inside a `<RecorderScope>` they share one recorder. */
const meta = {
  title: 'Recorder/Parts',
  component: RecorderScope,
  subcomponents: {
    RecordingTimer,
    RecorderStatus,
    PauseButton,
    SourceToggle,
    RecorderPreview,
    LevelMeter,
    DeviceSelect,
    MuteToggle,
    SwitchSurfaceButton,
    CameraBubble,
    FloatingControls,
    UploadProgress,
    ShareLink,
    RecorderWarnings,
    RecorderFailure,
  },
  args: { onEvent: fn(), onError: fn() },
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

/** A take from beginning to end without a mouse. */
export const Keyboard: Story = {
  args: {
    children: (
      <>
        <RecordButton /> <PauseButton /> <ShareLink />
      </>
    ),
  },
  parameters: { hippo: { engine: standing({ script: 'auto' }) } },
  play: async ({ args, canvasElement }) => {
    const parts = within(canvasElement)
    await tabTo(parts.getByRole('button', { name: 'Start recording' }))
    await userEvent.keyboard('{Enter}')
    await tabTo(parts.getByRole('button', { name: 'Pause' }))
    await userEvent.keyboard(' ')
    await expect(parts.getByRole('button', { name: 'Pause' })).toHaveAttribute('aria-pressed', 'true')
    await userEvent.tab({ shift: true })
    await userEvent.keyboard('{Enter}')
    await expect(args.onEvent).toHaveBeenCalledWith({ type: 'record_stopped' })
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

export const Devices: Story = {
  args: {
    children: (
      <div style={{ display: 'grid', gap: 12, maxWidth: 280 }}>
        <DeviceSelect kind="camera" />
        <DeviceSelect kind="microphone" />
      </div>
    ),
  },
}

/** Before the browser was given leave, devices have no names. */
export const DevicesUnnamed: Story = {
  parameters: {
    hippo: {
      engine: standing({
        devices: { ...fakeDevices, cameras: [{ deviceId: '', label: '' }], microphone: 'unplugged' },
      }),
    },
  },
  args: Devices.args,
}

export const Sounds: Story = {
  parameters: {
    hippo: {
      engine: standing({
        startIn: 'recording',
        script: 'auto',
        config: { screen: true, systemAudio: true },
      }),
    },
  },
  args: {
    children: (
      <div style={{ display: 'flex', gap: 8 }}>
        <MuteToggle source="microphone" />
        <MuteToggle source="systemAudio" />
        <SwitchSurfaceButton />
      </div>
    ),
  },
  play: async ({ canvasElement }) => {
    const button = within(canvasElement).getByRole('button', { name: 'Mic' })
    await userEvent.click(button)
    await expect(button).toHaveAttribute('aria-pressed', 'false')
  },
}

function ChosenSources() {
  const sources = useRecordingSources({ screen: true })
  return (
    <div style={{ display: 'flex', gap: 8 }}>
      <SourceToggle source="screen" sources={sources} />
      <SourceToggle source="camera" sources={sources} />
      <SourceToggle source="microphone" sources={sources} />
    </div>
  )
}

/** What the next take records; the choice is kept by `useRecordingSources`. */
export const Sources: Story = {
  args: { children: <ChosenSources /> },
  play: async ({ canvasElement }) => {
    const camera = within(canvasElement).getByRole('button', { name: 'Camera' })
    await tabTo(camera)
    await userEvent.keyboard(' ')
    await expect(camera).toHaveAttribute('aria-pressed', 'false')
  },
}

/** What went wrong without ending the take. */
export const Warnings: Story = {
  parameters: {
    hippo: {
      engine: led((engine, start) => {
        start({ screen: true })
        engine.grant()
        engine.warn('microphone_unavailable')
      }),
    },
  },
  args: { children: <RecorderWarnings /> },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole('listitem')).toBeVisible()
  },
}

/** Why a take failed, and what to do about it. */
export const Failure: Story = {
  parameters: { hippo: { engine: standing({ startIn: 'failed', code: 'camera_denied' }) } },
  args: { children: <RecorderFailure /> },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText(/camera/i)).toBeVisible()
  },
}

export const Bubble: Story = {
  parameters: { hippo: { engine: recordingScreen } },
  args: {
    children: (
      <div style={{ position: 'relative', width: 480, aspectRatio: '16 / 9' }}>
        <RecorderPreview style={{ borderRadius: 10 }} />
        <CameraBubble />
      </div>
    ),
  },
}

/** Opens a small window above all others, in browsers that have such windows. */
export const Floating: Story = {
  parameters: { hippo: { engine: standing({ startIn: 'recording', script: 'auto' }) } },
  args: { children: <FloatingControls /> },
}
