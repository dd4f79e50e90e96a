import type { TextFile } from './finding.js'

/** An environment variable and where it was set. */
export interface Variable {
  name: string
  value: string
  /** Null where it is set in the environment itself. */
  source: { file: TextFile; at: number } | null
}

const line = /^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\n#]*))/gm

/** Reads the variables of an `.env` file. */
export function parseVariables(file: TextFile): Variable[] {
  return Array.from(file.text.matchAll(line), (match) => ({
    name: match[1] ?? '',
    value: (match[2] ?? match[3] ?? match[4] ?? '').trim(),
    source: { file, at: match.index + match[0].indexOf(match[1] ?? '') },
  }))
}

/** Names under which keys are kept. */
export const secretName: RegExp =
  /(?:api|account|private|secret|access|signing)_?key|secret|token|passw(?:or)?d|credential/i

function looksLikeKey(value: string): boolean {
  return value.length >= 12 && /\d/.test(value) && /[a-z]/i.test(value)
}

/** Whether a variable holds something that must not reach a browser. */
export function isSecret({ name, value }: Variable): boolean {
  if (value.length < 8 || /^(?:https?:|\/|\.\/)/.test(value)) return false
  if (!secretName.test(name)) return false
  // Somebody else's `TOKEN=production` is a word that any bundle holds; ours are taken at their word.
  return /HIPPO/i.test(name) || looksLikeKey(value)
}
