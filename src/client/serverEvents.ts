import { HippoError } from '../core/error.js'

/** More than any frame; what goes on for longer without an end is no event stream. */
const longestEvent = 1024 * 1024

/** Takes the text of server-sent events as it comes, in pieces, and gives the data of each event that is whole. */
function createParser(): (text: string) => string[] {
  let rest = ''
  let data: string[] = []
  let isFirst = true
  return (text) => {
    rest += isFirst ? text.replace(/^\uFEFF/, '') : text
    if (text !== '') isFirst = false
    const whole: string[] = []
    for (;;) {
      const end = /\r\n|\n|\r/.exec(rest)
      // A carriage return at the very end may be half of a pair.
      if (!end || (end[0] === '\r' && end.index === rest.length - 1)) break
      const line = rest.slice(0, end.index)
      rest = rest.slice(end.index + end[0].length)
      if (line === '' && data.length > 0) whole.push(data.join('\n'))
      if (line === '') data = []
      else if (line === 'data' || line.startsWith('data:')) data.push(line.slice(5).replace(/^ /, ''))
    }
    if (rest.length > longestEvent) {
      throw new HippoError('invalid_response', 'The activity stream sent a line without an end.')
    }
    return whole
  }
}

/**
 * Reads a body as server-sent events and gives the data of each; an event that was cut off is left out.
 *
 * @param read fetches the next piece, so that the caller decides how long one is waited for.
 */
export async function* readServerEvents(
  read: () => Promise<ReadableStreamReadResult<Uint8Array>>,
): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  const parse = createParser()
  for (;;) {
    const { done, value } = await read()
    if (done) return
    yield* parse(decoder.decode(value, { stream: true }))
  }
}
