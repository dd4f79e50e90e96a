import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DriverSignal } from '../../../src/recorder/driver.js'
import type { SessionCommand, SessionEffect } from '../../../src/recorder/session.js'
import { command, fault, signal, story, video } from './sessionSteps.js'

const commands = fc.constantFrom<SessionCommand>(
  { type: 'start', config: {} },
  { type: 'pause' },
  { type: 'resume' },
  { type: 'stop' },
  { type: 'submit' },
  { type: 'cancel' },
  { type: 'retake' },
  { type: 'retry' },
  { type: 'reset' },
  { type: 'dispose' },
)

const signals = fc
  .record({ take: fc.integer({ min: 1, max: 4 }), kind: fc.integer({ min: 0, max: 17 }) })
  .map(({ take, kind }): DriverSignal => {
    const all: DriverSignal[] = [
      { type: 'granted', take, preview: null },
      { type: 'created', take, video },
      { type: 'initiated', take, video },
      { type: 'countdown', take, remaining: 2 },
      { type: 'started', take },
      { type: 'paused', take },
      { type: 'resumed', take },
      { type: 'stopped', take, durationMs: 1000 },
      { type: 'submitted', take, durationMs: 1000 },
      { type: 'aborted', take },
      { type: 'aborted', take, discarded: true },
      { type: 'failed', take, error: fault() },
      { type: 'failed', take, error: fault('create_failed'), kept: { durationMs: 1000 } },
      { type: 'upload', take, upload: { status: 'complete' } },
      { type: 'upload', take, upload: { status: 'failed', error: fault('upload_failed') } },
      { type: 'upload', take, upload: { status: 'retrying', error: fault('network') } },
      { type: 'warning', take, warning: { code: 'source_ended', detail: '' } },
      { type: 'preview', take, preview: null },
    ]
    return all[kind] ?? { type: 'started', take }
  })

type Input = { command: SessionCommand } | { signal: DriverSignal }
const inputs = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: commands.map((next): Input => ({ command: next })) },
    { weight: 3, arbitrary: signals.map((next): Input => ({ signal: next })) },
  ),
  { maxLength: 60 },
)

/** Which takes a driver may still hold devices for, after these effects and the signals that end a take. */
function liveTakes(effects: SessionEffect[], ended: ReadonlySet<number>): Set<number> {
  const live = new Set<number>()
  for (const effect of effects) {
    if (effect.type === 'start') live.add(effect.take)
    if (effect.type === 'abort' || effect.type === 'release' || effect.type === 'stop')
      live.delete(effect.take)
    if (effect.type === 'dispose') live.clear()
  }
  for (const take of ended) live.delete(take)
  return live
}

const deviceless = new Set(['idle', 'review', 'submitting', 'submitted', 'cancelled', 'failed'])
const order = ['record_initiated', 'record_started', 'record_stopped', 'video_submitted']
const endings = new Set(['video_submitted', 'record_aborted'])

test('no order of inputs leaks a live take, ends a take twice, or reorders the documented events', () => {
  fc.assert(
    fc.property(inputs, (sequence) => {
      let told = story()
      const perTake = new Map<number, string[]>()
      const ended = new Set<number>()
      for (const input of sequence) {
        const before = told
        const take = before.session.snapshot.take
        told = 'command' in input ? command(told, input.command) : signal(told, input.signal)

        // Endings of the take that stood when the input came; a retake ends it before the next begins.
        const said = told.events.slice(before.events.length)
        perTake.set(take, [...(perTake.get(take) ?? []), ...said])
        if ('signal' in input && 'take' in input.signal && input.signal.take === take) {
          if (['stopped', 'failed', 'aborted', 'submitted'].includes(input.signal.type)) ended.add(take)
        }

        // At most one take holds devices, and only while the state says so.
        const live = liveTakes(told.effects, ended)
        const now = told.session.snapshot
        expect([...live].filter((one) => one !== now.take)).toEqual([])
        const needsNone = deviceless.has(now.state.status)
        expect(needsNone && live.size > 0).toBe(false)

        // A refused command changes nothing.
        const refused = 'command' in input && told.errors.length > before.errors.length
        expect(refused && told.session !== before.session).toBe(false)
      }
      for (const events of perTake.values()) {
        const documented = events.filter((name) => order.includes(name))
        expect(documented).toEqual([...documented].sort((a, b) => order.indexOf(a) - order.indexOf(b)))
        expect(new Set(documented).size).toBe(documented.length)
        expect(events.filter((name) => endings.has(name)).length).toBeLessThanOrEqual(1)
        expect(events.filter((name) => name === 'source_uploaded').length).toBeLessThanOrEqual(1)
        expect(events.filter((name) => name === 'video_cancelled').length).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 3000 },
  )
})

test('a disposed recorder is told to free everything once, whatever comes', () => {
  fc.assert(
    fc.property(inputs, (sequence) => {
      let told = story()
      for (const input of sequence) {
        told = 'command' in input ? command(told, input.command) : signal(told, input.signal)
      }
      told = command(told, { type: 'dispose' })
      const { take } = told.session.snapshot
      if (take > 0) {
        told = signal(told, { type: 'stopped', take, durationMs: 1 })
        told = signal(told, { type: 'submitted', take, durationMs: 1 })
        told = signal(told, { type: 'upload', take, upload: { status: 'complete' } })
      }
      expect(told.effects.filter(({ type }) => type === 'dispose')).toHaveLength(1)
    }),
    { numRuns: 1000 },
  )
})
