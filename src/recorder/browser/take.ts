import { toHippoError } from '../../core/error.js'
import type { HippoError } from '../../core/error.js'
import { beginRecord } from './beginRecord.js'
import { readKept } from './readKept.js'
import { openTakeDelivery } from './takeDelivery.js'
import { emptyRecording } from './takeErrors.js'
import type { Take, TakeOptions } from './takeOptions.js'
import { openShoot } from './takeShoot.js'
import type { ShootEnd } from './takeShoot.js'

/** Runs one take: what is recorded, its record, and its way to the server, each told what the others need to know. */
export function runTake(options: TakeOptions): Take {
  const { take, port, client, signal } = options
  const { memoryBytes, workerUrl, estimate, startJournal } = options
  let producedBytes = 0
  let sentBytes = 0
  const tellProgress = (): void => port.progress(take, { producedBytes, sentBytes })

  const recording = beginRecord(
    client,
    options.asked,
    {
      ...{ memoryBytes, workerUrl, estimate, startJournal },
      onWarning: (warning) => port.signal({ type: 'warning', take, warning }),
    },
    signal,
  )
  const delivery = openTakeDelivery({
    ...{ take, port, client, recording, httpStack: options.httpStack },
    onCreateFailed(error) {
      if (shoot.recorded()) failed(error, shoot.durationMs())
      else shoot.stop()
    },
    onSent(bytes) {
      sentBytes = bytes
      tellProgress()
    },
  })
  const shoot = openShoot({
    ...options,
    recording,
    onRoll: delivery.guard,
    onLayer: delivery.begin,
    onBytes(bytes) {
      producedBytes = bytes
      tellProgress()
    },
    onEnd,
  })

  recording.catch((error: unknown) => shoot.stop(toHippoError(error)))

  function failed(error: HippoError, durationMs: number): void {
    port.signal({ type: 'failed', take, error, kept: { durationMs } })
  }

  function onEnd({ durationMs, error }: ShootEnd): void {
    const { createError } = delivery
    if (durationMs === null) return fail(createError ?? error ?? emptyRecording())
    delivery.complete(durationMs)
    if (createError) failed(createError, durationMs)
    else port.signal({ type: 'stopped', take, durationMs, error: error ?? undefined })
  }

  /** Ends a take of which nothing is worth keeping. */
  function fail(error: HippoError): void {
    delivery.discard()
    port.signal(
      error.code === 'screen_dismissed' ? { type: 'aborted', take, error } : { type: 'failed', take, error },
    )
  }

  function abandon(): void {
    shoot.abandon()
    delivery.discard()
  }
  signal.addEventListener('abort', abandon, { once: true })

  return {
    pause: shoot.pause,
    resume: shoot.resume,
    stop: () => shoot.stop(),
    retry: delivery.retry,
    submit(title) {
      delivery.submit(title).then(
        () => port.signal({ type: 'submitted', take, durationMs: shoot.durationMs() }),
        (error: unknown) => port.signal({ type: 'failed', take, error: toHippoError(error) }),
      )
    },
    adjust(change) {
      if (change.type !== 'title') return shoot.adjust(change)
      recording.then((record) => record.update({ title: change.title.trim() || null })).catch(() => {})
      return true
    },
    async readTake(form) {
      const main = shoot.recorded()
      return main && !signal.aborted ? readKept(await recording, main, form) : null
    },
    release() {
      shoot.stop()
      delivery.release()
    },
  }
}
