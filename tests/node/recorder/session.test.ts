import { describe, expect, test } from 'vitest'
import type { DriverSignal } from '../../../src/recorder/driver.js'
import type { SessionCommand } from '../../../src/recorder/session.js'
import type { RecorderStatus } from '../../../src/recorder/types.js'
import { command, everything, fault, signal, story, storyAt, video } from './sessionSteps.js'
import type { Story } from './sessionSteps.js'

const statuses = [
  'idle',
  'requesting',
  'countdown',
  'recording',
  'paused',
  'stopping',
  'review',
  'submitting',
  'submitted',
  'cancelled',
  'failed',
] as const satisfies RecorderStatus[]

type Row = Record<RecorderStatus, string>
const row = (text: string): Row => {
  const cells = text.trim().split(/\s+/)
  return Object.fromEntries(statuses.map((status, index) => [status, cells[index] ?? ''])) as Row
}

/** `-` changes nothing, `!` reports illegal_command, `!!` recording_in_progress; else the next status. */
function outcome(before: Story, after: Story): string {
  const [error] = after.errors.slice(before.errors.length)
  if (error && after.session !== before.session) return `${error}, and something changed`
  if (error) return error === 'recording_in_progress' ? '!!' : error === 'illegal_command' ? '!' : error
  const status = after.session.snapshot.state.status
  const quiet = status === before.session.snapshot.state.status
  return quiet &&
    after.effects.length === before.effects.length &&
    after.events.length === before.events.length
    ? '-'
    : status
}

describe('every command in every state', () => {
  // prettier-ignore
  const table: Record<SessionCommand['type'], Row> = {
    //           idle       requesting countdown recording paused    stopping  review     submitting submitted  cancelled  failed
    start:   row('requesting !!        !!        !!        !!        !!        !          !          requesting requesting requesting'),
    pause:   row('!          !         !         recording !         !         !          !          !          !          !'),
    resume:  row('!          !         !         !         paused    !         !          !          !          !          !'),
    stop:    row('!          stopping  stopping  stopping  stopping  -         -          -          -          -          -'),
    submit:  row('!          !         !         !         !         !         submitting !          !          !          !'),
    cancel:  row('!          cancelled cancelled cancelled cancelled cancelled cancelled  !          !          !          !'),
    retake:  row('!          !!        !!        !!        !!        !!        requesting !          !          !          !'),
    retry:   row('!          !         !         !         !         !         !          !          !          !          requesting'),
    reset:   row('!          !         !         !         !         !         !          !          idle       idle       idle'),
    dispose: row('idle       cancelled cancelled stopping  stopping  -         -          -          -          cancelled  failed'),
  }
  const commands: Record<SessionCommand['type'], SessionCommand> = {
    start: { type: 'start', config: {} },
    pause: { type: 'pause' },
    resume: { type: 'resume' },
    stop: { type: 'stop' },
    submit: { type: 'submit' },
    cancel: { type: 'cancel' },
    retake: { type: 'retake' },
    retry: { type: 'retry' },
    reset: { type: 'reset' },
    dispose: { type: 'dispose' },
  }
  const cases = Object.values(commands).flatMap((next) => statuses.map((status) => ({ next, status })))
  test.each(cases)('$next.type while $status', ({ next, status }) => {
    const before = storyAt(status)
    expect(before.session.snapshot.state.status).toBe(status)
    expect(outcome(before, command(before, next))).toBe(table[next.type][status])
  })
})

