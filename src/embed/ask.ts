import { HippoError } from '../core/error.js'

/**
 * `fetch` without cookies that tells a page which may not ask from a server that is down: browsers hide the
 * difference. `probe` is an address of the same server that every page may load. @throws HippoError `forbidden`
 */
export function createAsk(probe: string): typeof fetch {
  // Whoever was answered once is let in: what fails later is the network.
  let answered = false
  const send = async (...[input, init]: Parameters<typeof fetch>): Promise<Response> => {
    const response = await fetch(input, { ...init, credentials: 'omit' })
    answered = true
    return response
  }
  return async (input, init) => {
    try {
      return await send(input, init)
    } catch (cause) {
      if (answered || init?.signal?.aborted || !(await isThere(probe))) throw cause
      // The server may have come back between the two questions.
      return await send(input, init).catch(() => {
        throw refused(cause)
      })
    }
  }
}

async function isThere(probe: string): Promise<boolean> {
  const asked = fetch(probe, { method: 'HEAD', mode: 'no-cors', credentials: 'omit', cache: 'no-store' })
  return asked.then(
    () => true,
    () => false,
  )
}

function refused(cause: unknown): HippoError {
  return new HippoError('forbidden', `The video server does not answer pages of ${location.origin}.`, {
    status: 403,
    hint: 'Add this origin to the account’s allowed origins, and allow the server in connect-src.',
    cause,
  })
}
