import { toHippoError } from '../../core/error.js'
import type { HippoError } from '../../core/error.js'
import type { RecorderAdjustment, RecorderWarning } from '../types.js'
import { countDown } from './countdown.js'
import { rollReel } from './reel.js'
import type { Reel, ReelLayer } from './reel.js'
import type { TakeRecord } from './store/ledger.js'
import type { StoreRoom, TakeStore } from './store/takeStore.js'
import { openStudio } from './studio.js'
import type { Studio } from './studio.js'
import { layerLost, shortestMs, storeFull } from './takeErrors.js'
import type { TakeOptions } from './takeOptions.js'
import { limitTime } from './timeLimit.js'
import type { TimeLimit } from './timeLimit.js'

/** How a shoot ended, by `stop` or by itself; `error` where nobody asked for the end. */
export interface ShootEnd {
  /** Null where nothing was recorded, or too little. */
  durationMs: number | null
  error: HippoError | null
}

export interface ShootOptions extends TakeOptions {
  recording: Promise<TakeRecord>
  /** From here on there is something to lose. */
  onRoll(): void
  /** The first piece of a layer is there. */
  onLayer(layer: ReelLayer, mimeType: string, offsetMs: number): void
  /** So much is recorded, of all layers. */
  onBytes(bytes: number): void
  /** Called once, unless it is abandoned before; devices are let go by then. */
  onEnd(end: ShootEnd): void
}

/** What is recorded in a take, from the grant to the last piece. */
export interface Shoot {
  pause(): void
  resume(): void
  /** Ends it; `error` says why where nobody asked. */
  stop(error?: HippoError): void
  /** False where nothing runs (yet, any more) that could be changed. */
  adjust(change: Exclude<RecorderAdjustment, { type: 'title' }>): boolean
  /** Lets the devices go, and says nothing more. */
  abandon(): void
  /** Recorded time so far, pauses left out. */
  durationMs(): number
  /** The main layer once it is all there; null before, and where nothing is kept. */
  recorded(): TakeStore | null
}

interface Rolling {
  step: 'rolling'
  studio: Studio
  reel: Reel
  layers: readonly ReelLayer[]
  limit: TimeLimit
  /** Whether the main layer has given anything. */
  began: boolean
  held: boolean
  /** Why it is being stopped, where nobody asked for it. */
  error: HippoError | null
}

/** How far a take's recording has come: what a step does not name does not exist in it. */
type Phase =
  | { step: 'asking' }
  | { step: 'preparing'; studio: Studio; countdown: AbortController }
  | Rolling
  | { step: 'over'; recorded: { main: TakeStore; durationMs: number } | null }

