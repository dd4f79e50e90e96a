import { plural } from './plural.js'
import type { ReportActionField } from './report.js'

/** Words of one viewer's timeline. Times, shares and counts come as text in the provider's locale. */
export interface TimelineLabels {
  /** Heading; `viewer` is a name or an address. */
  title: (viewer: string) => string
  viewingCount: (count: number, text: string) => string
  /** What one viewing amounts to. */
  watched: (share: string, time: string) => string
  /** The stretches that were watched, as the bar shows them; `list` of `span`. */
  stretches: (list: string) => string
  span: (from: string, to: string) => string
  /** A page load without a second of playing. */
  unplayed: string
  /** What was done, by its kind. */
  actions: Record<ReportActionField, string>
  /** One thing done, by the name of its kind, with the place in the video where it is known. */
  action: (kind: string, time: string) => string
  /** Name of a stretch that plays when it is pressed. */
  playFrom: (time: string) => string
  emptyTitle: string
  emptyText: string
  unavailableTitle: string
  unavailableText: string
}

export const timelineLabels: TimelineLabels = {
  title: (viewer) => `How ${viewer} watched`,
  viewingCount: (count, text) => `${text} ${plural('en', count, { one: 'visit', other: 'visits' })}`,
  watched: (share, time) => `${share} of the video in ${time}`,
  stretches: (list) => `Watched ${list}.`,
  span: (from, to) => `${from} – ${to}`,
  unplayed: 'Opened the page and did not play',
  actions: {
    annotations: 'Clicked an annotation',
    callsToAction: 'Clicked the call to action',
    forms: 'Clicked the form',
    endScreens: 'Clicked the playlist',
    questions: 'Clicked the poll',
    comments: 'Commented',
    reactions: 'Reacted',
    replies: 'Replied',
  },
  action: (kind, time) => `${kind} at ${time}`,
  playFrom: (time) => `Play from ${time}`,
  emptyTitle: 'No visit yet',
  emptyText: 'After the first visit you see here when they came, what they watched and what they did.',
  unavailableTitle: 'Not kept here',
  unavailableText: 'This backend does not keep the visits of a single viewer, or you may not see them.',
}
