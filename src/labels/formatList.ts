const formats = new Map<string, Intl.ListFormat>()

/**
 * ["camera", "microphone"] -> "camera and microphone"; as `unit`, parts of one measure: "2 minutes, 51 seconds".
 */
export function formatList(
  items: readonly string[],
  locale: string,
  type: 'conjunction' | 'unit' = 'conjunction',
): string {
  const key = `${locale} ${type}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.ListFormat(locale, { type })
    formats.set(key, format)
  }
  return format.format(items)
}