/** Leads sources through studio and encoders into the record's stores, and tells the port what is seen of it. */
export function openShoot(options: ShootOptions): Shoot {
  const { take, port, config } = options
  let phase: Phase = { step: 'asking' }
  /** As it is now: between two lines anything may have happened. */
  const now = (): Phase => phase
  const rolling = (): Rolling | null => (phase.step === 'rolling' ? phase : null)
  const warn = (warning: RecorderWarning): void => port.signal({ type: 'warning', take, warning })

  /** Lets the devices go, once. */
  function close(recorded: { main: TakeStore; durationMs: number } | null): void {
    const last = phase
    phase = { step: 'over', recorded }
    if (last.step === 'preparing') last.countdown.abort()
    if (last.step === 'rolling') {
      last.limit.stop()
      last.reel.stop()
    }
    if (last.step === 'preparing' || last.step === 'rolling') last.studio.close()
    options.withdraw()
  }

  function end(error: HippoError | null): void {
    const last = phase
    if (last.step === 'over') return
    const durationMs = last.step === 'rolling' ? elapsed(last.reel) : 0
    const [main] = last.step === 'rolling' && last.began ? last.layers : []
    const recorded = main && durationMs >= shortestMs ? { main: main.store, durationMs } : null
    close(recorded)
    options.onEnd({ durationMs: recorded && durationMs, error })
  }

  function stop(error: HippoError | null = null): void {
    if (phase.step !== 'rolling') return end(error)
    phase.error ??= error
    phase.reel.stop()
  }

  function onLayer(layer: ReelLayer, mimeType: string, offsetMs: number): void {
    const running = rolling()
    if (!running) return
    options.onLayer(layer, mimeType, offsetMs)
    if (layer.name !== 'main') return
    running.began = true
    port.signal({ type: 'started', take, at: running.reel.startedAt })
  }

  function onKept(layers: readonly ReelLayer[], record: TakeRecord, room: StoreRoom): void {
    options.onBytes(layers.reduce((sum, { store }) => sum + store.size, 0))
    const running = rolling()
    if (!running) return
    running.limit.look()
    void record.update({ durationMs: elapsed(running.reel) })
    if (room === 'ample') return
    warn({ code: 'store_nearly_full', detail: 'Little room is left for what is recorded.' })
    if (room === 'none') stop(storeFull())
  }

  function showPicture(): void {
    if (phase.step === 'preparing' || phase.step === 'rolling')
      port.signal({ type: 'preview', take, ...phase.studio.shown() })
  }

  async function begin(): Promise<void> {
    const sources = await options.sources
    if (now().step === 'over') return
    const studio = openStudio({
      sources,
      config,
      devices: options.devices,
      bubble: options.bubble,
      workerUrl: options.workerUrl,
      isRecording: () => rolling()?.held === false,
      onEnd: () => stop(),
      onLevel: (level) => port.level(take, level),
      onWarning: warn,
      onError: (error) => port.signal({ type: 'error', take, error }),
      onPicture: showPicture,
    })
    // A source may have been gone before it came.
    if (now().step === 'over') return studio.close()
    const countdown = new AbortController()
    phase = { step: 'preparing', studio, countdown }
    port.signal({ type: 'granted', take, ...studio.shown(), warnings: sources.warnings })
    const count = (remaining: number): void => port.signal({ type: 'countdown', take, remaining })
    const [record] = await Promise.all([
      options.recording,
      studio.compose(),
      countDown(options.countdownSeconds ?? 0, count, countdown.signal),
    ])
    await studio.settle()
    // A record that is removed by now must not be given another file.
    if (now().step === 'over') return
    const camera = studio.camera()
    const [main, ...others] = await Promise.all([
      layerOf('main', studio.main(), record),
      ...(camera ? [layerOf('camera', camera, record)] : []),
    ])
    if (now().step !== 'over') roll(studio, [main, ...others], record)
  }

  function roll(studio: Studio, layers: [ReelLayer, ...ReelLayer[]], record: TakeRecord): void {
    studio.roll()
    options.onRoll()
    const reel = rollReel(layers, {
      onLayer,
      onKept: (room) => onKept(layers, record, room),
      onLayerLost: (_name, error) => warn(layerLost(error)),
      onEnd: (error) => end(error ?? rolling()?.error ?? null),
    })
    const limit = limitTime(
      config.maxSeconds,
      () => elapsed(reel),
      () => stop(),
    )
    phase = { step: 'rolling', studio, reel, layers, limit, began: false, held: false, error: null }
    limit.look()
  }

  begin().catch((error: unknown) => end(toHippoError(error)))
  return {
    pause() {
      if (phase.step !== 'rolling') return
      phase.reel.pause()
      phase.held = true
      phase.limit.hold()
      port.signal({ type: 'paused', take })
    },
    resume() {
      if (phase.step !== 'rolling') return
      phase.reel.resume()
      phase.held = false
      phase.limit.look()
      port.signal({ type: 'resumed', take })
    },
    stop: (error) => stop(error),
    adjust(change) {
      if (phase.step !== 'preparing' && phase.step !== 'rolling') return false
      phase.studio.adjust(change)
      return true
    },
    abandon: () => close(null),
    durationMs() {
      if (phase.step === 'rolling') return elapsed(phase.reel)
      return phase.step === 'over' ? (phase.recorded?.durationMs ?? 0) : 0
    },
    recorded: () => (phase.step === 'over' ? (phase.recorded?.main ?? null) : null),
  }
}

function elapsed(reel: Reel): number {
  return Math.round(reel.durationMs())
}

async function layerOf(
  name: ReelLayer['name'],
  recorded: Omit<ReelLayer, 'name' | 'store'>,
  record: TakeRecord,
): Promise<ReelLayer> {
  return { ...recorded, name, store: await record.openLayer(name) }
}
