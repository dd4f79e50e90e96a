import { expect } from 'vitest'
import { WebhookError } from 'react-hippo-video/webhooks'

/** The `WebhookError` that `work` ends in; anything else fails the test. */
export async function refusal(work: Promise<unknown>): Promise<WebhookError> {
  const thrown: unknown = await work.then(
    () => new Error('Nothing was thrown.'),
    (cause: unknown) => cause,
  )
  expect(thrown).toBeInstanceOf(WebhookError)
  if (thrown instanceof WebhookError) return thrown
  throw new Error('Not our own error.')
}
