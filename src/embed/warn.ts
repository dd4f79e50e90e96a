import type { HippoError } from '../core/error.js'

/** Tells whoever builds the page; those who visit it read the control bar. */
export function warn(text: string): void {
  // oxlint-disable-next-line no-console -- A page's developer has nowhere else to read it.
  console.warn(`hippoWidget: ${text}`)
}

export function warnOf({ message, hint }: HippoError): void {
  warn(hint === null ? message : `${message} ${hint}`)
}
