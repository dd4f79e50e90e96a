import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ReactNode, useSyncExternalStore } from 'react'
import {
  RecordButton,
  Recorder,
  type RecordingConfig,
  RecoveredRecordings,
  VideoPlayer,
} from 'react-hippo-video'
import { expect, fn, within } from 'storybook/test'
import { createInPageServer } from './inPageServer.js'

const page = createInPageServer()

const endings = ['mp4', 'webm']

/** What was submitted, played from the memory of this page. */
function Submitted(): ReactNode {
  const videos = useSyncExternalStore(page.videos.subscribe, page.videos.get, page.videos.get)
  return videos.map(({ videoId, token, title, url, type, durationMs }) => (
    <section key={videoId} aria-label={title} style={{ display: 'grid', gap: 8 }}>
      <VideoPlayer
        playback={{
          status: 'ready',
          title,
          videoId,
          token,
          durationMs,
          posterUrl: '',
          sources: [{ url, type }],
          downloadUrl: url,
          beatUrl: null,
        }}
      />
      <a href={url} download={`${title}.${endings.find((ending) => type.includes(ending)) ?? 'mkv'}`}>
        Download “{title}”
      </a>
    </section>
  ))
}

/**
 * The real recorder, with your camera and microphone. There is no server: what you record is kept on this computer
 * while it lasts, and what you submit stays in the memory of this page until you reload it. Nothing is sent anywhere.
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
  parameters: { hippo: { client: () => page.client, engine: () => page.engine } },
  decorators: [
    (Story) => (
      <div style={{ display: 'grid', gap: 16, maxWidth: 704 }}>
        <Story />
        <Submitted />
      </div>
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
  tags: ['!test'],
  render: ({ onEvent, ...config }) => <RecordButton config={config} onEvent={onEvent} />,
}

/** Screen, with the camera in a corner of it. */
export const ScreenAndCamera: Story = {
  ...WithTheRecorder,
  tags: ['!test'],
  args: { screen: true, systemAudio: true },
}
