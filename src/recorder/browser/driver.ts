import type { HippoClient } from '../../client/types.js'
import { resolveRecordingConfig } from '../../contract/config.js'
import { HippoError, toHippoError } from '../../core/error.js'
import type { DriverPort, EngineDriver } from '../driver.js'
import { recordingSupport } from '../support.js'
import { openSources } from './capture/sources.js'
import type { BrowserEngineInternals } from './internals.js'
import type { BrowserEngineOptions } from './options.js'
import type { Take } from './take.js'

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
  const tell = (take: number, act: (running: Take) => void): void => {
    void takes.get(take)?.then((running) => {
      if (running) act(running)
    })
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
      const sources = openSources(config, withdrawal.signal)
      sources.catch(() => {})
      const withdraw = (): void =>
        withdrawal.abort(new HippoError('aborted', 'The take is not wanted any more.'))
      signal.addEventListener('abort', withdraw, { once: true })
      const loading = import('./take.js').then(
        ({ runTake }) => {
          if (signal.aborted) return null
          return runTake({ ...options, take, asked, config, sources, signal, withdraw })
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
    release(take) {
      tell(take, (running) => running.release())
      takes.delete(take)
    },
    dispose() {
      for (const take of takes.keys()) tell(take, (running) => running.release())
      takes.clear()
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

function notLoaded(cause: unknown): HippoError {
  const { message } = toHippoError(cause)
  return new HippoError('network', `The recorder’s code could not be loaded: ${message}`, {
    hint: 'The chunks of the app must stay reachable after a deployment; retry() tries again.',
    cause,
  })
}
