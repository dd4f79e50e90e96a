import { type Finding, mask, placeIn, type TextFile } from './finding.js'

const literal =
  /\b(api[-_]?key|authentication[-_]?token|secret[-_]?key)\b["'`]?\s*[:=]\s*(?:["'`]([^"'`\s]{8,200})["'`]|([\w.~-]{8,200}))/gi

/** Keys that other services mean to be public, and what examples write in a key's place. */
const harmless = /^(?:AIza|pk_(?:live|test)_|your|my[-_]|x{4}|<|\$|%|\{)/i

/** `apiKey: e.apiKey` in a script is a name, `api_key=4f9a…` in an address a key: a key has digits and letters. */
function isKey(value: string, isQuoted: boolean): boolean {
  if (harmless.test(value) || !/\d/.test(value) || !/[a-z]/i.test(value)) return false
  return isQuoted || /^[\w~-]{16,}$/.test(value)
}

/** Finds keys written into a script or an address: `apiKey: '…'`, `api_key=…`. */
export function findKeyLiterals(files: readonly TextFile[], known: ReadonlySet<string>): Finding[] {
  return files.flatMap((file) =>
    Array.from(file.text.matchAll(literal)).flatMap((match): Finding[] => {
      const [, name = '', quoted, bare = ''] = match
      const value = quoted ?? bare
      if (known.has(value) || !isKey(value, quoted !== undefined)) return []
      return [
        {
          check: 'key_literal',
          message: `A key is written into the build as ${name} (${mask(value)}).`,
          hint: 'Keep it on the server and revoke it. If it is another service’s public key: --ignore key_literal.',
          ...placeIn(file, match.index),
        },
      ]
    }),
  )
}

/** Finds webhook secrets by how they begin. */
export function findWebhookSecrets(files: readonly TextFile[], known: ReadonlySet<string>): Finding[] {
  return files.flatMap((file) =>
    Array.from(file.text.matchAll(/\bwhsec_[A-Za-z\d+/=_-]{12,}/g)).flatMap((match): Finding[] => {
      const [secret] = match
      if (known.has(secret)) return []
      return [
        {
          check: 'webhook_secret',
          message: `A webhook secret is written into the build (${mask(secret)}).`,
          hint: 'Verify webhooks on the server, and set a new secret: with this one, anybody can sign.',
          ...placeIn(file, match.index),
        },
      ]
    }),
  )
}
