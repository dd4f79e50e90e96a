import { HippoError, type HippoErrorCode } from '../core/error.js'

/** What is wrong with a webhook, or with how it was received. */
export type WebhookProblem =
  /** Neither the configured header nor the three of Standard Webhooks came. */
  | 'signature_missing'
  /** A forgery, another secret, another hash, or a body that is no longer as it was sent. */
  | 'signature_wrong'
  /** No signature matched, and a secret begins or ends with white space or holds a line break. */
  | 'secret_has_whitespace'
  /** There is no secret to check with. */
  | 'secret_missing'
  /** Something has read the body before: only the sender's own bytes can be checked. */
  | 'body_parsed'
  /** The connection broke while the body came. */
  | 'body_unreadable'
  | 'too_large'
  | 'too_old'
  /** Well signed, but no JSON object. */
  | 'not_json'

const kinds: Record<WebhookProblem, [status: number, message: string]> = {
  signature_missing: [401, 'The webhook has no signature.'],
  signature_wrong: [401, 'The webhook’s signature does not match.'],
  secret_has_whitespace: [401, 'The webhook’s signature does not match.'],
  too_old: [401, 'The webhook is too old.'],
  body_parsed: [400, 'The webhook’s body was parsed before it was verified.'],
  body_unreadable: [400, 'The webhook’s body did not arrive whole.'],
  not_json: [400, 'The webhook’s body is no JSON object.'],
  too_large: [413, 'The webhook’s body is too large.'],
  secret_missing: [500, 'No secret is configured.'],
}

const codes: Partial<Record<number, HippoErrorCode>> = { 401: 'unauthorized', 500: 'not_configured' }

/**
 * The one error of this entry: `problem` names the mistake, `hint` what to do, `status` what to answer.
 * Never holds a secret, a signature or any of the body.
 *
 * @example
 * if (error instanceof WebhookError) return new Response(null, { status: error.status ?? 400 })
 */
export class WebhookError extends HippoError {
  readonly problem: WebhookProblem

  constructor(problem: WebhookProblem, hint: string | null = null, cause?: unknown) {
    const [status, message] = kinds[problem]
    super(codes[status] ?? 'invalid_request', message, { status, hint, cause })
    this.problem = problem
  }
}
