import { toHippoError } from '../../core/error.js'
import type { HippoError } from '../../core/error.js'
import type { RecorderWarning, UploadState } from '../types.js'
import { beginRecord } from './beginRecord.js'
import { countDown } from './countdown.js'
import { readKept } from './readKept.js'
import { rollReel } from './reel.js'
import type { Reel, ReelLayer } from './reel.js'
import type { TakeRecord } from './store/ledger.js'
import type { StoreRoom } from './store/takeStore.js'
import { openStudio } from './studio.js'
import type { Studio } from './studio.js'
import { emptyRecording, layerLost, shortestMs, storeFull, unwanted } from './takeErrors.js'
import type { Take, TakeOptions } from './takeOptions.js'
import { limitTime } from './timeLimit.js'
import { createUnloadGuard } from './unloadGuard.js'
import { createDelivery } from './upload/delivery.js'
import type { Delivery } from './upload/delivery.js'

/** Runs one take: devices, encoders, record and delivery, each told what the others need to know. */
export function runTake(options: TakeOptions): Take {
  const { take, port, client, config, signal } = options
  const starting = new AbortController()
  const guard = createUnloadGuard()
  let studio: Studio | null = null
  let reel: Reel | null = null
  let layers: ReelLayer[] = []
  let started = false
  /** Nothing is recorded any more. */
  let over = false
  /** Why the recording is being stopped, where nobody asked for it. */
  let cause: HippoError | null = null
  let createError: HippoError | null = null
  let sentBytes = 0
  let holding = false
  let upload: UploadState['status'] = 'none'
  let released = false

  const warn = (warning: RecorderWarning): void => port.signal({ type: 'warning', take, warning })
  const report = (error: unknown): void => port.signal({ type: 'error', take, error: toHippoError(error) })
  const recordedMs = (): number => Math.round(reel?.durationMs() ?? 0)
  const limit = limitTime(config.maxSeconds, recordedMs, () => reel?.stop())

  const { memoryBytes, workerUrl, estimate, startJournal } = options
  const keeping = { memoryBytes, workerUrl, estimate, startJournal, onWarning: warn }
  const recording = beginRecord(client, options.asked, keeping, signal)
  const delivering: Promise<Delivery> = recording.then((record) => {
    if (over) {
      void record.remove().catch(report)
      throw unwanted()
    }
    return createDelivery({
      client,
      record,
      httpStack: options.httpStack,
      onCreated: (video) => port.signal({ type: 'created', take, video }),
      onCreateFailed(error) {
        createError = error
        if (reel && !over) reel.stop()
        else if (started) port.signal({ type: 'failed', take, error, kept: { durationMs: recordedMs() } })
        else fail(error)
      },
      onUpload(state) {
        upload = state.status
        if (upload === 'complete' || (released && upload === 'failed')) guard.set(false)
        port.signal({ type: 'upload', take, upload: state })
      },
      onSent(bytes) {
        sentBytes = bytes
        tellProgress()
      },
    })
  })
  delivering.catch((error: unknown) => fail(toHippoError(error)))

  /** What is asked of the delivery before it is there waits for it. */
  function deliver(act: (delivery: Delivery) => void): void {
    delivering.then(act, () => {})
  }

  function tellProgress(): void {
    const producedBytes = layers.reduce((sum, { store }) => sum + store.size, 0)
    port.progress(take, { producedBytes, sentBytes })
  }

  /** Lets the devices go, once. */
  function close(): void {
    over = true
    starting.abort()
    limit.stop()
    reel?.stop()
    studio?.close()
    options.withdraw()
  }

  function discard(): void {
    guard.set(false)
    deliver((delivery) => void delivery.discard().catch(report))
  }

  /** Ends a take of which nothing is worth keeping. */
  function fail(error: HippoError): void {
    if (over) return
    close()
    discard()
    port.signal(
      error.code === 'screen_dismissed' ? { type: 'aborted', take, error } : { type: 'failed', take, error },
    )
  }

  function stopFor(error: HippoError): void {
    cause ??= error
    reel?.stop()
  }

  function onLayer({ name, store }: ReelLayer, mimeType: string, offsetMs: number): void {
    if (over || !reel) return
    deliver((delivery) => delivery.begin(name, store, mimeType, offsetMs))
    if (name !== 'main') return
    started = true
    port.signal({ type: 'started', take, at: reel.startedAt })
  }

  function onKept(record: TakeRecord, room: StoreRoom): void {
    tellProgress()
    if (over) return
    limit.look()
    void record.update({ durationMs: recordedMs() })
    if (room === 'ample') return
    warn({ code: 'store_nearly_full', detail: 'Little room is left for what is recorded.' })
    if (room === 'none') stopFor(storeFull())
  }

  function onEnd(record: TakeRecord, error: HippoError | null): void {
    if (over) return
    const durationMs = recordedMs()
    const why = error ?? cause
    if (!started || durationMs < shortestMs) return fail(createError ?? why ?? emptyRecording())
    close()
    guard.set(!record.durable)
    deliver((delivery) => delivery.complete(durationMs))
    if (createError) port.signal({ type: 'failed', take, error: createError, kept: { durationMs } })
    else port.signal({ type: 'stopped', take, durationMs, error: why ?? undefined })
  }

  async function begin(): Promise<void> {
    const sources = await options.sources
    if (over) return
    const opened = openStudio({
      sources,
      config,
      devices: options.devices,
      bubble: options.bubble,
      workerUrl,
      isRecording: () => reel !== null && !over && !holding,
      onEnd: () => (reel ? reel.stop() : fail(emptyRecording())),
      onLevel: (level) => port.level(take, level),
      onWarning: warn,
      onError: report,
      onPicture: () => studio && port.signal({ type: 'preview', take, ...studio.shown() }),
    })
    if (over) return opened.close()
    studio = opened
    port.signal({ type: 'granted', take, ...opened.shown(), warnings: sources.warnings })
    const count = (remaining: number): void => port.signal({ type: 'countdown', take, remaining })
    const [record] = await Promise.all([
      recording,
      opened.compose(),
      countDown(options.countdownSeconds ?? 0, count, starting.signal),
    ])
    await opened.settle()
    const main: ReelLayer = { ...opened.main(), name: 'main', store: await record.openLayer('main') }
    const camera = opened.camera()
    const second = camera && { ...camera, name: 'camera' as const, store: await record.openLayer('camera') }
    if (over) return
    layers = second ? [main, second] : [main]
    opened.roll()
    guard.set(true)
    reel = rollReel(second ? [main, second] : [main], {
      onLayer,
      onKept: (room) => onKept(record, room),
      onLayerLost: (_name, error) => warn(layerLost(error)),
      onEnd: (error) => onEnd(record, error),
    })
    limit.look()
  }

  const abandon = (): void => {
    close()
    discard()
  }
  signal.addEventListener('abort', abandon, { once: true })
  begin().catch((error: unknown) => fail(toHippoError(error)))

  return {
    pause() {
      if (!reel || over) return
      reel.pause()
      holding = true
      limit.hold()
      port.signal({ type: 'paused', take })
    },
    resume() {
      if (!reel || over) return
      reel.resume()
      holding = false
      limit.look()
      port.signal({ type: 'resumed', take })
    },
    stop() {
      if (reel) reel.stop()
      else fail(emptyRecording())
    },
    retry() {
      createError = null
      deliver((delivery) => delivery.retry())
    },
    submit(title) {
      delivering
        .then((delivery) => delivery.submit(title))
        .then(
          () => port.signal({ type: 'submitted', take, durationMs: recordedMs() }),
          (error: unknown) => port.signal({ type: 'failed', take, error: toHippoError(error) }),
        )
    },
    adjust(change) {
      if (change.type === 'title') {
        recording.then((record) => record.update({ title: change.title.trim() || null })).catch(() => {})
        return true
      }
      if (!studio || over) return false
      studio.adjust(change)
      return true
    },
    async readTake(form) {
      const [main] = layers
      if (!over || !main || signal.aborted) return null
      return readKept(await recording, main.store, form)
    },
    release() {
      close()
      released = true
      if (upload === 'failed' || createError) guard.set(false)
      deliver((delivery) => delivery.release())
    },
  }
}
