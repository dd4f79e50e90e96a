import { describe, expect, test, vi } from 'vitest'
import { HippoError } from '../../../src/core/error.js'
import { startJournal } from '../../../src/recorder/browser/store/journal.js'
import { openLedger } from '../../../src/recorder/browser/store/ledger.js'
import { deferred } from '../../../src/testing/deferred.js'
import {
  atStart,
  countCalls,
  countRequests,
  leftovers,
  untilAsAtStart,
} from './browserEngineKeepLeftovers.js'
import { createPageTus } from './pageTus.js'
import { createStage, recordFor } from './stage.js'
import type { Stage } from './stage.js'

const states = [
  'requesting',
  'countdown',
  'recording',
  'paused',
  'stopping',
  'review',
  'submitting',
  'submitted',
] as const
type SweptState = (typeof states)[number]
type End = 'cancel' | 'dispose'

/** What becomes of a take that is ended so, and what is said of it. */
function fateOf(end: End, state: SweptState): { fate: 'discarded' | 'kept' | 'submitted'; ending: string[] } {
  if (state === 'requesting' || state === 'countdown')
    return { fate: 'discarded', ending: ['record_aborted'] }
  if (state === 'submitting' || state === 'submitted')
    return { fate: 'submitted', ending: ['video_submitted'] }
  if (end === 'dispose') return { fate: 'kept', ending: [] }
  const ending = state === 'review' ? ['video_cancelled', 'record_aborted'] : ['record_aborted']
  return { fate: 'discarded', ending }
}

const endings = new Set(['record_aborted', 'video_cancelled', 'video_submitted'])
const all = { screen: true, camera: true, microphone: true, resolution: 360 } as const

/** A stage whose open requests are known, and whose submissions wait for `answer`. */
function openStage(countdownSeconds: number) {
  const tus = createPageTus()
  const uploads = countRequests(tus.stack)
  const answer = deferred()
  const stage = createStage(
    { countdownSeconds, recordings: { submit: () => answer.promise } },
    { httpStack: uploads.stack },
  )
  const asked = () => {
    const calls = countCalls(stage.calls)
    return { open: uploads.open + calls.open, sent: uploads.sent + calls.sent }
  }
  return { ...stage, tus, answer, asked }
}

async function bringTo(stage: Stage, state: SweptState, answer: () => void): Promise<void> {
  const { recorder } = stage
  recorder.start(all)
  if (state !== 'requesting' && state !== 'countdown') await recordFor(stage, 500)
  if (state === 'paused') recorder.pause()
  if (state === 'stopping' || state === 'review') recorder.stop()
  if (state === 'submitting' || state === 'submitted') {
    recorder.stop()
    await stage.reaches('review')
    recorder.submit({ title: 'Tour' })
  }
  if (state === 'submitted') answer()
  await stage.reaches(state)
}

/** Of each take: what it had asked of the servers when it was over, and what it has asked by now. */
const over: { name: string; sent: number; sentNow(): number }[] = []

describe.each<End>(['cancel', 'dispose'])('%s', (end) => {
  test.each(states)('while %s: no device, no lock, no request and no take is left behind', async (state) => {
    const stage = openStage(state === 'countdown' ? 30 : 0)
    const { recorder, calls, tus, asked, errors } = stage
    await bringTo(stage, state, stage.answer.resolve)
    recorder[end]()
    const { fate, ending } = fateOf(end, state)
    // Whatever else is still to be done, nobody is filmed any more.
    await vi.waitFor(async () => expect((await leftovers()).tracks).toEqual([]), 5000)
    stage.answer.resolve()

    await vi.waitFor(() => {
      const made = calls.create.mock.calls.length
      const finished = calls.finish.mock.calls.length
      expect(calls.discard).toHaveBeenCalledTimes(fate === 'discarded' ? made : 0)
      expect(calls.submit).toHaveBeenCalledTimes(fate === 'submitted' ? 1 : 0)
      expect(calls.finish).toHaveBeenCalledTimes(fate === 'discarded' ? finished : 1)
      expect(asked().open).toBe(0)
    }, 8000)
    const held = calls.finish.mock.calls[0]?.[1].bytes ?? 0
    expect(held).toBe(fate === 'discarded' ? held : tus.size)
    expect(fate === 'discarded' || held > 1000).toBe(true)
    expect(stage.events.filter((name) => endings.has(name))).toEqual(ending)
    expect(errors.map(({ code }) => code)).toEqual(
      end === 'cancel' && fate === 'submitted' ? ['illegal_command'] : [],
    )
    await untilAsAtStart()
    over.push({ name: `${end} ${state}`, sent: asked().sent, sentNow: () => asked().sent })
  })
})

