import { render, screen } from '@testing-library/react'
import { type ReactElement, StrictMode, useRef } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { useViewing } from '../../../src/hooks/index.js'
import { createInbox } from '../tracking/beats.js'
import { clipMs, clipUrl, pause, reaches } from '../tracking/clip.js'

const playback = { token: 'KQf5MPDupD2qFi4U', durationMs: clipMs, beatUrl: 'https://video.example.com/beats' }

function Player(): ReactElement {
  const ref = useRef<HTMLVideoElement>(null)
  const viewing = useViewing(ref, playback)
  return (
    <>
      <video ref={ref} src={clipUrl} muted aria-label="The clip" />
      {viewing && <p>measured</p>}
    </>
  )
}

afterEach(() => {
  vi.restoreAllMocks()
})

it('what a person plays before the measuring code has come counts', async () => {
  const inbox = createInbox()
  vi.spyOn(globalThis, 'fetch').mockImplementation(inbox.fetch)
  vi.spyOn(navigator.userActivation, 'isActive', 'get').mockReturnValue(true)
  render(<Player />, { wrapper: StrictMode })
  const video = screen.getByLabelText<HTMLVideoElement>('The clip')
  const pressed = video.play()
  expect(screen.queryByText('measured')).toBe(null)
  await screen.findByText('measured')
  await pressed
  await reaches(video, 0.5)
  await pause(video)
  await vi.waitFor(() => expect(inbox.last().played).toBe(true), { timeout: 15_000 })
  expect(inbox.hellos).toHaveLength(1)
  const [pass] = inbox.last().passes
  expect(inbox.last().passes).toHaveLength(1)
  expect(pass?.[0]).toBeLessThan(100)
  expect(Math.abs((pass?.[1] ?? 0) - video.currentTime * 1000)).toBeLessThan(100)
})
