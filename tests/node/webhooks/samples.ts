import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../contract/fixtures/', import.meta.url)

/** The documentation's webhooks with invented people, as text: byte for byte what is signed. */
export const samples: readonly (readonly [name: string, body: string])[] = readdirSync(folder)
  .filter((file) => file.startsWith('webhook-'))
  .map((file) => [file.replace('.json', ''), readFileSync(new URL(file, folder), 'utf8')] as const)

/** One of them. */
export function sample(name: string): string {
  const found = samples.find(([each]) => each === `webhook-${name}`)
  if (!found) throw new Error(`There is no webhook-${name}.json`)
  return found[1]
}

/** A secret as an owner types it: no base64, and not only ASCII. */
export const secret = 'an invented secret, kept nowhere – ü'
