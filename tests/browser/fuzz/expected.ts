/** What a component is to show of an answer: its states, and what its element has to have in it. */
export interface Expected {
  /** Any of these. */
  states: readonly string[]
  /** What is wrong with what stands in the element; null where nothing is. */
  check?: (element: HTMLElement) => string | null
  /** Whether there is one more page to ask for. */
  more?: boolean
}

export const failed: Expected = { states: ['error'] }
export const numbers = new Intl.NumberFormat('en')

/** Only a true nought is told as one, and only all of it as all. */
export function percentText(value: number): string {
  if (value === 0) return '0%'
  return value === 100 ? '100%' : `${Math.min(99, Math.max(1, Math.round(value)))}%`
}

/** Whether a nought stands by itself in it, which nobody has told where there is an error. */
export function hasNought(text: string): boolean {
  return /(?<![\d.,:])0(?![\d.,:])/.test(text)
}

/** `1:02:03`, or `2:03`. */
export function clockText(ms: number): string {
  const seconds = Math.round(ms / 1000)
  const pad = (value: number): string => String(value).padStart(2, '0')
  const [hours, minutes, rest] = [
    Math.floor(seconds / 3600),
    Math.floor(seconds / 60) % 60,
    pad(seconds % 60),
  ]
  return hours > 0 ? `${hours}:${pad(minutes)}:${rest}` : `${minutes}:${rest}`
}

export function words(element: Element | null | undefined): string {
  return element?.textContent ?? ''
}

export function same(what: string, seen: unknown, given: unknown): string | null {
  const [one, other] = [JSON.stringify(seen), JSON.stringify(given)]
  return one === other ? null : `${what} is ${one}, and ${other} was given`
}

export const first = (...found: (string | null)[]): string | null =>
  found.find((each) => each !== null) ?? null
