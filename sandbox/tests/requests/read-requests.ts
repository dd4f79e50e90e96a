/** One request of the file, with the answer that is written below it. */
export interface WrittenRequest {
  name: string
  method: string
  url: string
  headers: Record<string, string>
  body: string | null
  /** Documented status, and the documented JSON. */
  status: number
  answer: unknown
  /** `# @keep name = path` lines: what later requests take from the answer. */
  keep: { name: string; path: string }[]
  /** A `# @until path = value` line: the request is sent again until its answer says so. */
  until: { path: string; value: string } | null
}

/** A request as far as it is sent. */
export type AskedRequest = Omit<WrittenRequest, 'status' | 'answer'>

/**
 * Reads a file of requests as editors know it. `### <name>` begins a request; `### < 200` begins its answer, a block
 * of comments, so that no editor takes the answer for a part of the request's body.
 */
export function readRequests(text: string): WrittenRequest[] {
  return text
    .split(/^### (?!<)/m)
    .slice(1)
    .map((block) => readRequest(block))
}

function readRequest(block: string): WrittenRequest {
  const [asked = '', answered] = block.split(/^### < /m)
  const request = readAsked(asked)
  if (answered === undefined) throw new Error(`The request "${request.name}" lacks its answer.`)
  const [status = '', ...lines] = answered.split('\n')
  return { ...request, status: Number(status), answer: JSON.parse(commented(lines).join('\n')) }
}

/** Reads a request without its answer. @throws Error naming one that has no request line */
export function readAsked(block: string): AskedRequest {
  const [name = '', ...lines] = block.split('\n')
  const start = lines.findIndex((line) => /^[A-Z]+ \S/.test(line))
  if (start < 0) throw new Error(`The request "${name}" lacks its first line.`)
  const [method = '', url = ''] = (lines[start] ?? '').split(' ')
  const [head = '', ...body] = lines
    .slice(start + 1)
    .join('\n')
    .split(/^$/m)
  const notes = commented(lines)
  return {
    name: name.trim(),
    method,
    url,
    headers: Object.fromEntries(
      head
        .split('\n')
        .filter((line) => line.includes(':'))
        .map((line) => [
          line.slice(0, line.indexOf(':')).toLowerCase(),
          line.slice(line.indexOf(':') + 1).trim(),
        ]),
    ),
    body: body.join('').trim() || null,
    keep: notes.flatMap((note) => {
      const [, kept, path] = /^@keep (\w+) = ([\w.]+)$/.exec(note) ?? []
      return kept && path ? [{ name: kept, path }] : []
    }),
    until: notes.reduce<AskedRequest['until']>((found, note) => {
      const [, path, value] = /^@until ([\w.]+) = (\w+)$/.exec(note) ?? []
      return path && value ? { path, value } : found
    }, null),
  }
}

function commented(lines: string[]): string[] {
  return lines.filter((line) => line.startsWith('#')).map((line) => line.replace(/^# ?/, ''))
}

/** Puts variables in their places. @throws Error naming one that is not known. */
export function fill(text: string, variables: Record<string, string>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = variables[name]
    if (value === undefined) throw new Error(`Nobody has said what {{${name}}} is.`)
    return value
  })
}

/** The value at a path such as `rows.0.id`. */
export function valueAt(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
      value,
    )
}

/** The names and kinds of an answer, so that two with other values compare as one. */
export function shapeOf(value: unknown): unknown {
  if (value === null) return 'null'
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf)
  if (typeof value !== 'object') return typeof value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, shapeOf(each)]),
  )
}
