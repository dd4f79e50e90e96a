import { HippoError, toHippoError } from '../../../core/error.js'
import type { Rung } from './ladder.js'

/** A rung that has given nothing by then is left for the next one: every form gives data within two seconds. */
const firstDataMs = 3000
/** When no rung has given anything by then it is the source that gives nothing. */
const giveUpMs = 9000
/** A recorder answers a stop within milliseconds, or not at all. */
const stopMs = 3000

export interface EncoderCallbacks {
  /** A piece of the file; never empty. */
  onData(blob: Blob, mimeType: string): void
  /** It is over, by `stop` or by itself; `error` where it was not meant to be. */
  onEnd(error: HippoError | null): void
}

/** One MediaRecorder that runs. */
export interface Encoder {
  pause(): void
  resume(): void
  stop(): void
  /** When recorded time began, on `performance.now()`'s clock. */
  readonly startedAt: number
  /** When the first frame or sound came in, on the same clock; null before. */
  readonly firstFrameAt: number | null
  /** Recorded time so far, pauses left out. */
  durationMs(): number
}

export interface EncoderOptions {
  stream: MediaStream
  rungs: Rung[]
  videoBitsPerSecond: number
  audioBitsPerSecond: number
}

interface RecorderOptions extends MediaRecorderOptions {
  videoKeyFrameIntervalDuration?: number
}

/**
 * Starts the first rung that really starts: a browser may say yes to a type and then throw, or fail before the
 * first byte; then the next one is tried.
 *
 * @throws {HippoError} `no_encoder` where none does
 */
export function startEncoder(options: EncoderOptions, callbacks: EncoderCallbacks): Encoder {
  const rungs = [...options.rungs]
  const now = (): number => performance.now()
  const firstStartAt = now()
  let recorder: MediaRecorder
  let startedAt = now()
  let firstFrameAt: number | null = null
  let pausedAt: number | null = null
  let pausedMs = 0
  let stoppedAt: number | null = null
  let ended = false
  let hasData = false
  let watchdog: ReturnType<typeof setTimeout> | undefined

  function end(error: HippoError | null): void {
    if (ended) return
    ended = true
    stoppedAt ??= pausedAt ?? now()
    clearTimeout(watchdog)
    if (recorder.state !== 'inactive') recorder.stop()
    callbacks.onEnd(error)
  }

  function expectData(): void {
    clearTimeout(watchdog)
    watchdog = setTimeout(() => {
      if (pausedAt !== null) expectData()
      else if (rungs.length > 0 && now() - firstStartAt < giveUpMs) next(noMedia())
      else end(noMedia())
    }, firstDataMs)
  }

  /** Leaves a rung that gives nothing; nothing of it is kept yet. */
  function next(cause: unknown): void {
    const left = recorder
    try {
      climb(cause)
      expectData()
    } catch (none) {
      return end(cause instanceof HippoError ? cause : toHippoError(none))
    }
    if (left.state !== 'inactive') left.stop()
  }

  function climb(cause?: unknown): void {
    for (let rung = rungs.shift(); rung; rung = rungs.shift()) {
      try {
        // Media counts from this call: on a still screen the `start` event comes as much as a second later.
        startedAt = now()
        firstFrameAt = null
        pausedMs = 0
        recorder = begin(rung)
        return
      } catch (refusal) {
        cause = refusal
      }
    }
    throw new HippoError('no_encoder', 'No form of MediaRecorder starts in this browser.', {
      hint: 'Use a current browser; the cause says what the last form failed with.',
      cause,
    })
  }

  function begin({ mimeType, timesliceMs, keyFrameMs }: Rung): MediaRecorder {
    const settings: RecorderOptions = {
      videoBitsPerSecond: options.videoBitsPerSecond,
      audioBitsPerSecond: options.audioBitsPerSecond,
    }
    if (mimeType) settings.mimeType = mimeType
    if (keyFrameMs !== null) settings.videoKeyFrameIntervalDuration = keyFrameMs
    const candidate = new MediaRecorder(options.stream, settings)
    const isOurs = (): boolean => candidate === recorder && !ended
    candidate.addEventListener('dataavailable', ({ data }) => {
      if (!isOurs() || data.size === 0) return
      hasData = true
      clearTimeout(watchdog)
      if (stoppedAt !== null) expectStop()
      callbacks.onData(data, candidate.mimeType || mimeType)
    })
    candidate.addEventListener('start', () => {
      if (isOurs()) firstFrameAt ??= now()
    })
    candidate.addEventListener('error', (event) => {
      if (isOurs()) fail(event)
    })
    // Also without our asking, when all tracks have ended: a normal end.
    candidate.addEventListener('stop', () => {
      if (isOurs()) end(null)
    })
    candidate.start(timesliceMs)
    return candidate
  }

  function fail(event: Event): void {
    const cause: unknown = Reflect.get(event, 'error') ?? event
    if (hasData || rungs.length === 0) end(encoderFailed(cause))
    else next(cause)
  }

  function expectStop(): void {
    clearTimeout(watchdog)
    watchdog = setTimeout(() => end(null), stopMs)
  }

  climb()
  expectData()
  return {
    get startedAt() {
      return startedAt
    },
    get firstFrameAt() {
      return firstFrameAt
    },
    durationMs: () => Math.max(0, (stoppedAt ?? pausedAt ?? now()) - startedAt - pausedMs),
    pause() {
      if (recorder.state !== 'recording') return
      recorder.pause()
      pausedAt = now()
    },
    resume() {
      if (recorder.state !== 'paused') return
      recorder.resume()
      if (pausedAt !== null) pausedMs += now() - pausedAt
      pausedAt = null
    },
    stop() {
      if (stoppedAt !== null) return
      stoppedAt = pausedAt ?? now()
      expectStop()
      if (recorder.state !== 'inactive') recorder.stop()
    },
  }
}

function noMedia(): HippoError {
  return new HippoError('no_media', 'The recorder gave no data for several seconds.', {
    hint: 'The source may show nothing: a minimised window, a covered camera, a suspended tab.',
  })
}

function encoderFailed(cause: unknown): HippoError {
  return new HippoError('encoder_failed', 'The browser stopped encoding.', {
    hint: 'The cause says why; a source that changes its tracks is the usual one.',
    cause,
  })
}
