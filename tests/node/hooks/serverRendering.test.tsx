import { renderToString } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { RecordButton } from '../../../src/components/recorder/RecordButton.js'
import { Recorder } from '../../../src/components/recorder/Recorder.js'
import { HippoProvider } from '../../../src/provider/HippoProvider.js'
import { createFakeClient } from '../../../src/testing/fakeClient.js'
import { createFakeEngine } from '../../../src/testing/fakeEngine.js'

describe('on a server', () => {
  it('the panel and the button are there, idle, ready and without a recorder', () => {
    const engine = createFakeEngine({ support: { supported: false, reason: 'unsupported_browser' } })
    const createRecorder = vi.fn<typeof engine.createRecorder>(engine.createRecorder)
    const html = renderToString(
      <HippoProvider client={createFakeClient()} engine={{ ...engine, createRecorder }}>
        <Recorder />
        <RecordButton />
      </HippoProvider>,
    )
    expect(html).toContain('Start recording')
    expect(html).toContain('data-state="idle"')
    expect(html).not.toContain('unavailable')
    expect(createRecorder).not.toHaveBeenCalled()
  })
})
