import type { NodeResponse } from './nodeTypes.js'

async function pump(reader: ReadableStreamDefaultReader<Uint8Array>, response: NodeResponse): Promise<void> {
  let goOn = (): void => {}
  // Once for all waits: a listener for each would stay until the answer ends.
  response.once('close', () => {
    goOn()
    // Or a source that has nothing to say for a while would not hear of it.
    reader.cancel().catch(() => {})
  })
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    if (response.destroyed) return reader.cancel()
    if (response.write(value)) continue
    await new Promise<void>((resolve) => {
      goOn = resolve
      response.once('drain', resolve)
    })
  }
}

/** Sends an answer of the fetch standard, piece by piece where it comes in pieces. */
export async function sendAnswer(answer: Response, response: NodeResponse): Promise<void> {
  response.statusCode = answer.status
  const cookies = answer.headers.getSetCookie()
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') response.setHeader(name, value)
  if (cookies.length > 0) response.setHeader('set-cookie', cookies)
  if (answer.body) {
    // A stream may be silent at first, and whoever opened it wants to know that it is open.
    response.flushHeaders?.()
    await pump(answer.body.getReader(), response)
  }
  response.end()
}
