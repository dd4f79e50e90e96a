import type { ActivityEvent } from '../../hooks/data.js'
import type { ActivityText } from './activityRooms.js'

const masked = /^viewer-([0-9a-f]{4})[0-9a-f]*@masked\.invalid$/

/** What somebody is called, and whether that says who it is. */
export function personName(
  person: ActivityEvent['person'],
  { labels }: ActivityText,
): { name: string; known: boolean } {
  const name = person?.name ?? person?.email ?? null
  if (name === null) return { name: labels.activity.someone, known: false }
  const code = masked.exec(name)?.[1]
  return code ? { name: labels.activity.hidden(code.toUpperCase()), known: false } : { name, known: true }
}
