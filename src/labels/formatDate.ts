import { madeOnce } from './madeOnce.js'

const dateFormat = madeOnce(
  (locale: string, timeZone: string, timeStyle?: 'short') =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle, timeZone }),
)

/** Epoch milliseconds -> "Nov 12, 2026"; with a style of time "Dec 31, 2018, 2:23 AM". */
export function formatDate(at: number, locale: string, timeZone: string, timeStyle?: 'short'): string {
  // Node and browsers disagree on which space stands before AM; one kind of space keeps hydration quiet. A date
  // with marks of direction in it is isolated, or words of the other direction around it would turn it inside out.
  const text = dateFormat(locale, timeZone, timeStyle)
    .format(at)
    .replaceAll(/[\u202F\u00A0]/g, ' ')
  return text.includes('\u200F') ? `\u2068${text}\u2069` : text
}
