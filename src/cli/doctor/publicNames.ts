import { type Finding, placeIn, type TextFile } from './finding.js'
import type { Variable } from './variables.js'

const prefix = '(?:VITE|NEXT_PUBLIC|REACT_APP|EXPO_PUBLIC|GATSBY|PUBLIC|NUXT_PUBLIC)_'
/** Other services have public keys, so only ours, and what calls itself a secret. */
const telling = `${prefix}(?:\\w*HIPPO\\w*(?:KEY|SECRET|TOKEN|PASSWORD)|\\w*(?:SECRET|PASSWORD|PRIVATE_KEY))\\w*`
const wholeName = new RegExp(`^${telling}$`)
const insideText = new RegExp(`\\b${telling}\\b`, 'g')

function found(name: string, where: Pick<Finding, 'file' | 'line' | 'column'>): Finding {
  return {
    check: 'public_key_name',
    message: `${name} has a name whose value bundlers copy into the page.`,
    hint: `Give it a name without that prefix, and read it on the server alone.`,
    ...where,
  }
}

/** Finds variables that carry a key under a name meant for the browser, where they are set or where they arrive. */
export function findPublicNames(files: readonly TextFile[], variables: readonly Variable[]): Finding[] {
  const set = variables
    .filter(({ name, value }) => wholeName.test(name) && value !== '')
    .map(({ name, source }) =>
      found(name, source ? placeIn(source.file, source.at) : { file: null, line: null, column: null }),
    )
  const names = new Set(set.map(({ message }) => message))
  const arrived = files.flatMap((file) =>
    Array.from(file.text.matchAll(insideText), (match) => found(match[0], placeIn(file, match.index))),
  )
  const seen = new Set<string>()
  return [
    ...set,
    ...arrived.filter(({ message, file }) => {
      const key = `${file} ${message}`
      if (names.has(message) || seen.has(key)) return false
      seen.add(key)
      return true
    }),
  ]
}
