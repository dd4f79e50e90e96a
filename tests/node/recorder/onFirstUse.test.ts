import { describe, expect, it, vi } from 'vitest'
import { createPart } from '../../../src/core/part.js'
import type { RecorderEngine } from '../../../src/recorder/engine.js'
import { sourceImports } from '../../../src/recorder/import/sourceImports.js'
import { engineOnFirstUse } from '../../../src/recorder/onFirstUse/engineOnFirstUse.js'
import { deferred } from '../../../src/testing/deferred.js'
import { createFakeClient } from '../../../src/testing/fakeClient.js'
import { createFakeEngine } from '../../../src/testing/fakeEngine.js'
import { follow } from '../../support/follow.js'

const client = createFakeClient()

/** A fake engine whose code comes, or does not, when the test says so. */
function behind() {
  const fake = createFakeEngine()
  let code = deferred<RecorderEngine>()
  const importing = vi.fn<() => Promise<RecorderEngine>>(() => code.promise)
  const engine = engineOnFirstUse({
    name: 'fake',
    capabilities: fake.capabilities,
    importing: sourceImports,
    support: fake.support,
    machine: createPart(importing),
    make: (made) => made,
  })
  const settle = async (): Promise<void> => {
    await engine.preload?.().catch(() => {})
  }
  return {
    fake,
    importing,
    engine,
    async come() {
      code.resolve(fake)
      await settle()
    },
    async fail() {
      const failing = code
      code = deferred()
      const settled = settle()
      failing.reject(new TypeError('Failed to fetch dynamically imported module'))
      await settled
    },
  }
}

function recording() {
  const world = behind()
  const recorder = world.engine.createRecorder({ client })
  const heard = follow(recorder)
  return { ...world, recorder, heard }
}

