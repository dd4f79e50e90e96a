import * as v from 'valibot'
import { decodeWith } from '../decodeWith.js'
import { amount, ordinal, text } from './fields.js'

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
  /**
   * What was watched before the server could be greeted, in milliseconds; believed up to the time after which an
   * idle session is sealed.
   * @default 0
   */
  watchedMs?: number
  /** Signed word of the account on who this is (`ViewerPass`). @default null */
  pass?: string | null
}

/** Answer to the first call of a viewing. */
export interface HelloAnswer {
  /** Sent with each beat; valid for this session only. */
  ticket: string
  /** How often to beat while playing. */
  beatIntervalMs: number
}

/**
 * State so far, cumulative: a lost beat is healed by the next. POST `<beatUrl>` as text/plain JSON. 410 says that
 * the session is sealed: what is watched from then on belongs to a new one.
 */
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

/** More than any person makes by hand, few enough to fold at once. */
const mostPasses = 10_000
const shortText = v.pipe(text, v.maxLength(200))

const helloSchema = v.object({
  token: shortText,
  sessionId: shortText,
  referrer: v.nullish(v.string(), null),
  visitorId: v.nullish(shortText, null),
  watchedMs: v.optional(amount, 0),
  pass: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(4000))), null),
})

/** Reads the first word of a viewing session. @throws HippoError `invalid_request` */
export function decodeHelloInput(body: unknown): HelloInput {
  return decodeWith(helloSchema, body, 'The hello of a viewing session', 'invalid_request')
}

const answerSchema = v.object({ ticket: text, beatIntervalMs: v.pipe(amount, v.minValue(1)) })

/** Reads the answer to a hello. @throws HippoError `invalid_response` */
export function decodeHelloAnswer(body: unknown): HelloAnswer {
  return decodeWith(answerSchema, body, 'The answer to the hello of a viewing session')
}

const beatSchema = v.object({
  sessionId: shortText,
  ticket: v.pipe(text, v.maxLength(4000)),
  sequence: ordinal,
  played: v.boolean(),
  passes: v.pipe(
    v.array(
      v.pipe(
        v.tuple([amount, amount]),
        v.check(([start, end]) => start <= end, 'a start before its end'),
      ),
    ),
    v.maxLength(mostPasses),
  ),
  durationMs: amount,
  positionMs: amount,
  ended: v.boolean(),
  final: v.boolean(),
})

/** Reads one beat; whether it is plausible is for the server to judge. @throws HippoError `invalid_request` */
export function decodeBeat(body: unknown): Beat {
  return decodeWith(beatSchema, body, 'The beat of a viewing session', 'invalid_request')
}
