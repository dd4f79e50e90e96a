import { HippoError } from '../core/error.js'
import {
  encodeCredentials,
  type ExchangeContext,
  type HippoCredentials,
  type TokenExchange,
  type WireCredentials,
} from './credentials.js'
import { redact, redactError } from './redact.js'

/** Has the credentials of one account ready to send. */
export interface CredentialKeeper {
  /** Those to send now. */
  current(): Promise<WireCredentials>
  /** Others in place of refused ones; null where there can be none. */
  replace(refused: WireCredentials): Promise<WireCredentials | null>
  /** All that must be blotted out of what is told. */
  secrets(): string[]
}

/** A token is renewed this long before it expires, or once four fifths of a short life are over. */
const marginMs = 60_000

interface Kept {
  wire: WireCredentials
  renewAt: number
}

/** Keeps the credentials of one account; whoever asks while a token is being got waits for the same one. */
export function createCredentialKeeper(
  credentials: HippoCredentials,
  context: Omit<ExchangeContext, 'signal'> & { timeoutMs: number },
): CredentialKeeper {
  const given = encodeCredentials(credentials)
  const { exchange } = credentials
  if (!exchange || !('api_key' in given)) {
    return {
      current: () => Promise.resolve(given),
      replace: () => Promise.resolve(null),
      secrets: () => Object.values(given),
    }
  }
  return createExchangingKeeper(given, exchange, context)
}

function createExchangingKeeper(
  given: { email: string; api_key: string },
  exchange: TokenExchange,
  { fetch, baseUrl, timeoutMs }: Omit<ExchangeContext, 'signal'> & { timeoutMs: number },
): CredentialKeeper {
  const { email, api_key: apiKey } = given
  // A call that is under way may still be answered with the token before.
  const tokens: string[] = []
  let kept: Kept | null = null
  let running: Promise<WireCredentials> | null = null

  const secrets = (): string[] => [email, apiKey, ...tokens]

  async function getToken(): Promise<WireCredentials> {
    try {
      const signal = AbortSignal.timeout(timeoutMs)
      // Also where the exchange does not listen to the signal.
      const tooLate = new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true })
      })
      const exchanged = exchange({ email, apiKey }, { fetch, baseUrl, signal })
      const { authenticationToken, expiresAt } = await Promise.race([exchanged, tooLate])
      const wire = encodeCredentials({ email, authenticationToken })
      const lifeMs = (expiresAt ?? Number.POSITIVE_INFINITY) - Date.now()
      kept = { wire, renewAt: Date.now() + Math.max(lifeMs - marginMs, lifeMs * 0.8) }
      tokens.push(authenticationToken)
      if (tokens.length > 2) tokens.shift()
      return wire
    } catch (cause) {
      if (cause instanceof HippoError) throw redactError(cause, secrets())
      const words = cause instanceof Error ? cause.message : String(cause)
      throw new HippoError('server_error', 'No token could be had for the account’s key.', {
        status: 500,
        hint: 'The `exchange` of the credentials failed; why is in the server’s log if it has an onError.',
        cause: new Error(redact(words, secrets())),
      })
    }
  }

  function renew(): Promise<WireCredentials> {
    running ??= getToken().finally(() => {
      running = null
    })
    return running
  }

  return {
    current: () => (kept && Date.now() < kept.renewAt ? Promise.resolve(kept.wire) : renew()),
    replace: (refused) =>
      kept && kept.wire !== refused && Date.now() < kept.renewAt ? Promise.resolve(kept.wire) : renew(),
    secrets,
  }
}
