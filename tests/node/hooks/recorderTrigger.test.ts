import { describe, expect, it } from 'vitest'
import { HippoError, type HippoErrorCode } from '../../../src/core/error.js'
import { retryHelps, triggerAction } from '../../../src/hooks/recorderTrigger.js'
import { errorLabels } from '../../../src/labels/errors.js'
import type { EngineCapabilities, RecorderState, RecordingSupport } from '../../../src/recorder/types.js'

const all: EngineCapabilities = {
  pause: true,
  cancel: true,
  retake: true,
  submit: true,
  preview: true,
  levels: true,
  devices: true,
  recovery: true,
  import: 'source',
}
const startAndStop: EngineCapabilities = { ...all, pause: false, cancel: false, retake: false, submit: false }
const supported: RecordingSupport = {
  supported: true,
  screen: true,
  camera: true,
  microphone: true,
  systemAudio: true,
}
const failed = (code: HippoErrorCode): RecorderState => ({
  status: 'failed',
  error: new HippoError(code, 'Told to fail.'),
  reason: 'NETWORK_ERROR',
})

describe('triggerAction', () => {
  it.each<[RecorderState, string | null, string | null]>([
    [{ status: 'idle' }, 'start', 'start'],
    [{ status: 'requesting' }, null, null],
    [{ status: 'countdown', remaining: 3 }, 'cancel', null],
    [{ status: 'recording' }, 'stop', 'stop'],
    [{ status: 'paused' }, 'stop', 'stop'],
    [{ status: 'stopping' }, null, null],
    [{ status: 'review', durationMs: 1 }, 'submit', 'start'],
    [{ status: 'submitting', durationMs: 1 }, null, null],
    [{ status: 'submitted', durationMs: 1 }, 'start', 'start'],
    [{ status: 'cancelled' }, 'start', 'start'],
    [failed('camera_denied'), 'retry', 'retry'],
    [failed('no_encoder'), null, null],
  ])('%j: %s, and %s where the engine only starts and stops', (state, full, less) => {
    expect(triggerAction(state, all, supported)).toBe(full)
    expect(triggerAction(state, startAndStop, supported)).toBe(less)
  })

  it('is to try again wherever something is kept, whatever the error', () => {
    expect(triggerAction(failed('forbidden'), all, supported)).toBeNull()
    expect(triggerAction(failed('forbidden'), all, supported, true)).toBe('retry')
  })

  it('is to start while a server cannot know, and nothing where recording is impossible', () => {
    expect(triggerAction({ status: 'idle' }, all, { supported: false, reason: 'server' })).toBe('start')
    expect(
      triggerAction({ status: 'idle' }, all, { supported: false, reason: 'insecure_context' }),
    ).toBeNull()
  })
})

describe('retryHelps', () => {
  it('offers a retry wherever the sentence tells people to try again', () => {
    const codes = Object.entries(errorLabels) as [HippoErrorCode, string][]
    const invited = codes.filter(([, sentence]) => /try again/i.test(sentence)).map(([code]) => code)
    expect(invited.length).toBeGreaterThan(10)
    expect(invited.filter((code) => !retryHelps(new HippoError(code, '')))).toEqual([])
    expect(retryHelps(new HippoError('unsupported_browser', ''))).toBe(false)
  })
})
