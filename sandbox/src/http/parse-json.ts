/**
 * Parses JSON and leaves the character U+0000 out of its texts: a database reads a text up to there only, so that what
 * follows would be kept and never found. @throws SyntaxError
 */
export function parseJson(text: string): unknown {
  return text.includes(String.raw`\u0000`) ? JSON.parse(text, withoutNul) : JSON.parse(text)
}

function withoutNul(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '') : value
}
