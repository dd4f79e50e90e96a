import type { Meta, StoryObj } from '@storybook/react-vite'
import { RecordButton, Recorder, type RecordingConfig, RecoveredRecordings } from 'react-hippo-video'
import { expect, fn, within } from 'storybook/test'
import { InPageVideos } from './InPageVideos.js'
import { createInPageServer } from './inPageServer.js'

const page = createInPageServer()

/**
 * The real recorder, with your camera and microphone. There is no server: what you record is kept on this computer
 * while it lasts, and what is saved stays in the memory of this page until you reload it. Nothing is sent anywhere, so
 * the link leads to the player below, and nowhere else.
 */
const meta = {
  title: 'Recorder/Try it now',
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
  argTypes: { resolution: { control: 'select', options: [1080, 720, 480, 360] } },
  parameters: { hippo: { client: () => page.client, engine: () => page.engine, ownBackend: true } },
  decorators: [
    (Story) => (
      <InPageVideos server={page}>
        <Story />
      </InPageVideos>
    ),
  ],
} satisfies Meta<RecordingConfig & { onEvent: () => void }>

export default meta
type Story = StoryObj<typeof meta>

/** Camera and microphone, or what you switch on. A take that a reload cuts off is found again above the recorder. */
export const WithTheRecorder: Story = {
  render: ({ onEvent, ...config }) => (
    <>
      <RecoveredRecordings />
      <Recorder config={config} onEvent={onEvent} />
    </>
  ),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole('button', { name: 'Start recording' })).toBeEnabled()
  },
}

/** The same by one button. */
export const WithOneButton: Story = {
  render: ({ onEvent, ...config }) => <RecordButton config={config} onEvent={onEvent} />,
  play: WithTheRecorder.play,
}

/** Screen, with the camera in a corner of it. */
export const ScreenAndCamera: Story = {
  ...WithTheRecorder,
  args: { screen: true, systemAudio: true },
}
