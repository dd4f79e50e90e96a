import { HippoError, toHippoError } from './error.js'

/**
 * Waits for a part of the library that is loaded on first use.
 *
 * @throws HippoError `network` where its file does not come; the next use tries again.
 * @example
 * const { rehearse } = await loadPart(import('./rehearse.js'))
 */
export async function loadPart<Part>(loading: Promise<Part>): Promise<Part> {
  try {
    return await loading
  } catch (cause) {
    const { message } = toHippoError(cause)
    throw new HippoError('network', `A part of the library could not be loaded: ${message}`, {
      hint: 'The chunks of the app must stay reachable after a deployment.',
      cause,
    })
  }
}
