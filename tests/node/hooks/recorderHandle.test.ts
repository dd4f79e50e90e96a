import { describe, expect, it, vi } from 'vitest'
import { createRecorderHandle } from '../../../src/hooks/recorderHandle.js'
import { idleSnapshot } from '../../../src/recorder/idle.js'
import type { Recorder } from '../../../src/recorder/types.js'
import { createFakeClient } from '../../../src/testing/fakeClient.js'
import { createFakeEngine, type FakeEngineOptions } from '../../../src/testing/fakeEngine.js'

function handleOf(options: FakeEngineOptions = {}) {
  const engine = createFakeEngine(options)
  const made: Recorder[] = []
  const dispose = vi.fn<() => void>()
  const handle = createRecorderHandle(() => {
    const recorder = engine.createRecorder({ client: createFakeClient() })
    const watched = {
      ...recorder,
      dispose() {
        dispose()
        recorder.dispose()
      },
    }
    made.push(watched)
    return watched
  })
  return { engine, handle, made, dispose }
}

describe('a recorder handle', () => {
  it('makes nothing before its first user, and disposes after its last', async () => {
    const { handle, made, dispose } = handleOf()
    expect(made).toHaveLength(0)
    const leaveFirst = handle.retain()
    const leaveSecond = handle.retain()
    expect(made).toHaveLength(1)
    leaveFirst()
    leaveFirst()
    await Promise.resolve()
    expect(dispose).not.toHaveBeenCalled()
    leaveSecond()
    await Promise.resolve()
    expect(dispose).toHaveBeenCalledOnce()
  })

  it('survives leaving and coming back within one task', async () => {
    const { handle, made, dispose } = handleOf()
    handle.retain()()
    handle.retain()
    await Promise.resolve()
    expect(made).toHaveLength(1)
    expect(dispose).not.toHaveBeenCalled()
  })

  it('looks the same before and after it is made, and tells its listeners of changes', () => {
    const { handle } = handleOf()
    const listener = vi.fn<() => void>()
    handle.subscribe(listener)
    expect(handle.get()).toBe(idleSnapshot)
    handle.retain()
    expect(handle.get()).toBe(idleSnapshot)
    handle.run((recorder) => recorder.start({ screen: true }))
    expect(handle.get().state.status).toBe('requesting')
    expect(listener).toHaveBeenCalled()
  })

  it('keeps its stores through recorders that come and go', async () => {
    const { handle, engine } = handleOf({ script: 'auto', now: () => 0 })
    const heard: number[] = []
    handle.level.subscribe(() => heard.push(handle.level.get()))
    const leave = handle.retain()
    handle.run((recorder) => recorder.start())
    engine.level(0.5)
    expect(handle.level.get()).toBe(0.5)
    leave()
    await Promise.resolve()
    expect(handle.level.get()).toBe(0)
    handle.retain()
    handle.run((recorder) => recorder.start())
    engine.level(0.7)
    expect(heard).toContain(0.5)
    expect(heard.at(-1)).toBe(0.7)
  })

  it('refuses commands without a user and says so', () => {
    const { handle } = handleOf()
    const onError = vi.fn<(error: { code: string }) => void>()
    handle.onError(onError)
    handle.run((recorder) => recorder.start())
    expect(onError.mock.calls[0]?.[0].code).toBe('illegal_command')
  })
})

describe('saved time', () => {
  it('is the clock at the moment whose bytes have arrived, and starts anew with each take', () => {
    let now = 0
    const { handle, engine } = handleOf({ now: () => now })
    handle.retain()
    const tick = (seconds: number, producedBytes: number, sentBytes: number): number => {
      now = seconds * 1000
      engine.paused()
      engine.resumed()
      engine.progress({ producedBytes, sentBytes })
      return handle.saved.get()
    }
    handle.run((recorder) => recorder.start())
    engine.grant()
    expect(tick(1, 100, 0)).toBe(0)
    expect(tick(2, 10_000, 100)).toBe(1000)
    // Most bytes are there, but not one more second: the rate was uneven.
    expect(tick(3, 10_100, 9_999)).toBe(1000)
    expect(tick(4, 10_200, 10_050)).toBe(2000)
    expect(tick(5, 10_300, 10_300)).toBe(5000)
    engine.stopped(5000)
    handle.run((recorder) => recorder.retake())
    engine.grant()
    expect(handle.saved.get()).toBe(0)
    expect(tick(6, 50, 0)).toBe(0)
  })
})
