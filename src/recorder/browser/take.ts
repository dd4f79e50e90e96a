import type { HippoClient } from '../../client/types.js'
import type { RecordingConfig } from '../../contract/types.js'
import { HippoError, toHippoError } from '../../core/error.js'
import type { DriverPort } from '../driver.js'
import type { Sources } from './capture/sources.js'
import { countDown } from './countdown.js'
import type { Encoder } from './encode/encoder.js'
import type { BrowserEngineInternals } from './internals.js'
import type { BrowserEngineOptions } from './options.js'
import { createMemoryRing } from './store/memoryRing.js'
import { openStudio } from './studio.js'
import type { Studio } from './studio.js'
import { createDelivery } from './upload/delivery.js'

/** Shorter than this nothing was meant to be recorded. */
const shortestMs = 300

export interface TakeOptions extends BrowserEngineOptions, BrowserEngineInternals {
  take: number
  asked: RecordingConfig
  config: Required<RecordingConfig>
  /** Already being asked for, since the click. */
  sources: Promise<Sources>
  client: HippoClient
  port: DriverPort
  /** Aborted when the take is unwanted. */
  signal: AbortSignal
  /** Stops the sources, those that are granted later included. */
  withdraw(): void
}

/** One take, from the grant to the last byte on the server. */
export interface Take {
  pause(): void
  resume(): void
  stop(): void
  retry(): void
  submit(title: string | undefined): void
  release(): void
}

export function runTake(options: TakeOptions): Take {
  const { take, port, client, config, signal } = options
  const store = createMemoryRing(options.memoryBytes)
  const starting = new AbortController()
  let studio: Studio | null = null
  let encoder: Encoder | null = null
  let started = false
  let over = false
  /** Why the encoder is being stopped, where nobody asked for it. */
  let cause: HippoError | null = null
  let createError: HippoError | null = null
  let sentBytes = 0
  let kept: Promise<unknown> = Promise.resolve()

  const delivery = createDelivery({
    client,
    config: options.asked,
    store,
    httpStack: options.httpStack,
    onCreated: (video) => port.signal({ type: 'created', take, video }),
    onCreateFailed(error) {
      createError = error
      if (encoder && !over) encoder.stop()
      else if (started) port.signal({ type: 'failed', take, error, kept: { durationMs: recordedMs() } })
      else fail(error)
    },
    onUpload: (upload) => port.signal({ type: 'upload', take, upload }),
    onSent(bytes) {
      sentBytes = bytes
      tellProgress()
    },
  })

  const recordedMs = (): number => Math.round(encoder?.durationMs() ?? 0)

  function tellProgress(): void {
    port.progress(take, { producedBytes: store.size, sentBytes })
  }

  /** Lets the devices go, once. */
  function close(): void {
    over = true
    starting.abort()
    encoder?.stop()
    studio?.close()
    options.withdraw()
  }

  function discard(): void {
    delivery.discard().catch((error: unknown) => {
      port.signal({ type: 'error', take, error: toHippoError(error) })
    })
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

  function onData(blob: Blob, mimeType: string): void {
    if (over) return
    if (!started && encoder) {
      started = true
      delivery.begin(mimeType)
      port.signal({ type: 'started', take, at: encoder.startedAt })
    }
    kept = store.append(blob).then((room) => {
      if (room === 'ample') return
      port.signal({
        type: 'warning',
        take,
        warning: { code: 'store_nearly_full', detail: 'The upload is much slower than the recording.' },
      })
      if (room === 'none') stopFor(storeFull())
    })
    tellProgress()
  }

  function stopFor(error: HippoError): void {
    cause ??= error
    encoder?.stop()
  }

  async function onEnd(error: HippoError | null): Promise<void> {
    await kept
    if (over) return
    const durationMs = recordedMs()
    const why = error ?? cause
    if (!started || durationMs < shortestMs) return fail(createError ?? why ?? emptyRecording())
    close()
    store.close()
    delivery.complete(durationMs)
    if (createError) port.signal({ type: 'failed', take, error: createError, kept: { durationMs } })
    else port.signal({ type: 'stopped', take, durationMs, error: why ?? undefined })
  }

  async function begin(): Promise<void> {
    const sources = await options.sources
    if (over) return
    studio = openStudio({
      sources,
      config,
      onData,
      onEnd: (error) => void onEnd(error),
      onLevel: (level) => port.level(take, level),
      onWarning: (warning) => port.signal({ type: 'warning', take, warning }),
    })
    const preview = sources.picture && new MediaStream([sources.picture.track])
    port.signal({ type: 'granted', take, preview, warnings: sources.warnings })
    await countDown(
      options.countdownSeconds ?? 0,
      (remaining) => port.signal({ type: 'countdown', take, remaining }),
      starting.signal,
    )
    if (over) return
    encoder = studio.roll()
  }

  signal.addEventListener(
    'abort',
    () => {
      close()
      discard()
    },
    { once: true },
  )
  begin().catch((error: unknown) => fail(toHippoError(error)))

  return {
    pause() {
      if (!encoder || over) return
      encoder.pause()
      port.signal({ type: 'paused', take })
    },
    resume() {
      if (!encoder || over) return
      encoder.resume()
      port.signal({ type: 'resumed', take })
    },
    stop() {
      if (encoder) encoder.stop()
      else fail(emptyRecording())
    },
    retry() {
      createError = null
      delivery.retry()
    },
    submit(title) {
      delivery.submit(title).then(
        () => port.signal({ type: 'submitted', take, durationMs: recordedMs() }),
        (error: unknown) => port.signal({ type: 'failed', take, error: toHippoError(error) }),
      )
    },
    release() {
      close()
      delivery.release()
    },
  }
}

function emptyRecording(): HippoError {
  return new HippoError('empty_recording', 'The take was stopped before anything was recorded.', {
    hint: `A take needs at least ${shortestMs} ms.`,
  })
}

function storeFull(): HippoError {
  return new HippoError('store_full', 'No room is left for bytes that the server has not taken yet.', {
    hint: 'The take was stopped and is kept. Record with a lower resolution on a slow line.',
  })
}