test.each([
  ['is complete', false],
  ['still waits for the network', true],
])(
  'a submission that fails after nobody waits for it, while the upload %s, is left to a later page',
  async (_name, offline) => {
    const stage = openStage(0)
    const { recorder, calls, tus } = stage
    recorder.start(all)
    await recordFor(stage, 500)
    tus.offline = offline
    recorder.stop()
    await vi.waitFor(() => expect(recorder.get().upload.status).toBe(offline ? 'retrying' : 'complete'), 8000)
    recorder.submit({ title: 'Tour' })
    await vi.waitFor(() => expect(calls.submit).toHaveBeenCalledOnce(), 5000)
    recorder.dispose()
    stage.answer.reject(new HippoError('unauthorized', 'Signed out.'))
    await stage.reaches('failed')
    // While anything is on its way no other page may take it up.
    await vi.waitFor(async () => expect((await leftovers()).locks).toHaveLength(offline ? 1 : 0), 5000)
    tus.offline = false
    dispatchEvent(new Event('online'))
    const left = await vi.waitFor(async () => {
      const { rows, files, ...others } = await leftovers()
      const { rows: rowsAtStart, files: filesAtStart, ...othersAtStart } = atStart
      expect(others).toEqual(othersAtStart)
      expect(rows).toHaveLength(rowsAtStart.length + 1)
      expect(files).toHaveLength(filesAtStart.length + 1)
      return rows.filter((id) => !rowsAtStart.includes(id))
    }, 10_000)
    expect(calls.finish).toHaveBeenCalledOnce()
    expect(calls.discard).not.toHaveBeenCalled()
    const ledger = await openLedger({ onWarning() {} })
    const record = await ledger.claim(left[0] ?? '')
    expect(record?.manifest).toMatchObject({ phase: 'submitted', title: 'Tour' })
    await record?.remove()
    ledger.close()
    await untilAsAtStart()
  },
)

test('three takes in a row, then a retake and another: each has its own graph, and none leaves anything', async () => {
  const stage = openStage(0)
  stage.answer.resolve()
  for (const count of [1, 2, 3]) {
    await bringTo(stage, 'submitted', () => {})
    await vi.waitFor(() => expect(stage.recorder.get().upload.status).toBe('complete'), 8000)
    expect(stage.calls.submit).toHaveBeenCalledTimes(count)
  }
  await bringTo(stage, 'review', () => {})
  stage.recorder.retake()
  await recordFor(stage, 500)
  expect(stage.recorder.get().take).toBe(5)
  stage.recorder.stop()
  await vi.waitFor(() => expect(stage.recorder.get().upload.status).toBe('complete'), 8000)
  stage.recorder.submit()
  await stage.reaches('submitted')
  await untilAsAtStart()
  expect(stage.calls.discard).toHaveBeenCalledOnce()
  expect(stage.calls.submit).toHaveBeenCalledTimes(4)
  expect(stage.asked().open).toBe(0)
  expect(stage.errors).toEqual([])
})

test('cancelled while the sound is waited for: a record that is gone is given no file any more', async () => {
  const journals = vi.fn<typeof startJournal>(startJournal)
  // What a graph without an output does: it never begins, and is given half a second.
  const silent = vi.spyOn(AudioContext.prototype, 'state', 'get').mockReturnValue('suspended')
  const waited = vi.spyOn(AudioContext.prototype, 'removeEventListener')
  const stage = createStage({}, { startJournal: journals })
  stage.recorder.start({ camera: false })
  await vi.waitFor(() => expect(stage.recorder.get().video).not.toBeNull(), 5000)
  stage.recorder.cancel()
  await vi.waitFor(() => expect(waited).toHaveBeenCalledWith('statechange', expect.anything()), 5000)
  silent.mockRestore()
  waited.mockRestore()
  await untilAsAtStart()
  expect(journals).not.toHaveBeenCalled()
})

test('cancelled before its record was begun: that goes as soon as it is there, and no video is made', async () => {
  const room = deferred<{ quota?: number }>()
  const holds = vi.spyOn(navigator.locks, 'request')
  const stage = createStage({ countdownSeconds: 30 }, { estimate: () => room.promise })
  stage.recorder.start(all)
  await stage.reaches('countdown')
  stage.recorder.cancel()
  await untilAsAtStart()
  expect(holds).not.toHaveBeenCalled()
  room.resolve({})
  await vi.waitFor(() => expect(holds).toHaveBeenCalledOnce(), 5000)
  holds.mockRestore()
  await untilAsAtStart()
  expect(stage.calls.create).not.toHaveBeenCalled()
  expect(stage.errors).toEqual([])
})

test('long after their ends, none of them has asked anything of a server again, and nothing has come', async () => {
  expect(over).toHaveLength(2 * states.length)
  expect(over.map(({ name, sentNow }) => [name, sentNow()])).toEqual(
    over.map(({ name, sent }) => [name, sent]),
  )
  await untilAsAtStart()
})