describe('a recorder whose code is not there yet', () => {
  it('loads nothing before somebody watches it, and then once', async () => {
    const { engine, importing, come } = behind()
    const recorder = engine.createRecorder({ client })
    expect(importing).not.toHaveBeenCalled()
    recorder.subscribe(() => {})
    recorder.subscribe(() => {})
    engine.createRecorder({ client }).subscribe(() => {})
    expect(importing).toHaveBeenCalledOnce()
    await come()
    expect(recorder.get()).toMatchObject({ take: 0, state: { status: 'idle' } })
  })

  it('is the machine’s own once it is there, which calls the driver inside start()', async () => {
    const { engine, fake, come } = recording()
    await come()
    engine.createRecorder({ client }).start({ screen: true })
    expect(fake.commands).toEqual([expect.objectContaining({ type: 'start' })])
  })

  it('begins with the code a take that was started before, and shows it from the first moment', async () => {
    const { recorder, fake, heard, come } = recording()
    recorder.start({ camera: true })
    expect(recorder.get()).toMatchObject({
      take: 1,
      config: { camera: true },
      state: { status: 'requesting' },
    })
    const seen: string[] = []
    recorder.subscribe(() => seen.push(`${recorder.get().take} ${recorder.get().state.status}`))
    await come()
    expect(fake.commands).toEqual([expect.objectContaining({ type: 'start', take: 1 })])
    fake.grant()
    expect(recorder.get()).toMatchObject({ take: 1, state: { status: 'recording' } })
    expect(heard.names()).toEqual(['record_initiated', 'record_started'])
    // Never back to idle on the way.
    expect(new Set(seen)).toEqual(new Set(['1 requesting', '1 recording']))
  })

  it('never begins what was withdrawn meanwhile, so that no picker opens for it', async () => {
    const { recorder, fake, heard, come } = recording()
    recorder.start()
    recorder.cancel()
    expect(recorder.get().state).toEqual({ status: 'cancelled' })
    expect(heard.names()).toEqual(['record_aborted'])
    await come()
    expect(fake.commands).toEqual([])
    recorder.start()
    expect(fake.commands).toHaveLength(1)
  })

  it('fails as nothing recorded where it is stopped meanwhile', async () => {
    const { recorder, fake, heard, come } = recording()
    recorder.start()
    recorder.stop()
    expect(recorder.get().state).toMatchObject({ status: 'failed', error: { code: 'empty_recording' } })
    expect(heard.events).toEqual([expect.objectContaining({ reason: 'NOTHING_RECORDED' })])
    await come()
    expect(fake.commands).toEqual([])
  })

  it('fails with network where the code does not come, and retry() loads it anew', async () => {
    const { recorder, fake, heard, importing, fail, come } = recording()
    recorder.start({ screen: true })
    await fail()
    expect(recorder.get().state).toMatchObject({
      status: 'failed',
      reason: 'NETWORK_ERROR',
      error: { code: 'network', retryable: true },
    })
    expect(heard.names()).toEqual(['record_error'])
    recorder.retry()
    expect(recorder.get().state.status).toBe('requesting')
    expect(importing).toHaveBeenCalledTimes(2)
    await come()
    expect(fake.commands).toEqual([expect.objectContaining({ type: 'start', config: { screen: true } })])
  })

  it('says nothing of code that nobody needed yet', async () => {
    const { recorder, heard, importing, fail, come } = recording()
    recorder.subscribe(() => {})
    await fail()
    expect(recorder.get().state.status).toBe('idle')
    expect(heard.codes()).toEqual([])
    recorder.start()
    expect(importing).toHaveBeenCalledTimes(2)
    await come()
    expect(recorder.get().state.status).toBe('requesting')
  })

  it('refuses what is not legal as the machine does, and everything once it is disposed', async () => {
    const { recorder, heard, come } = recording()
    recorder.pause()
    await come()
    expect(heard.codes()).toEqual(['illegal_command'])
    const other = recording()
    other.recorder.start()
    other.recorder.dispose()
    expect(other.heard.names()).toEqual(['record_aborted'])
    other.recorder.start()
    expect(other.heard.codes()).toEqual(['illegal_command'])
    await other.come()
    expect(other.fake.commands).toEqual([])
    expect(other.recorder.get().state.status).toBe('cancelled')
  })

  it('refuses a second take beside one that began with the code', async () => {
    const { engine, recorder, fake, come } = recording()
    const second = engine.createRecorder({ client })
    const heard = follow(second)
    recorder.start()
    second.start()
    await come()
    expect(fake.commands).toHaveLength(1)
    expect(heard.codes()).toEqual(['recording_in_progress'])
    expect(second.get().state.status).toBe('idle')
  })
})

describe('an import whose code is not there yet', () => {
  const file = new File(['a clip'], 'clip.webm', { type: 'video/webm' })

  it('is starting from the first moment, and goes on with the code', async () => {
    const { engine, come } = behind()
    const videoImport = engine.createImport({ client })
    videoImport.start({ file })
    expect(videoImport.get()).toMatchObject({ source: { file }, state: { status: 'starting' } })
    await come()
    await vi.waitFor(() => expect(videoImport.get().video).not.toBeNull())
  })

  it('fails with network where it does not come, and retry() loads it anew', async () => {
    const { engine, fail, come } = behind()
    const videoImport = engine.createImport({ client })
    const reasons: string[] = []
    videoImport.onEvent((event) => reasons.push(event.type))
    videoImport.start({ file })
    await fail()
    expect(videoImport.get().state).toMatchObject({
      status: 'failed',
      error: { code: 'network' },
      canRetry: true,
    })
    expect(reasons).toEqual(['import_failed'])
    videoImport.retry()
    await come()
    await vi.waitFor(() => expect(videoImport.get().video).not.toBeNull())
  })

  it('sends nothing for one that was cancelled meanwhile', async () => {
    const calls = client.calls.length
    const { engine, come } = behind()
    const videoImport = engine.createImport({ client })
    videoImport.start({ file })
    videoImport.cancel()
    expect(videoImport.get().state).toEqual({ status: 'cancelled' })
    await come()
    expect(client.calls).toHaveLength(calls)
  })
})
