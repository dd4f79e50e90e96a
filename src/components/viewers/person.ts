import type { ViewerProfile } from '../../hooks/data.js'

/** One or two letters for a face: of the first and last name, else of the mail; null for someone unknown. */
export function initials({ name, email }: ViewerProfile): string | null {
  const words = (name ?? email ?? '').trim().split(/\s+/).filter(Boolean)
  const used = words.length > 1 ? [words[0], words.at(-1)] : words
  const letters = used.map((word) => [...(word ?? '')].find((letter) => /\p{L}|\p{N}/u.test(letter)) ?? '')
  return letters.join('').toUpperCase() || null
}

/** `192.XXX.2.XXX` with dots in place of the letters that hide the rest. */
export function maskedAddress(ip: string): string {
  return ip.replace(/X/gi, '•')
}

/** The host of a web address, or null where it is not one that may be linked. */
export function webHost(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? url.host : null
}
