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

// Node and browsers disagree on which space stands before AM; one kind of space keeps hydration quiet.
function plainSpaces(text: string): string {
  return text.replaceAll('\u202F', ' ').replaceAll('\u00A0', ' ')
}

/** Epoch milliseconds -> "Nov 12, 2026". */
export function formatDate(at: number, locale: string, timeZone: string): string {
  return plainSpaces(dateFormat(locale, timeZone, undefined).format(at))
}

/** Epoch milliseconds -> "Dec 31, 2018, 2:23 AM". */
export function formatDateTime(at: number, locale: string, timeZone: string): string {
  return plainSpaces(dateFormat(locale, timeZone, 'short').format(at))
}
