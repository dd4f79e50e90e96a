/** One request of the file, with the answer that is written below it. */
export interface WrittenRequest {
  name: string
  method: string
  url: string
  headers: Record<string, string>
  body: string | null
  /** Documented status, and the documented JSON; null where another kind of answer is documented. */
  status: number
  answer: unknown
  /** `# @keep name = path` lines: what later requests take from the answer. */
  keep: { name: string; path: string }[]
}

/** Reads a file of requests as editors know it: `###` begins one, `# < 200` and the comment below it are its answer. */
export function readRequests(text: string): WrittenRequest[] {
  return text
    .split(/^### */m)
    .slice(1)
    .map((block) => readBlock(block.split('\n')))
}

function readBlock([name = '', ...lines]: string[]): WrittenRequest {
  const start = lines.findIndex((line) => /^(GET|POST|DELETE) /.test(line))
  const [method = '', ...rest] = (lines[start] ?? '').split(' ')
  const answerAt = lines.findIndex((line) => /^# < \d{3}$/.test(line))
  if (start < 0 || answerAt < 0) throw new Error(`The request "${name}" lacks a request line or an answer.`)
  const asked = lines.slice(start + 1, answerAt)
  const blank = asked.findIndex((line) => line.trim() === '')
  const headerLines = blank < 0 ? asked : asked.slice(0, blank)
  const body = blank < 0 ? '' : asked.slice(blank).join('\n').trim()
  const answer = lines
    .slice(answerAt + 1)
    .filter((line) => line.startsWith('#'))
    .map((line) => line.replace(/^# ?/, ''))
    .join('\n')
    .trim()
  const keep = lines.flatMap((line) => {
    const found = /^# @keep (\w+) = ([\w.]+)$/.exec(line)
    return found?.[1] && found[2] ? [{ name: found[1], path: found[2] }] : []
  })
  return {
    name: name.trim(),
    method,
    url: rest.join(' ').trim(),
    headers: Object.fromEntries(
      headerLines
        .filter((line) => !line.startsWith('#'))
        .map((line) => [
          line.slice(0, line.indexOf(':')).toLowerCase(),
          line.slice(line.indexOf(':') + 1).trim(),
        ]),
    ),
    body: body === '' ? null : body,
    status: Number(lines[answerAt]?.slice(4)),
    answer: answer === '' ? null : JSON.parse(answer),
    keep,
  }
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
