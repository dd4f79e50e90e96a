const formats = new Map<string, Intl.DateTimeFormat>()

function dateFormat(locale: string, timeZone: string, timeStyle: 'short' | undefined): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${timeStyle}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle, timeZone })
    formats.set(key, format)
  }
  return format
}

// Node and browsers disagree on which space stands before AM; one kind of space keeps hydration quiet. A date
// with marks of direction in it is isolated, or words of the other direction around it would turn it inside out.
function tidy(text: string): string {
  const plain = text.replaceAll('\u202F', ' ').replaceAll('\u00A0', ' ')
  return plain.includes('\u200F') ? `\u2068${plain}\u2069` : plain
}

/** Epoch milliseconds -> "Nov 12, 2026". */
export function formatDate(at: number, locale: string, timeZone: string): string {
  return tidy(dateFormat(locale, timeZone, undefined).format(at))
}

/** Epoch milliseconds -> "Dec 31, 2018, 2:23 AM". */
export function formatDateTime(at: number, locale: string, timeZone: string): string {
  return tidy(dateFormat(locale, timeZone, 'short').format(at))
}
