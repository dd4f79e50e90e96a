import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { recoveredTakeFixture } from 'react-hippo-video/testing'
import { codeOf } from './hooks/codeOf.js'
import * as examples from './hooks/recording.js'
import { offers, shows } from './hooks/shows.js'
import { led, recordedTake, standing } from './recorderFakes.js'

const withoutMicrophone = led((engine, start) => {
  start({ screen: true, microphone: true })
  engine.grant()
  engine.warn('microphone_unavailable')
})

const meta: Meta = {
  title: 'Hooks/Record',
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
  play: offers('stop'),
}

/** Recorded time, which re-renders its reader alone. */
export const Clock: Story = {
  name: 'useRecorderClock',
  parameters: codeOf('recording', 'Clock'),
  render: () => <examples.Clock />,
  play: shows('84 seconds recorded'),
}

/** How loud the microphone is. */
export const Level: Story = {
  name: 'useRecorderLevels',
  parameters: codeOf('recording', 'Level'),
  render: () => <examples.Level />,
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('meter')).toHaveValue(0.8)
  },
}

/** Bytes made, and bytes that the server has. */
export const Progress: Story = {
  name: 'useRecorderProgress',
  parameters: codeOf('recording', 'Progress'),
  render: () => <examples.Progress />,
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('progressbar')).toHaveAttribute('value', '600000')
  },
}

/** How many seconds would outlive this computer. */
export const SavedTime: Story = {
  name: 'useRecorderSavedTime',
  parameters: codeOf('recording', 'SavedTime'),
  render: () => <examples.SavedTime />,
  play: shows(/seconds are safe on the server/),
}

/** How far the upload is behind, and how long it will take. */
export const Backlog: Story = {
  name: 'useUploadBacklog',
  parameters: codeOf('recording', 'Backlog'),
  render: () => <examples.Backlog />,
  play: shows(/^300000 bytes behind/),
}

/** What to say about the safety of the take, in one word. */
export const Notice: Story = {
  name: 'useUploadNotice',
  parameters: codeOf('recording', 'Notice'),
  render: () => <examples.Notice />,
  play: shows(/^Saved as you speak$|uploaded$|^\w+$/),
}

/** Microphones and cameras, and what is muted. */
export const Devices: Story = {
  name: 'useRecorderDevices',
  parameters: codeOf('recording', 'Devices'),
  render: () => <examples.Devices />,
  play: offers('Mute'),
}

/** Whether the browser will ask, without asking. */
export const Permissions: Story = {
  name: 'useDevicePermissions',
  parameters: codeOf('recording', 'Permissions'),
  render: () => <examples.Permissions />,
  play: shows(/^Camera: \w+\. Microphone: \w+\.$/),
}

/** What this browser can record, and why not. */
export const Support: Story = {
  name: 'useRecordingSupport',
  parameters: codeOf('recording', 'Support'),
  render: () => <examples.Support />,
  play: shows('This browser records.'),
}

/** Where the camera stands in the picture, and how to move it. */
export const Bubble: Story = {
  name: 'useCameraBubble',
  parameters: codeOf('recording', 'Bubble'),
  render: () => <examples.Bubble />,
  play: offers(/^The camera is round/),
}

/** The stopped take, played and downloaded from this computer. */
export const Take: Story = {
  name: 'useTakeFile',
  parameters: {
    ...codeOf('recording', 'Take'),
    hippo: { engine: standing({ startIn: 'review', takeFile: recordedTake }) },
  },
  render: () => <examples.Take />,
  play: offers('Download'),
}

/** What is switched on before a take. */
export const Sources: Story = {
  name: 'useRecordingSources',
  parameters: codeOf('recording', 'Sources'),
  render: () => <examples.Sources />,
  play: offers('Screen'),
}

/** The link, there from the first second, with its copy button. */
export const Link: Story = {
  name: 'useShareLink',
  parameters: codeOf('recording', 'Link'),
  render: () => <examples.Link />,
  play: offers('Copy'),
}

/** What goes on without something, and what has stopped. */
export const Trouble: Story = {
  name: 'RecorderWarnings and RecorderFailure',
  parameters: { ...codeOf('recording', 'Trouble'), hippo: { engine: withoutMicrophone } },
  render: () => <examples.Trouble />,
  play: shows(/microphone/i),
}

/** Takes that a crash or a closed tab left in this browser. */
export const LeftBehind: Story = {
  name: 'useRecoveredRecordings',
  parameters: {
    ...codeOf('recording', 'LeftBehind'),
    hippo: { engine: standing({ recovered: [recoveredTakeFixture()] }) },
  },
  render: () => <examples.LeftBehind />,
  play: offers('Resume'),
}
