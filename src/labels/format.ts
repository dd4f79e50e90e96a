import { createCommonFormats } from './commonFormats.js'
import { formatAgo } from './formatAgo.js'
import { formatBytes } from './formatBytes.js'
import { formatDurationInWords } from './formatDurationInWords.js'
import { formatList } from './formatList.js'

/** Turns values into text for one locale and time zone. */
export interface Formats {
  /** 1234 -> "1,234". */
  number(value: number): string
  /** 0 to 100 -> "85%". */
  percent(value: number): string
  /** 12400000 -> "12.4 MB". */
  bytes(value: number): string
  /** Milliseconds -> "2:51". */
  duration(ms: number): string
  /** Milliseconds -> "2 minutes, 51 seconds". */
  durationInWords(ms: number): string
  /** ["camera", "microphone"] -> "camera and microphone". */
  list(items: readonly string[]): string
  /** Epoch milliseconds -> "Nov 12, 2026". */
  date(at: number): string
  /** Epoch milliseconds -> "Dec 31, 2018, 2:23 AM". */
  dateTime(at: number): string
  /** Milliseconds gone by -> "2 min", "1 hr", "3 days"; null below a minute and from a week on. */
  ago(ms: number): string | null
}

/** Makes the formats of a locale and time zone; the same on server and client. */
export function createFormats(locale: string, timeZone: string): Formats {
  return {
    ...createCommonFormats(locale, timeZone),
    bytes: (value) => formatBytes(value, locale),
    durationInWords: (ms) => formatDurationInWords(ms, locale),
    list: (items) => formatList(items, locale),
    ago: (ms) => formatAgo(ms, locale),
  }
}
