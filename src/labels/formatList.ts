import { madeOnce } from './madeOnce.js'

const listFormat = madeOnce(
  (locale: string, type: 'conjunction' | 'unit') => new Intl.ListFormat(locale, { type }),
)

/**
 * ["camera", "microphone"] -> "camera and microphone"; as `unit`, parts of one measure: "2 minutes, 51 seconds".
 */
export function formatList(
  items: readonly string[],
  locale: string,
  type: 'conjunction' | 'unit' = 'conjunction',
): string {
  return listFormat(locale, type).format(items)
}
