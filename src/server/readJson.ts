import { HippoError } from '../core/error.js'

const largestBody = 64 * 1024

function refuse(status: number, message: string): HippoError {
  return new HippoError('invalid_request', message, { status })
}

async function readText(request: Request, largest: number): Promise<string> {
  const reader = request.body?.getReader()
  if (!reader) return ''
  const decoder = new TextDecoder()
  let size = 0
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    size += value.byteLength
    if (size > largest) {
      await reader.cancel()
      throw refuse(413, `The body is larger than ${largest} bytes.`)
    }
    text += decoder.decode(value, { stream: true })
  }
}

/** Reads a JSON body of reasonable size, in bytes. @throws HippoError `invalid_request` */
export async function readJson(request: Request, largest: number = largestBody): Promise<unknown> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\b/i.test(type)) throw refuse(415, 'The body must be application/json.')
  const text = await readText(request, largest)
  try {
    return JSON.parse(text)
  } catch {
    throw refuse(400, 'The body is not JSON.')
  }
}
