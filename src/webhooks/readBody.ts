import { bodyParsedError, isBodyParsed } from './bodyParsed.js'
import { type Bytes, toBytes } from './bytes.js'
import { WebhookError } from './webhookError.js'

function tooLarge(maxBytes: number): WebhookError {
  return new WebhookError('too_large', `More than ${maxBytes} bytes: \`maxBytes\` sets the limit.`)
}

async function readAll(body: ReadableStream<Bytes>, maxBytes: number): Promise<ArrayBuffer> {
  const reader = body.getReader()
  const chunks: Bytes[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.length
    if (size > maxBytes) {
      // Not waited for: a sender that never ends must not hold the answer.
      void reader.cancel().catch(() => {})
      throw tooLarge(maxBytes)
    }
    chunks.push(value)
  }
  return new Blob(chunks).arrayBuffer()
}

/**
 * The bytes of a request, at most so many.
 *
 * @throws WebhookError `body_parsed`, `body_unreadable`, `too_large`
 */
export async function readBody(request: Request, maxBytes: number): Promise<Bytes> {
  if (isBodyParsed(request)) throw bodyParsedError()
  if (Number(request.headers.get('content-length')) > maxBytes) throw tooLarge(maxBytes)
  try {
    return toBytes(request.body ? await readAll(request.body, maxBytes) : '')
  } catch (cause) {
    throw cause instanceof WebhookError ? cause : new WebhookError('body_unreadable', null, cause)
  }
}
