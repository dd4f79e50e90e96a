import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRecorder } from '../../../src/recorder/createRecorder.js'
import type { DriverPort, DriverSignal, EngineDriver } from '../../../src/recorder/driver.js'
import { createRecordingSlot } from '../../../src/recorder/slot.js'
import type { Recorder } from '../../../src/recorder/types.js'
import { everything, fault, video } from './sessionSteps.js'

/** What the world around a model driver may do at any moment, to any take it has begun. */
const happenings = [
  'grant',
  'refuse',
  'dismiss',
  'create',
  'cannotCreate',
  'count',
  'firstBytes',
  'sourceEnds',
  'encoderFails',
  'stopped',
  'uploaded',
  'uploadFails',
  'submitted',
  'submitFails',
] as const
type Happening = (typeof happenings)[number]

const commands = ['start', 'pause', 'resume', 'stop', 'submit', 'cancel', 'retake', 'retry', 'reset'] as const
type Command = (typeof commands)[number]

interface ModelTake {
  /** Asked for and not yet granted, on, or let go. */
  track: 'asked' | 'live' | 'off'
  rolling: boolean
}

/** A driver as the rules of `EngineDriver` want it, whose every answer waits for the test. */
function createModel() {
  const takes = new Map<number, ModelTake>()
  let port: DriverPort
  const off = (take: number): void => {
    const model = takes.get(take)
    if (model) Object.assign(model, { track: 'off', rolling: false })
  }
  const driver: EngineDriver = {
    start(take, _config, signal) {
      takes.set(take, { track: 'asked', rolling: false })
      signal.addEventListener('abort', () => off(take))
    },
    pause: (take) => takes.get(take)?.rolling && port.signal({ type: 'paused', take }),
    resume: (take) => takes.get(take)?.rolling && port.signal({ type: 'resumed', take }),
    stop(take) {
      const model = takes.get(take)
      if (!model || model.rolling) return
      const pending = model.track !== 'off'
      off(take)
      if (pending) port.signal({ type: 'failed', take, error: fault('empty_recording') })
    },
    submit() {},
    retry() {},
    release: off,
    dispose() {
      for (const take of takes.keys()) off(take)
    },
  }

  function happen(what: Happening, take: number): void {
    const model = takes.get(take)
    if (!model) return
    const tell = (signal: DriverSignal): void => port.signal(signal)
    const pending = model.track === 'asked'
    switch (what) {
      case 'grant':
        if (!pending) return
        model.track = 'live'
        return tell({ type: 'granted', take, preview: null })
      case 'refuse':
      case 'dismiss':
        if (!pending) return
        off(take)
        if (what === 'refuse') return tell({ type: 'failed', take, error: fault('camera_denied') })
        return tell({ type: 'aborted', take, error: fault('screen_dismissed') })
      case 'create':
        return tell({ type: 'created', take, video })
      case 'cannotCreate': {
        const kept = model.rolling ? { durationMs: 1 } : undefined
        off(take)
        return tell({ type: 'failed', take, error: fault('create_failed'), kept })
      }
      case 'count':
        if (model.track === 'live' && !model.rolling) tell({ type: 'countdown', take, remaining: 1 })
        return
      case 'firstBytes':
        if (model.track !== 'live' || model.rolling) return
        model.rolling = true
        return tell({ type: 'started', take })
      case 'sourceEnds':
      case 'encoderFails':
      case 'stopped': {
        if (!model.rolling) return
        off(take)
        const error = what === 'encoderFails' ? fault() : undefined
        return tell({ type: 'stopped', take, durationMs: 1000, error })
      }
      case 'uploaded':
        return tell({ type: 'upload', take, upload: { status: 'complete' } })
      case 'uploadFails':
        return tell({ type: 'upload', take, upload: { status: 'failed', error: fault('upload_failed') } })
      // From a window of its own an engine may submit at any moment; by then its devices are off, by its rules.
      case 'submitted':
        off(take)
        return tell({ type: 'submitted', take, durationMs: null })
      case 'submitFails':
        off(take)
        return tell({ type: 'failed', take, error: fault('network') })
      default:
        what satisfies never
    }
  }

  return {
    takes,
    happen,
    connect(given: DriverPort) {
      port = given
      return driver
    },
  }
}

type Step = { command: Command } | { happening: Happening; back: number }
const steps = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...commands).map((command): Step => ({ command })) },
    {
      weight: 3,
      // Mostly the take that runs, sometimes an older one that answers late.
      arbitrary: fc
        .record({ happening: fc.constantFrom(...happenings), back: fc.constantFrom(0, 0, 0, 1, 2) })
        .map((step): Step => step),
    },
  ),
  { maxLength: 50 },
)

const order = ['record_initiated', 'record_started', 'record_stopped', 'video_submitted']
const endings = ['video_submitted', 'record_aborted']

function obey(recorder: Recorder, command: Command): void {
  recorder[command]()
}

test('no order of commands and answers leaks a device, ends a take twice, or reorders what is told', () => {
  fc.assert(
    fc.property(steps, (sequence) => {
      const model = createModel()
      const slot = createRecordingSlot()
      const recorder = createRecorder({ capabilities: everything, slot, connect: model.connect })
      // Events of a take that a retake ends are told while the next one already stands in the snapshot.
      const told: string[][] = [[]]
      recorder.onEvent(({ type }) => {
        told.at(-1)?.push(type)
        if (type === 'record_aborted') told.push([])
      })
      for (const step of sequence) {
        const { take } = recorder.get()
        if ('command' in step) obey(recorder, step.command)
        else model.happen(step.happening, take - step.back)
        if (recorder.get().take !== take) told.push([])
        const live = [...model.takes].filter(([, { track }]) => track === 'live').map(([number]) => number)
        const { take: now, state } = recorder.get()
        expect(live.filter((number) => number !== now)).toEqual([])
        const ended = ['idle', 'review', 'submitting', 'submitted', 'cancelled', 'failed']
        expect(ended.includes(state.status) && live.length > 0).toBe(false)
      }
      recorder.dispose()
      const { take } = recorder.get()
      for (const last of ['stopped', 'submitted', 'uploaded'] as const) model.happen(last, take)
      expect([...model.takes.values()].filter(({ track }) => track !== 'off')).toEqual([])
      for (const events of told) {
        const documented = events.filter((name) => order.includes(name))
        expect(documented).toEqual([...documented].sort((a, b) => order.indexOf(a) - order.indexOf(b)))
        expect(new Set(documented).size).toBe(documented.length)
        for (const once of [[...endings], ['source_uploaded'], ['video_cancelled']]) {
          expect(events.filter((name) => once.includes(name)).length).toBeLessThanOrEqual(1)
        }
      }
    }),
    { numRuns: 1500 },
  )
})
