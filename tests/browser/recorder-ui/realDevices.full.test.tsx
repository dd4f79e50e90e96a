import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { type ReactNode, useEffect, useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { RecordButton } from '../../../src/components/recorder/RecordButton.js'
import { Recorder } from '../../../src/components/recorder/Recorder.js'
import { RecorderScope } from '../../../src/hooks/RecorderScope.js'
import { createBrowserEngine } from '../../../src/recorder/browser/createBrowserEngine.js'
import { createPageTus } from '../recorder/pageTus.js'
import { createBackend, liveTracks } from '../recorder/stage.js'
import { renderWith } from './support.js'

const button = (name: string): HTMLElement => screen.getByRole('button', { name })

/** The panel on the built-in engine and the browser's fake camera, with a backend inside the page. */
function show() {
  const tus = createPageTus()
  const { client, calls } = createBackend()
  const engine = createBrowserEngine({}, { httpStack: tus.stack })
  const onEvent = vi.fn<(event: { type: string }) => void>()
  const onMount = vi.fn<() => void>()
  function App(): ReactNode {
    const [shown, setShown] = useState(true)
    useEffect(() => onMount(), [])
    return (
      <>
        {shown && <Recorder onEvent={onEvent} />}
        <button type="button" onClick={() => setShown(false)}>
          leave
        </button>
      </>
    )
  }
  renderWith(engine, <App />, { client })
  // StrictMode is on, or "one video is created" would say nothing.
  expect(onMount).toHaveBeenCalledTimes(2)
  return { tus, calls, events: () => onEvent.mock.calls.map(([event]) => event.type) }
}

describe('with a real camera and a real encoder', () => {
  it('records, shows itself, uploads, and is submitted: one video is created, no device stays on', async () => {
    const { tus, calls, events } = show()
    await userEvent.click(button('Start recording'))
    await waitFor(() => expect(button('Stop recording')).toBeVisible(), { timeout: 10_000 })
    expect(screen.getByRole('link')).toHaveTextContent('video.example.com/play/tok')
    const video = document.querySelector('video')
    await waitFor(() => expect(video?.videoWidth).toBeGreaterThan(0), { timeout: 5000 })
    await waitFor(() => expect(screen.getByRole('timer')).toHaveTextContent('00:02'), { timeout: 6000 })
    await userEvent.click(button('Stop recording'))
    await waitFor(() => expect(button('Submit')).toBeVisible(), { timeout: 10_000 })
    await waitFor(() => expect(screen.getByText('All saved')).toBeVisible(), { timeout: 10_000 })
    expect(liveTracks()).toEqual([])
    await userEvent.click(button('Submit'))
    await waitFor(() => expect(screen.getByText('Your video is ready to share')).toBeVisible())
    expect(calls.create).toHaveBeenCalledOnce()
    expect(tus.size).toBeGreaterThan(10_000)
    expect(events()).toEqual([
      'record_initiated',
      'record_started',
      'record_stopped',
      'source_uploaded',
      'video_submitted',
    ])
  })

  it('unmounting while recording turns the camera off and keeps the take', async () => {
    const { tus, calls } = show()
    await userEvent.click(button('Start recording'))
    await waitFor(() => expect(button('Stop recording')).toBeVisible(), { timeout: 10_000 })
    await waitFor(() => expect(screen.getByRole('timer')).toHaveTextContent('00:01'), { timeout: 6000 })
    expect(liveTracks().length).toBeGreaterThan(0)
    await userEvent.click(button('leave'))
    await waitFor(() => expect(liveTracks()).toEqual([]), { timeout: 5000 })
    await waitFor(() => expect(calls.finish).toHaveBeenCalledOnce(), { timeout: 10_000 })
    expect(calls.finish.mock.calls[0]?.[1].bytes).toBe(tus.size)
    expect(tus.size).toBeGreaterThan(5000)
    expect(calls.discard).not.toHaveBeenCalled()
  })

  it('a route change below the scope changes nothing: the take goes on, and the next page shows it', async () => {
    const tus = createPageTus()
    const { client } = createBackend()
    function App(): ReactNode {
      const [page, setPage] = useState('record')
      return (
        <RecorderScope>
          {page === 'record' ? <Recorder /> : <RecordButton />}
          <button type="button" onClick={() => setPage('other')}>
            other page
          </button>
        </RecorderScope>
      )
    }
    renderWith(createBrowserEngine({}, { httpStack: tus.stack }), <App />, { client })
    await userEvent.click(button('Start recording'))
    await waitFor(() => expect(button('Stop recording')).toBeVisible(), { timeout: 10_000 })
    const tracks = liveTracks()
    await userEvent.click(button('other page'))
    expect(liveTracks()).toEqual(tracks)
    const sent = tus.size
    await waitFor(() => expect(tus.size).toBeGreaterThan(sent), { timeout: 5000 })
    await userEvent.click(screen.getByRole('button', { name: /Stop recording/ }))
    await waitFor(() => expect(liveTracks()).toEqual([]), { timeout: 5000 })
    expect(client.recordings.discard).not.toHaveBeenCalled()
  })

  it('leaving while the camera is still being asked for leaves none on', async () => {
    show()
    const asked = vi.spyOn(navigator.mediaDevices, 'getUserMedia')
    await userEvent.click(button('Start recording'))
    await userEvent.click(button('leave'))
    expect(asked).toHaveBeenCalled()
    // The camera may be given to a page that has left.
    await Promise.allSettled(asked.mock.results.map(({ value }) => value as Promise<MediaStream>))
    asked.mockRestore()
    await waitFor(() => expect(liveTracks()).toEqual([]), { timeout: 5000 })
  })
})
