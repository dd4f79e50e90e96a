import { readFileSync } from 'node:fs'

/** A sample of Hippo's documentation, repaired into valid JSON and peopled anew. A fresh copy for each call. */
export function fixture(name: string): Record<string, unknown> {
  const file = new URL(`./fixtures/${name}.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
}
