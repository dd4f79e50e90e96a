/** Half-open stretch of media time played in one go, in milliseconds. */
export type Pass = [startMs: number, endMs: number]

/** First word of a viewing session: the page is visible. POST `<beatUrl>/hello` as text/plain JSON. */
export interface HelloInput {
  token: string
  /** Made in the page, so that a repeated hello counts once. */
  sessionId: string
  referrer: string | null
  /** First-party id of this browser, if it keeps one. */
  visitorId: string | null
}

export interface HelloAnswer {
  /** Sent with each beat; valid for this session only. */
  ticket: string
  /** How often to beat while playing. */
  beatIntervalMs: number
}

/** State so far, cumulative: a lost beat is healed by the next. POST `<beatUrl>` as text/plain JSON. */
export interface Beat {
  sessionId: string
  ticket: string
  /** Counts up from 1; the server keeps the highest. */
  sequence: number
  /** Whether playback ever began by a person's will. */
  played: boolean
  /** Every stretch played, repeats included, in the order they happened. */
  passes: Pass[]
  durationMs: number
  positionMs: number
  ended: boolean
  /** The page is going away. */
  final: boolean
}
