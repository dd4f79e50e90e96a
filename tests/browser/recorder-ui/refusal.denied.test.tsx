import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { Recorder } from '../../../src/components/recorder/Recorder.js'
import { english } from '../../../src/labels/en/index.js'
import { browserEngine } from '../../../src/recorder/browser/browserEngine.js'
import { createBackend, liveTracks } from '../recorder/stage.js'
import { renderWith } from './support.js'

it.each([
  ['camera_denied', { screen: false, camera: true, microphone: true }],
  ['screen_denied', { screen: true, camera: false, microphone: false }],
] as const)('%s: the panel says so in a sentence and offers another try', async (code, config) => {
  renderWith(browserEngine(), <Recorder config={config} />, { client: createBackend().client })
  await userEvent.click(screen.getByRole('button', { name: 'Start recording' }))
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(english.errors[code]), {
    timeout: 10_000,
  })
  expect(screen.getByRole('button', { name: 'Try again' })).toBeEnabled()
  expect(liveTracks()).toEqual([])
})
