import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { Recorder } from '../../../src/components/recorder/Recorder.js'
import { english } from '../../../src/labels/en/index.js'
import { browserEngine } from '../../../src/recorder/browser/browserEngine.js'
import { createBackend } from '../recorder/stage.js'
import { renderWith } from './support.js'

it('no camera: the panel says so in a sentence and offers another try', async () => {
  renderWith(browserEngine(), <Recorder config={{ camera: true }} />, { client: createBackend().client })
  await userEvent.click(screen.getByRole('button', { name: 'Start recording' }))
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(english.errors.camera_missing), {
    timeout: 10_000,
  })
  expect(screen.getByRole('button', { name: 'Try again' })).toBeEnabled()
})
