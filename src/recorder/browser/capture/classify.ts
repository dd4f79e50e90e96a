import { HippoError } from '../../../core/error.js'
import type { HippoErrorCode } from '../../../core/error.js'

/** No person reads a picker and answers it faster; a quicker refusal is a rule's. */
const personMs = 300

interface Failure {
  name: string
  message: string
}

function failureOf(cause: unknown): Failure {
  return cause instanceof Error ? cause : { name: '', message: String(cause) }
}

function error(code: HippoErrorCode, what: string, hint: string, cause: unknown): HippoError {
  const { name, message } = failureOf(cause)
  return new HippoError(code, `${what} (${name}: ${message})`, { hint, cause })
}

/** Tells a refused screen from a dismissed picker and from a surface that cannot be filmed. */
export function classifyDisplayError(
  cause: unknown,
  elapsedMs: number,
  permission: PermissionState | null,
): HippoError {
  const { name, message } = failureOf(cause)
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      if (/by system/i.test(message)) {
        return error(
          'screen_denied',
          'The operating system does not let this browser record the screen.',
          'On macOS: System Settings → Privacy & Security → Screen Recording.',
          cause,
        )
      }
      if (permission === 'denied' || elapsedMs < personMs || /policy/i.test(message)) {
        return error(
          'screen_denied',
          'The screen is blocked for this page.',
          'Look at the Permissions-Policy header (display-capture), the iframe’s allow attribute, and the site settings.',
          cause,
        )
      }
      return error('screen_dismissed', 'The picker was closed without a choice.', 'Start again.', cause)
    case 'InvalidStateError':
    case 'InvalidAccessError':
      return error(
        'screen_denied',
        'The browser gives the screen only to a click.',
        'Call start() in a click handler, before any await.',
        cause,
      )
    case 'NotReadableError':
    case 'AbortError':
    case 'NotFoundError':
    case 'OverconstrainedError':
      return error(
        'surface_not_capturable',
        'The chosen screen, window or tab cannot be recorded.',
        'Choose another one; browser pages such as chrome:// are protected.',
        cause,
      )
    default:
      return error(
        'unsupported_browser',
        'The screen cannot be captured here.',
        'Use a current browser.',
        cause,
      )
  }
}

const deviceErrors = {
  camera: { denied: 'camera_denied', missing: 'camera_missing', busy: 'camera_busy' },
  microphone: { denied: 'microphone_denied', missing: 'microphone_missing', busy: 'microphone_busy' },
} as const

/** Tells a refused device from a missing and from a busy one. */
export function classifyDeviceError(device: 'camera' | 'microphone', cause: unknown): HippoError {
  const codes = deviceErrors[device]
  switch (failureOf(cause).name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return error(
        codes.denied,
        `The ${device} is blocked for this page.`,
        `Look at the site settings, the operating system’s privacy settings, and the Permissions-Policy (${device}).`,
        cause,
      )
    case 'NotFoundError':
    case 'OverconstrainedError':
      return error(codes.missing, `No ${device} was found.`, 'Connect one and start again.', cause)
    case 'NotReadableError':
    case 'AbortError':
      return error(codes.busy, `The ${device} does not start.`, 'Close other apps that use it.', cause)
    default:
      return error(
        'unsupported_browser',
        `The ${device} cannot be captured here.`,
        'Use a current browser.',
        cause,
      )
  }
}
