import type { ActivityEvent } from '../../hooks/data.js'
import type { ActivitySentence } from '../../labels/activity.js'
import type { ActivityText } from './activityRooms.js'
import { webHost } from '../viewers/person.js'

/** Which sentence tells an event, by how much is known of it. */
export function sentenceOf(event: ActivityEvent): ActivitySentence {
  if (event.type === 'VideoCreated' && event.person === null) return 'createdByNobody'
  if (event.type === 'VideoCTA' && webHost(event.url ?? '') === null) return 'ctaUnknown'
  if (event.type === 'VideoAnnotation' && !event.text) return 'annotationUntitled'
  return event.type
}

/** What stands under the sentence: contact details, or the place in the video. */
export function detailsOf(event: ActivityEvent, { labels, format }: ActivityText): string[] {
  if (event.type === 'VideoAnnotation') {
    return event.atMs === null ? [] : [labels.activity.atTime(format.duration(event.atMs))]
  }
  if (event.type !== 'VideoLeadGenaration') return []
  const email = event.person?.name ? event.person.email : null
  return [...new Set([email, event.phone])].filter((text) => text !== null)
}

/** A sentence in pieces: words, and the names of what stands between them. */
export function sentencePieces(sentence: string): { name: string | null; text: string }[] {
  return sentence
    .split(/(\{\w+\})/)
    .filter(Boolean)
    .map((text) => ({ name: /^\{(\w+)\}$/.exec(text)?.[1] ?? null, text }))
}
