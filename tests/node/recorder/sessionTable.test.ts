import { describe, expect, test } from 'vitest'
import type { DriverSignal } from '../../../src/recorder/driver.js'
import type { SessionCommand } from '../../../src/recorder/session.js'
import type { RecorderStatus } from '../../../src/recorder/types.js'
import { command, fault, outcome, signal, storyAt, video } from './sessionSteps.js'
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
    kept:       row('-         failed     failed     failed     failed    failed    failed    failed     -         -         -'),
    discarded:  row('-         cancelled  cancelled  cancelled  cancelled cancelled cancelled cancelled  -         -         -'),
    retrying:   row('-         -          -          -          -         -         -         -          -         -         -'),
    uploading:  row('-         -          -          -          -         -         -         -          -         -         -'),
    error:      row('(network) (network)  (network)  (network)  (network) (network) (network) (network)  (network) (network) (network)'),
    import:     row('idle      requesting countdown  recording  paused    stopping  review    submitting submitted cancelled failed'),
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
    kept: { type: 'failed', take, error: fault('create_failed'), kept: { durationMs: 1 } },
    discarded: { type: 'aborted', take, discarded: true },
    retrying: {
      type: 'upload',
      take,
      upload: { status: 'retrying', error: fault('network'), retryInMs: 500 },
    },
    uploading: { type: 'upload', take, upload: { status: 'uploading' } },
    error: { type: 'error', take, error: fault('network') },
    import: { type: 'import', event: { type: 'import_failed', reason: 'IMPORT_FAILED' } },
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

describe('every command in what the status alone does not tell', () => {
  const broken: DriverSignal = {
    type: 'upload',
    take: 1,
    upload: { status: 'failed', error: fault('upload_failed') },
  }
  const failure = { type: 'failed', take: 1, error: fault('create_failed') } as const
  const kept: DriverSignal = { ...failure, kept: { durationMs: 5000 } }
  const corners: Record<string, Story> = {
    keptReview: signal(storyAt('recording'), kept),
    keptSubmit: signal(storyAt('submitting'), failure),
    lostUpload: signal(storyAt('review'), broken),
    lostLater: signal(storyAt('submitted'), broken),
    disposing: command(storyAt('recording'), { type: 'dispose' }),
    disposed: command(storyAt('review'), { type: 'dispose' }),
  }
  const names = Object.keys(corners)
  // prettier-ignore
  const table: Record<SessionCommand['type'], string> = {
    //        keptReview keptSubmit lostUpload lostLater  disposing disposed
    start:   '!          !          !          requesting !!        !',
    pause:   '!          !          !          !          !         !',
    resume:  '!          !          !          !          !         !',
    stop:    '-          -          -          -          !         !',
    submit:  '!          !          submitting !          !         !',
    cancel:  'cancelled  cancelled  cancelled  !          !         !',
    retake:  '!          !          requesting !          !!        !',
    retry:   'review     submitting review     submitted  !         !',
    reset:   '!          !          !          idle       !         !',
    dispose: 'failed     failed     review     submitted  -         -',
  }
  const cases = Object.values(commands).flatMap((next) => names.map((corner) => ({ next, corner })))
  test.each(cases)('$next.type while $corner', ({ next, corner }) => {
    const before = corners[corner] ?? storyAt('idle')
    const cells = table[next.type].split(/\s+/)
    expect(outcome(before, command(before, next))).toBe(cells[names.indexOf(corner)])
  })
})
