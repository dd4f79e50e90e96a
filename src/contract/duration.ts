/** Reads `"75m:03s"` (hours and fractions tolerated) as milliseconds; null where it is none. */
export function parseDuration(text: string | null): number | null {
  const match = /^\s*(?:(\d{1,6})h:)?(\d{1,8})m:(\d{1,2}(?:\.\d+)?)s\s*$/.exec(text ?? '')
  if (!match) return null
  return Math.round((Number(match[1] ?? 0) * 3600 + Number(match[2]) * 60 + Number(match[3])) * 1000)
}

/** Writes milliseconds as Hippo does, in whole seconds, minutes running past 59: `"75m:03s"`. */
export function formatDuration(milliseconds: number): string {
  const whole = Math.round(milliseconds / 1000)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(Math.floor(whole / 60))}m:${two(whole % 60)}s`
}
