import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactNode } from 'react'
import {
  RecorderScope,
  useRecorder,
  useRecorderClock,
  useRecordingSources,
  useRecordingSupport,
  useShareLink,
} from 'react-hippo-video'
import { expect, userEvent, within } from 'storybook/test'
import { lively } from './recorderFakes.js'

/** Your own recorder: the hook returns state and props, you bring the markup. */
function OwnRecorder(): ReactNode {
  const sources = useRecordingSources({ screen: true })
  const recorder = useRecorder({ config: sources.config })
  const { url, linkRef, getCopyProps, copy } = useShareLink(recorder)
  return (
    <div style={{ display: 'grid', gap: 12, justifyItems: 'start' }}>
      <div>
        <button {...sources.getToggleProps('screen', recorder)}>Screen</button>{' '}
        <button {...sources.getToggleProps('camera', recorder)}>Camera</button>
      </div>
      {recorder.preview && (
        <video {...recorder.getPreviewProps()} aria-label="Preview" width={320}>
          <track kind="captions" />
        </video>
      )}
      <div>
        <button {...recorder.getTriggerProps()}>{recorder.action ?? 'wait'}</button>{' '}
        {recorder.capabilities.pause && recorder.state.status === 'recording' && (
          <button type="button" onClick={recorder.pause}>
            pause
          </button>
        )}{' '}
        {recorder.state.status === 'paused' && (
          <button type="button" onClick={recorder.resume}>
            resume
          </button>
        )}
      </div>
      <p>
        {recorder.state.status} <Seconds recorder={recorder} />
      </p>
      {url && (
        <p>
          <a ref={linkRef} href={url}>
            {url}
          </a>{' '}
          <button {...getCopyProps()}>{copy === 'copied' ? 'Copied' : 'Copy'}</button>
        </p>
      )}
    </div>
  )
}

/** Time is a store of its own: it re-renders this line, not the recorder around it. */
function Seconds({ recorder }: { recorder: ReturnType<typeof useRecorder> }): ReactNode {
  return <>{useRecorderClock(recorder, 1000) / 1000} s</>
}

const meta = {
  title: 'Hooks/A recorder of your own',
  component: OwnRecorder,
  parameters: { hippo: { engine: lively } },
} satisfies Meta<typeof OwnRecorder>

export default meta
type Story = StoryObj<typeof meta>

export const Composition: Story = {
  parameters: {
    docs: {
      source: {
        language: 'tsx',
        code: `
const sources = useRecordingSources({ screen: true })
const recorder = useRecorder({ config: sources.config })
const { url, linkRef, getCopyProps, copy } = useShareLink(recorder)

<button {...sources.getToggleProps('camera', recorder)}>Camera</button>
{recorder.preview && <video {...recorder.getPreviewProps()} />}
<button {...recorder.getTriggerProps()}>{recorder.action ?? 'wait'}</button>
{url && <a ref={linkRef} href={url}>{url}</a>}
{url && <button {...getCopyProps()}>{copy === 'copied' ? 'Copied' : 'Copy'}</button>}

// Time is a store of its own: it re-renders this line, not the recorder around it.
function Seconds({ recorder }) {
  return <>{useRecorderClock(recorder, 1000) / 1000} s</>
}`,
      },
    },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const press = (name: string): Promise<void> => userEvent.click(canvas.getByRole('button', { name }))
    await press('start')
    await press('pause')
    await press('resume')
    await press('stop')
    await press('submit')
    await expect(canvas.getByText(/^submitted/)).toBeVisible()
  },
}

function Badge(): ReactNode {
  const { state, start, stop } = useRecorder()
  const recording = state.status === 'recording'
  return (
    <p>
      The header sees: {state.status}{' '}
      <button type="button" onClick={() => (recording ? stop() : start())}>
        {recording ? 'stop from here' : 'start from here'}
      </button>
    </p>
  )
}

/** A scope above both shares one recorder: what one starts the other sees, and navigation below it ends nothing. */
export const SharedByAScope: Story = {
  render: () => (
    <RecorderScope>
      <Badge />
      <OwnRecorder />
    </RecorderScope>
  ),
}

function Support(): ReactNode {
  const support = useRecordingSupport()
  return (
    <pre style={{ margin: 0, whiteSpace: 'pre-wrap' }}>
      {/* On a server, and until the page is interactive, the reason is "server". */}
      {JSON.stringify(support, null, 2)}
    </pre>
  )
}

/** What this browser can record, and why not. */
export const WhatIsSupported: Story = { render: () => <Support /> }
