import type { ActionKind } from '../viewing/schema.js'
import type { Lead } from '../viewing/lead.js'
import type { SampleVideo } from './add-video.js'
import { inventPeople } from './people.js'
import type { Random } from './random.js'
import { inventViewing, type ScriptedBeat } from './viewing-script.js'
import { inventHabits, inventReferrer, scannerAgent, type Habits } from './visits.js'

/** One viewing to be played through the ingest. */
export interface PlannedSession {
  id: string
  video: SampleVideo
  /** When hello is said, in epoch milliseconds. */
  at: number
  lead: Lead | null
  visitorId: string | null
  referrer: string | null
  habits: Habits
  beats: ScriptedBeat[]
  actions: ActionKind[]
}

interface Viewer {
  lead: Lead | null
  visitorId: string | null
  habits: Habits
}

const leads = 120
const browsers = 640

/** How likely a viewer does each kind of thing. */
const temptations: readonly (readonly [ActionKind, number])[] = [
  ['reactions', 0.2],
  ['call_to_actions', 0.1],
  ['comments', 0.07],
  ['annotations', 0.08],
  ['forms', 0.045],
  ['replies', 0.035],
  ['questions', 0.04],
  ['end_screens', 0.05],
]

/** Plans viewings of some videos up to `until`, in the order of their beginning: few videos get most of them. */
export function planSessions(
  random: Random,
  videos: readonly SampleVideo[],
  count: number,
  until: number,
): PlannedSession[] {
  const popularity = videos.map((_, rank) => 1 / (rank + 1) ** 0.95)
  const appeal = videos.map(() => random.next())
  const invent = createViewers(random)
  const sessions = Array.from({ length: count }, (): PlannedSession => {
    const rank = random.weighted(popularity)
    const video = videos[rank]
    if (!video) throw new Error('There is no video to watch.')
    const viewer = invent()
    const isScanner = viewer.habits.userAgent === scannerAgent
    const beats =
      isScanner || random.chance(0.17) ? [] : inventViewing(random, video.durationMs, appeal[rank] ?? 0.5)
    return {
      ...viewer,
      id: Array.from({ length: 16 }, () => random.int(0, 255).toString(16).padStart(2, '0')).join(''),
      video,
      // Most come soon after a video was shared.
      at: Math.round(video.createdAt + 60_000 + random.next() ** 2.4 * (until - video.createdAt - 60_000)),
      referrer: isScanner ? null : inventReferrer(random),
      beats,
      actions:
        beats.length === 0 ? [] : temptations.flatMap(([kind, odds]) => (random.chance(odds) ? kind : [])),
    }
  })
  return sessions.toSorted((a, b) => a.at - b.at)
}

/** Gives back who comes next: known leads, browsers with and without an id, now and then a scanner. */
function createViewers(random: Random): () => Viewer {
  const people = inventPeople(leads).map((lead, at): Viewer => ({
    lead,
    visitorId: `lead-browser-${at}`,
    habits: inventHabits(random),
  }))
  const strangers = Array.from({ length: browsers }, (_, at): Viewer => ({
    lead: null,
    visitorId: `browser-${at}`,
    habits: inventHabits(random),
  }))
  return () => {
    const kind = random.weighted([46, 38, 12, 4])
    if (kind === 3)
      return { lead: null, visitorId: null, habits: { ...inventHabits(random), userAgent: scannerAgent } }
    if (kind === 2) return { lead: null, visitorId: null, habits: inventHabits(random) }
    if (kind === 1) return random.pick(strangers)
    const person = people[Math.floor(random.next() ** 1.5 * people.length)] ?? random.pick(people)
    // At times before they are known on that browser, at times from another.
    if (random.chance(0.08)) return { ...person, lead: null }
    return random.chance(0.12) ? { ...person, visitorId: null, habits: inventHabits(random) } : person
  }
}
