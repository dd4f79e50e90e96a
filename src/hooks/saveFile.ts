import type { TakeFile } from '../recorder/types.js'

/** Long enough for every browser to have begun. */
const graceMs = 60_000

/** Puts a file among the person's downloads. */
export function saveFile({ blob, name }: TakeFile): void {
  const url = URL.createObjectURL(blob)
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), graceMs)
}
