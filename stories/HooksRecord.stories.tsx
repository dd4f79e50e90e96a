import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { codeOf } from './hooks/codeOf.js'
import * as examples from './hooks/recording.js'
import { standing } from './recorderFakes.js'

const meta: Meta = {
  title: 'Hooks/Record',
  // All are tested as one, in the last.
  tags: ['!test'],
  parameters: {
    hippo: {
      engine: standing({ startIn: 'recording', progress: { producedBytes: 900_000, sentBytes: 600_000 } }),
    },
  },
}

export default meta
type Story = StoryObj

/** State, commands and props of one recorder: spread them on your own button. */
export const OwnButton: Story = {
  name: 'useRecorder',
  parameters: codeOf('recording', 'OwnButton'),
  render: () => <examples.OwnButton />,
}

/** Recorded time, which re-renders its reader alone. */
export const Clock: Story = {
  name: 'useRecorderClock',
  parameters: codeOf('recording', 'Clock'),
  render: () => <examples.Clock />,
}

/** How loud the microphone is. */
export const Level: Story = {
  name: 'useRecorderLevels',
  parameters: codeOf('recording', 'Level'),
  render: () => <examples.Level />,
}

/** Bytes made, and bytes that the server has. */
export const Progress: Story = {
  name: 'useRecorderProgress',
  parameters: codeOf('recording', 'Progress'),
  render: () => <examples.Progress />,
}

/** How many seconds would outlive this computer. */
export const SavedTime: Story = {
  name: 'useRecorderSavedTime',
  parameters: codeOf('recording', 'SavedTime'),
  render: () => <examples.SavedTime />,
}

/** How far the upload is behind, and how long it will take. */
export const Backlog: Story = {
  name: 'useUploadBacklog',
  parameters: codeOf('recording', 'Backlog'),
  render: () => <examples.Backlog />,
}

/** What to say about the safety of the take, in one word. */
export const Notice: Story = {
  name: 'useUploadNotice',
  parameters: codeOf('recording', 'Notice'),
  render: () => <examples.Notice />,
}

/** Microphones and cameras, and what is muted. */
export const Devices: Story = {
  name: 'useRecorderDevices',
  parameters: codeOf('recording', 'Devices'),
  render: () => <examples.Devices />,
}

/** Whether the browser will ask, without asking. */
export const Permissions: Story = {
  name: 'useDevicePermissions',
  parameters: codeOf('recording', 'Permissions'),
  render: () => <examples.Permissions />,
}

/** What this browser can record, and why not. */
export const Support: Story = {
  name: 'useRecordingSupport',
  parameters: codeOf('recording', 'Support'),
  render: () => <examples.Support />,
}

/** Where the camera stands in the picture, and how to move it. */
export const Bubble: Story = {
  name: 'useCameraBubble',
  parameters: codeOf('recording', 'Bubble'),
  render: () => <examples.Bubble />,
}

/** The stopped take, played and downloaded from this computer. */
export const Take: Story = {
  name: 'useTakeFile',
  parameters: codeOf('recording', 'Take'),
  render: () => <examples.Take />,
}

/** What is switched on before a take. */
export const Sources: Story = {
  name: 'useRecordingSources',
  parameters: codeOf('recording', 'Sources'),
  render: () => <examples.Sources />,
}

/** The link, there from the first second, with its copy button. */
export const Link: Story = {
  name: 'useShareLink',
  parameters: codeOf('recording', 'Link'),
  render: () => <examples.Link />,
}

/** What goes on without something, and what has stopped. */
export const Trouble: Story = {
  name: 'RecorderWarnings and RecorderFailure',
  parameters: codeOf('recording', 'Trouble'),
  render: () => <examples.Trouble />,
}

/** Takes that a crash or a closed tab left in this browser. */
export const LeftBehind: Story = {
  name: 'useRecoveredRecordings',
  parameters: codeOf('recording', 'LeftBehind'),
  render: () => <examples.LeftBehind />,
}

/** All of them at work, one below the other. */
export const Together: Story = {
  tags: ['test'],
  render: () => (
    <div style={{ display: 'grid', gap: 16 }}>
      <section aria-label="useRecorder">
        <examples.OwnButton />
      </section>
      <section aria-label="useRecorderClock">
        <examples.Clock />
      </section>
      <section aria-label="useRecorderLevels">
        <examples.Level />
      </section>
      <section aria-label="useRecorderProgress">
        <examples.Progress />
      </section>
      <section aria-label="useRecorderSavedTime">
        <examples.SavedTime />
      </section>
      <section aria-label="useUploadBacklog">
        <examples.Backlog />
      </section>
      <section aria-label="useUploadNotice">
        <examples.Notice />
      </section>
      <section aria-label="useRecorderDevices">
        <examples.Devices />
      </section>
      <section aria-label="useDevicePermissions">
        <examples.Permissions />
      </section>
      <section aria-label="useRecordingSupport">
        <examples.Support />
      </section>
      <section aria-label="useCameraBubble">
        <examples.Bubble />
      </section>
      <section aria-label="useTakeFile">
        <examples.Take />
      </section>
      <section aria-label="useRecordingSources">
        <examples.Sources />
      </section>
      <section aria-label="useShareLink">
        <examples.Link />
      </section>
      <section aria-label="RecorderWarnings and RecorderFailure">
        <examples.Trouble />
      </section>
      <section aria-label="useRecoveredRecordings">
        <examples.LeftBehind />
      </section>
    </div>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(await canvas.findByRole('button', { name: 'stop' })).toBeVisible()
    await expect(await canvas.findByText(/84 seconds/)).toBeVisible()
    await expect(await canvas.findByText(/safe on the server/)).toBeVisible()
    await expect(await canvas.findByText(/bytes behind/)).toBeVisible()
    await expect(await canvas.findByText(/^Camera:/)).toBeVisible()
    await expect(await canvas.findByText(/^This browser|^It does not/)).toBeVisible()
  },
}
