/** One call of the sandbox as `requests.http` has it. */
export interface Call {
  title: string
  method: string
  path: string
  /** As it is sent, with what belongs to the reader still in braces. */
  request: string
  /** Status, and what came back. */
  answer: string
}

/** Reads the calls out of `sandbox/requests.http`, whose answers a test compares with the server’s. */
export function readCalls(text: string): Call[] {
  const calls: Call[] = []
  for (const section of text.split(/^### /m).slice(1)) {
    const [head = '', ...lines] = section.trimEnd().split('\n')
    const last = calls.at(-1)
    if (head.startsWith('<') && last) {
      const said = lines.map((line) => line.replace(/^# ?/, ''))
      last.answer = [head.slice(2), ...said].join('\n').trimEnd()
      continue
    }
    const request = lines
      .filter((line) => !line.startsWith('#'))
      .join('\n')
      .trim()
    const [, method = '', path = ''] = /^([A-Z]+) (?:\{\{host\}\})?([^?\s]*)/.exec(request) ?? []
    calls.push({ title: head, method, path, request, answer: '' })
  }
  if (calls.length === 0) throw new Error('The sandbox’s calls cannot be read.')
  return calls
}

/** The calls as a Markdown list. */
export const callList = (text: string): string =>
  readCalls(text)
    .map(({ title, method, path }) => `- ${title}: \`${method} ${path}\``)
    .join('\n')
