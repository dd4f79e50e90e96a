import type { HippoClient } from '../../client/types.js'
import { resolveRecordingConfig } from '../../contract/config.js'
import { HippoError, toHippoError } from '../../core/error.js'
import type { DriverPort, EngineDriver } from '../driver.js'
import { recordingSupport } from '../support.js'
import type { RecorderAdjustment } from '../types.js'
import { createDeviceKeeper } from './capture/deviceKeeper.js'
import { openSources } from './capture/sources.js'
import type { BrowserEngineInternals } from './internals.js'
import type { BrowserEngineOptions } from './options.js'
import { unwanted } from './takeErrors.js'
import type { Take } from './takeOptions.js'

export interface BrowserDriverOptions extends BrowserEngineOptions, BrowserEngineInternals {
  client: HippoClient
  port: DriverPort
}

/**
 * Drives the browser's own devices. Only the questions to a person are here, as they must be put inside the
 * click; all that follows is loaded meanwhile, and what is asked of a take before that waits for it.
 */
export function createBrowserDriver(options: BrowserDriverOptions): EngineDriver {
  const { port } = options
  const takes = new Map<number, Promise<Take | null>>()
  const devices = createDeviceKeeper()
  let bubble: { x: number; y: number } | null = null
  const tell = (take: number, act: (running: Take) => void): void => {
    void takes.get(take)?.then((running) => {
      if (running) act(running)
    })
  }
  /** Before a take it counts for the next one. */
  function prepare(change: RecorderAdjustment): void {
    if (change.type === 'bubble') bubble = { x: change.x, y: change.y }
    else if (change.type === 'mute') devices.mute(change.source, change.muted)
    else if (change.type === 'surface') port.signal({ type: 'error', take: 0, error: noSurface() })
    else if (change.type !== 'title') devices.choose(change.type, change.deviceId)
  }

  return {
    start(take, asked, signal) {
      const problem = whyNot()
      if (problem) {
        port.signal({ type: 'failed', take, error: problem })
        return
      }
      const config = resolveRecordingConfig(asked)
      const withdrawal = new AbortController()
      const sources = openSources(config, withdrawal.signal, devices.wanted())
      sources.catch(() => {})
      const withdraw = (): void => withdrawal.abort(unwanted())
      const forget = (): void => {
        withdraw()
        takes.delete(take)
      }
      signal.addEventListener('abort', forget, { once: true })
      const loading = import('./take.js').then(
        ({ runTake }) => {
          if (signal.aborted) return null
          return runTake({ ...options, take, asked, config, sources, devices, bubble, signal, withdraw })
        },
        (cause: unknown) => {
          withdraw()
          port.signal({ type: 'failed', take, error: notLoaded(cause) })
          return null
        },
      )
      takes.set(take, loading)
    },
    pause: (take) => tell(take, (running) => running.pause()),
    resume: (take) => tell(take, (running) => running.resume()),
    stop: (take) => tell(take, (running) => running.stop()),
    submit: (take, { title }) => tell(take, (running) => running.submit(title)),
    retry: (take) => tell(take, (running) => running.retry()),
    knownDevices: devices,
    adjust(take, change) {
      if (!takes.has(take)) return prepare(change)
      tell(take, (running) => {
        if (!running.adjust(change)) prepare(change)
      })
    },
    readTake: async (take, form) => (await takes.get(take))?.readTake(form) ?? null,
    release(take) {
      tell(take, (running) => running.release())
      takes.delete(take)
    },
    dispose() {
      for (const take of takes.keys()) tell(take, (running) => running.release())
      takes.clear()
      devices.dispose()
    },
  }
}

function whyNot(): HippoError | null {
  const support = recordingSupport()
  if (support.supported) return null
  return support.reason === 'insecure_context'
    ? new HippoError('insecure_context', 'Browsers give devices to secure pages only.', {
        hint: 'Serve the page over https; http://localhost counts as secure.',
      })
    : new HippoError('unsupported_browser', 'This browser has no MediaRecorder or no devices to offer.')
}

function noSurface(): HippoError {
  return new HippoError('illegal_command', 'Nothing is shared yet that another surface could replace.', {
    hint: 'The surface is chosen when a take begins.',
  })
}

function notLoaded(cause: unknown): HippoError {
  const { message } = toHippoError(cause)
  return new HippoError('network', `The recorder’s code could not be loaded: ${message}`, {
    hint: 'The chunks of the app must stay reachable after a deployment; retry() tries again.',
    cause,
  })
}