describe('every signal in every state', () => {
  // prettier-ignore
  const table: Record<string, Row> = {
    //              idle      requesting countdown  recording  paused    stopping  review    submitting submitted cancelled failed
    granted:    row('idle      -          -          -          -         -         -         -          submitted cancelled failed'),
    initiated:  row('idle      requesting countdown  -          -         -         -         -          submitted cancelled failed'),
    created:    row('-         -          -          -          -         -         -         -          -         -         -'),
    countdown:  row('idle      countdown  -          -          -         -         -         -          submitted cancelled failed'),
    started:    row('idle      recording  recording  -          -         -         -         -          submitted cancelled failed'),
    paused:     row('-         -          -          paused     -         -         -         -          -         -         -'),
    resumed:    row('idle      -          -          -          recording -         -         -          submitted cancelled failed'),
    stopped:    row('-         review     review     review     review    review    -         -          -         -         -'),
    submitted:  row('-         submitted  submitted  submitted  submitted submitted submitted submitted  -         -         -'),
    aborted:    row('-         cancelled  cancelled  cancelled  cancelled cancelled cancelled cancelled  -         -         -'),
    failed:     row('-         failed     failed     failed     failed    failed    failed    failed     -         -         -'),
    complete:   row('-         -          -          recording  paused    stopping  review    submitting submitted -         -'),
    broken:     row('-         requesting countdown  recording  paused    stopping  review    submitting submitted -         -'),
    warning:    row('-         -          -          -          -         -         -         -          -         -         -'),
    preview:    row('idle      -          -          -          -         -         -         -          submitted cancelled failed'),
  }
  const take = 1
  const signals: Record<string, DriverSignal> = {
    granted: { type: 'granted', take, preview: null },
    initiated: { type: 'initiated', take, video },
    created: { type: 'created', take, video },
    countdown: { type: 'countdown', take, remaining: 3 },
    started: { type: 'started', take },
    paused: { type: 'paused', take },
    resumed: { type: 'resumed', take },
    stopped: { type: 'stopped', take, durationMs: 1 },
    submitted: { type: 'submitted', take, durationMs: 1 },
    aborted: { type: 'aborted', take },
    failed: { type: 'failed', take, error: fault() },
    complete: { type: 'upload', take, upload: { status: 'complete' } },
    broken: { type: 'upload', take, upload: { status: 'failed', error: fault('upload_failed') } },
    warning: { type: 'warning', take, warning: { code: 'source_ended', detail: '' } },
    preview: { type: 'preview', take, preview: null },
  }
  const cases = Object.entries(signals).flatMap(([name, next]) =>
    statuses.map((status) => ({ name, next, status })),
  )
  test.each(cases)('$name while $status', ({ name, next, status }) => {
    const before = storyAt(status)
    expect(outcome(before, signal(before, next))).toBe(table[name]?.[status])
  })
})

describe('order of events', () => {
  test('a whole take', () => {
    let told = storyAt('submitting')
    told = signal(told, { type: 'upload', take: 1, upload: { status: 'complete' } })
    told = signal(told, { type: 'submitted', take: 1, durationMs: null })
    expect(told.events).toEqual([
      'record_initiated',
      'record_started',
      'record_stopped',
      'source_uploaded',
      'video_submitted',
    ])
    expect(told.session.snapshot).toMatchObject({
      state: { status: 'submitted', durationMs: 5000 },
      upload: { status: 'complete' },
      video,
    })
  })

  test('record_initiated waits for the grant as well as for the server', () => {
    const first = command(story(), { type: 'start', config: {} })
    const created = signal(first, { type: 'created', take: 1, video })
    expect(created.events).toEqual([])
    expect(created.session.snapshot.video).toBeNull()
    expect(signal(created, { type: 'granted', take: 1, preview: null }).events).toEqual(['record_initiated'])
  })

  test('what happens before the server has answered is said afterwards, in order', () => {
    let told = command(story(), { type: 'start', config: {} })
    told = signal(told, { type: 'granted', take: 1, preview: null })
    told = signal(told, { type: 'started', take: 1 })
    told = signal(told, { type: 'paused', take: 1 })
    told = signal(told, { type: 'resumed', take: 1 })
    told = signal(command(told, { type: 'stop' }), { type: 'stopped', take: 1, durationMs: 900 })
    expect(told.events).toEqual([])
    expect(told.session.snapshot.state.status).toBe('review')
    expect(signal(told, { type: 'created', take: 1, video }).events).toEqual([
      'record_initiated',
      'record_started',
      'record_paused',
      'record_resumed',
      'record_stopped',
    ])
  })

  test('cancelled while recording', () => {
    const told = command(storyAt('recording'), { type: 'cancel' })
    expect(told.events).toEqual(['record_initiated', 'record_started', 'record_aborted'])
    expect(told.effects.at(-1)).toEqual({ type: 'abort', take: 1 })
  })

  test('discarded in review, and the vendor’s echo of it is not repeated', () => {
    let told = command(storyAt('review'), { type: 'cancel' })
    told = signal(told, { type: 'aborted', take: 1 })
    expect(told.events.slice(3)).toEqual(['video_cancelled', 'record_aborted'])
  })

  test('a vendor that never says record_initiated is still heard in the end', () => {
    let told = command(story(), { type: 'start', config: {} })
    told = signal(told, { type: 'started', take: 1 })
    told = signal(told, { type: 'submitted', take: 1, durationMs: 1 })
    expect(told.events).toEqual(['record_started', 'record_stopped', 'video_submitted'])
  })

  test('the picker closed by a person is no error event', () => {
    const told = signal(storyAt('requesting'), { type: 'aborted', take: 1, error: fault('screen_dismissed') })
    expect(told.events).toEqual(['record_aborted'])
    expect(told.errors).toEqual(['screen_dismissed'])
    expect(told.session.snapshot.state).toMatchObject({
      status: 'cancelled',
      because: { code: 'screen_dismissed' },
    })
  })

  test('a take that ended by itself says why, and is reviewed like any other', () => {
    const told = signal(storyAt('recording'), {
      type: 'stopped',
      take: 1,
      durationMs: 5000,
      error: fault('store_full'),
    })
    expect(told.session.snapshot.state).toMatchObject({ status: 'review', because: { code: 'store_full' } })
  })
})

