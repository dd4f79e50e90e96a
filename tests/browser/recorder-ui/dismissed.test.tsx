import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { Recorder } from '../../../src/components/recorder/Recorder.js'
import { browserEngine } from '../../../src/recorder/browser/browserEngine.js'
import { closedPicker } from '../recorder/closedPicker.js'
import { createBackend } from '../recorder/stage.js'
import { renderWith } from './support.js'

afterEach(() => vi.restoreAllMocks())

it('a picker closed without a choice: a sentence, a typed error, and the next click asks again', async () => {
  const picker = vi.spyOn(navigator.mediaDevices, 'getDisplayMedia').mockImplementation(closedPicker)
  const onError = vi.fn<(error: { code: string }) => void>()
  const config = { screen: true, camera: false, microphone: false }
  renderWith(browserEngine(), <Recorder config={config} onError={onError} />, {
    client: createBackend().client,
  })
  await userEvent.click(screen.getByRole('button', { name: 'Start recording' }))
  await waitFor(() => expect(screen.getByText('No screen was chosen.')).toBeVisible(), { timeout: 5000 })
  expect(onError.mock.calls.map(([error]) => error.code)).toEqual(['screen_dismissed'])
  await userEvent.click(screen.getByRole('button', { name: 'Start recording' }))
  await waitFor(() => expect(picker).toHaveBeenCalledTimes(2))
})
