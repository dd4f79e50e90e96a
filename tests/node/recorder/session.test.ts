import { describe, expect, test } from 'vitest'
import { command, everything, fault, outcome, signal, story, storyAt, video } from './sessionSteps.js'

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
