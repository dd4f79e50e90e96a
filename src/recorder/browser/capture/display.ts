import type { HippoError } from '../../../core/error.js'
import { classifyDisplayError } from './classify.js'
import { displayOptions } from './displayOptions.js'
import type { DisplayWishes } from './displayOptions.js'

/** Errors that speak of what was asked for, not of a person's answer. */
const optionErrors = new Set(['TypeError', 'OverconstrainedError', 'NotSupportedError', 'NotReadableError'])

/**
 * Asks for the screen, in this very call: a browser gives it to a click only, and an `await` before would use
 * the click up.
 *
 * @throws {HippoError} `screen_denied`, `screen_dismissed`, `surface_not_capturable` or `unsupported_browser`
 */
export function openDisplay(config: DisplayWishes): Promise<MediaStream> {
  const [first, ...fallbacks] = displayOptions(config, createFocusController())
  const began = performance.now()
  return ask(first).catch((error: unknown) => tryFallbacks(fallbacks, error, began))
}

/** Phones have no such question, and calling what is not there throws at once. */
function ask(options: DisplayMediaStreamOptions | undefined): Promise<MediaStream> {
  try {
    return navigator.mediaDevices.getDisplayMedia(options)
  } catch (cause) {
    return Promise.reject(cause)
  }
}

async function tryFallbacks(
  fallbacks: DisplayMediaStreamOptions[],
  first: unknown,
  began: number,
): Promise<MediaStream> {
  let error = first
  for (const options of fallbacks) {
    if (!(error instanceof Error) || !optionErrors.has(error.name)) break
    try {
      return await ask(options)
    } catch (next) {
      // The click may be used up by now; then the first answer says more than this one.
      if (next instanceof Error && next.name === 'InvalidStateError') break
      error = next
    }
  }
  throw await classified(error, performance.now() - began)
}

async function classified(error: unknown, elapsedMs: number): Promise<HippoError> {
  const permission = await displayPermission()
  return classifyDisplayError(error, elapsedMs, permission)
}

/** Chromium alone knows this permission's name. */
async function displayPermission(): Promise<PermissionState | null> {
  try {
    const status = await navigator.permissions.query({ name: 'display-capture' as PermissionName })
    return status.state
  } catch {
    return null
  }
}

interface FocusController {
  setFocusBehavior?(behavior: 'no-focus-change'): void
}

/** Keeps the recorder in front when a tab or window is chosen, so that its controls stay in sight. */
function createFocusController(): object | undefined {
  const Controller: unknown = Reflect.get(globalThis, 'CaptureController')
  if (typeof Controller !== 'function') return undefined
  try {
    const controller: FocusController = Reflect.construct(Controller, [])
    controller.setFocusBehavior?.('no-focus-change')
    return controller
  } catch {
    return undefined
  }
}