describe('late signals', () => {
  test('a stream granted after the take was cancelled is let go', () => {
    const told = signal(command(storyAt('requesting'), { type: 'cancel' }), {
      type: 'granted',
      take: 1,
      preview: null,
    })
    expect(told.effects.at(-1)).toEqual({ type: 'release', take: 1 })
  })

  test('an older take changes nothing in the one that runs', () => {
    const second = command(command(storyAt('review'), { type: 'retake' }), { type: 'stop' })
    const late = signal(second, { type: 'started', take: 1 })
    expect(late.session).toBe(second.session)
    expect(late.effects.at(-1)).toEqual({ type: 'release', take: 1 })
  })

  test('an older take’s failed upload is still reported', () => {
    const second = command(storyAt('submitted'), { type: 'start', config: {} })
    const late = signal(second, {
      type: 'upload',
      take: 1,
      upload: { status: 'failed', error: fault('upload_failed') },
    })
    expect(late.errors).toEqual(['upload_failed'])
    expect(late.session).toBe(second.session)
  })

  test('after a reset the upload of the submitted take still ends with source_uploaded', () => {
    const reset = command(storyAt('submitted'), { type: 'reset' })
    const told = signal(reset, { type: 'upload', take: 1, upload: { status: 'complete' } })
    expect(told.events.at(-1)).toBe('source_uploaded')
    expect(told.session.snapshot).toMatchObject({ state: { status: 'idle' }, upload: { status: 'complete' } })
  })
})

