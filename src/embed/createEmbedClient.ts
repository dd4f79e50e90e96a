import { createClient } from '../client/createClient.js'
import type { HippoClient } from '../client/types.js'
import { createAsk } from './ask.js'
import { readDigest } from './digest.js'
import { visitorId } from './visitor.js'

/** The client of the server that served the script at this address. It sends the digest, and never a cookie or a key. */
export function createEmbedClient(script: string): HippoClient {
  const digest = readDigest()
  return createClient({
    endpoint: new URL('embed/api', script).href,
    headers: () => ({ 'x-hippo-digest': digest(), 'x-hippo-visitor': visitorId() }),
    fetch: createAsk(script),
  })
}