describe('retry', () => {
  test('submits again after a submit that failed', () => {
    const failed = signal(storyAt('submitting'), { type: 'failed', take: 1, error: fault('network') })
    expect(failed.session.snapshot.state).toMatchObject({ status: 'failed', reason: 'NETWORK_ERROR' })
    const again = command(failed, { type: 'retry' })
    expect(again.effects.at(-1)).toEqual({ type: 'submit', take: 1, title: 'Tour' })
    expect(again.session.snapshot.state).toEqual({ status: 'submitting', durationMs: 5000 })
  })

  test('goes on with upload and submission where the creation failed under a submission', () => {
    const failed = signal(storyAt('submitting'), {
      type: 'failed',
      take: 1,
      error: fault('create_failed'),
      kept: { durationMs: 5000 },
    })
    expect(failed.session.snapshot.upload.status).toBe('failed')
    const again = command(failed, { type: 'retry' })
    expect(again.effects.slice(-2)).toEqual([
      { type: 'submit', take: 1, title: 'Tour' },
      { type: 'retry', take: 1 },
    ])
    expect(again.session.snapshot).toMatchObject({
      state: { status: 'submitting' },
      upload: { status: 'uploading' },
    })
  })

  test('goes on with what a failed creation left', () => {
    let told = command(story(), { type: 'start', config: {} })
    told = signal(told, { type: 'granted', take: 1, preview: null })
    told = signal(told, { type: 'started', take: 1 })
    told = signal(told, { type: 'failed', take: 1, error: fault('create_failed'), kept: { durationMs: 700 } })
    expect(told.events).toEqual(['record_error'])
    told = command(told, { type: 'retry' })
    expect(told.effects.at(-1)).toEqual({ type: 'retry', take: 1 })
    told = signal(told, { type: 'created', take: 1, video })
    expect(told.events.slice(1)).toEqual(['record_initiated', 'record_started', 'record_stopped'])
    expect(told.session.snapshot).toMatchObject({
      state: { status: 'review', durationMs: 700 },
      upload: { status: 'uploading' },
    })
  })

  test('what a failure left goes only when a person says so: start and reset are refused', () => {
    const kept = signal(storyAt('recording'), {
      type: 'failed',
      take: 1,
      error: fault('create_failed'),
      kept: { durationMs: 700 },
    })
    for (const type of ['start', 'reset'] as const) {
      const told = command(kept, type === 'start' ? { type, config: {} } : { type })
      expect(told.errors.at(-1)).toBe('illegal_command')
      expect(told.session).toEqual(kept.session)
    }
    const thrownAway = command(kept, { type: 'cancel' })
    expect(thrownAway.session.snapshot.state.status).toBe('cancelled')
    expect(command(thrownAway, { type: 'start', config: {} }).session.snapshot.take).toBe(2)
  })

  test('takes up a failed upload and leaves the review alone', () => {
    const broken = signal(storyAt('review'), {
      type: 'upload',
      take: 1,
      upload: { status: 'failed', error: fault('finish_failed') },
    })
    expect(broken.events.at(-1)).toBe('record_error')
    const again = command(broken, { type: 'retry' })
    expect(again.session.snapshot).toMatchObject({
      state: { status: 'review' },
      upload: { status: 'uploading' },
    })
    expect(again.effects.at(-1)).toEqual({ type: 'retry', take: 1 })
  })

  test('begins another take where nothing is kept', () => {
    const again = command(storyAt('failed'), { type: 'retry' })
    expect(again.effects.slice(-2)).toEqual([
      { type: 'release', take: 1 },
      { type: 'start', take: 2, config: { screen: true } },
    ])
  })
})

describe('dispose', () => {
  test('while recording keeps the take, and frees everything once it is uploaded', () => {
    let told = command(storyAt('recording'), { type: 'dispose' })
    expect(told.effects.at(-1)).toEqual({ type: 'stop', take: 1 })
    told = signal(told, { type: 'stopped', take: 1, durationMs: 1000 })
    expect(told.effects.at(-1)).toEqual({ type: 'stop', take: 1 })
    told = signal(told, { type: 'upload', take: 1, upload: { status: 'complete' } })
    expect(told.effects.at(-1)).toEqual({ type: 'dispose' })
    expect(told.events.slice(2)).toEqual(['record_stopped', 'source_uploaded'])
  })

  test('while devices are asked for withdraws the request', () => {
    const told = command(storyAt('requesting'), { type: 'dispose' })
    expect(told.effects.slice(-2)).toEqual([{ type: 'abort', take: 1 }, { type: 'dispose' }])
  })

  test('leaves no command legal', () => {
    const told = command(command(story(), { type: 'dispose' }), { type: 'start', config: {} })
    expect(told.errors).toEqual(['illegal_command'])
  })
})

describe('capabilities', () => {
  const nothing = { ...everything, pause: false, cancel: false, retake: false, submit: false }
  test.each([
    ['pause', 'recording'],
    ['resume', 'paused'],
    ['cancel', 'recording'],
    ['submit', 'review'],
    ['retake', 'review'],
  ] as const)('%s is refused where the engine has none', (type, status) => {
    const before = storyAt(status === 'paused' ? 'recording' : status, nothing)
    const at = status === 'paused' ? signal(before, { type: 'paused', take: 1 }) : before
    expect(outcome(at, command(at, { type }))).toBe('!')
  })

  test('a review that only the vendor can end does not lock the recorder', () => {
    const told = command(storyAt('review', nothing), { type: 'start', config: {} })
    expect(told.session.snapshot).toMatchObject({ take: 2, state: { status: 'requesting' } })
  })
})
