import { plural } from './plural.js'

/** What happened, by the name of its event. */
export type ActivityKind =
  | 'VideoPlayedSessions'
  | 'VideoCreated'
  | 'VideoCTA'
  | 'VideoLeadGenaration'
  | 'VideoAnnotation'

/** The sentences of a feed: one for each kind, and one for where less is known of it. */
export type ActivitySentence = ActivityKind | 'createdByNobody' | 'ctaUnknown' | 'annotationUntitled'

/** Words of the activity feed. Counts come as a number and as text in the provider's locale. */
export interface ActivityLabels {
  title: string
  /** Happened less than a minute ago. */
  now: string
  /** Somebody nobody knows. */
  someone: string
  /** Somebody whose name is hidden from this reader, by the first letters of a pseudonym. */
  hidden: (code: string) => string
  untitled: string
  /** `{person}`, `{video}`, `{percent}`, `{link}` and `{text}` stand for what is shown in their place. */
  sentences: Record<ActivitySentence, string>
  /** Where in the video. */
  atTime: (time: string) => string
  /** On the button that shows what has happened since. */
  fresh: (count: number, text: string) => string
  /** Announced, summed up. */
  freshAnnouncement: (count: number, text: string) => string
  pause: string
  resume: string
  /** Name of the choice of kinds. */
  filter: string
  everything: string
  kinds: Record<ActivityKind, string>
  connecting: string
  /** In how many seconds the next try comes. */
  connectingIn: (seconds: number, text: string) => string
  waitingForNetwork: string
  connectNow: string
  lost: string
  emptyTitle: string
  emptyText: string
  /** Nothing of the chosen kind. */
  emptyKind: string
  unavailableTitle: string
  unavailableText: string
}

export const activityLabels: ActivityLabels = {
  title: 'Activity',
  now: 'now',
  someone: 'Someone',
  hidden: (code) => `Viewer ${code}`,
  untitled: 'an untitled video',
  sentences: {
    VideoPlayedSessions: '{person} watched {percent} of {video}',
    VideoCreated: '{person} added {video}',
    VideoCTA: '{person} went to {link} from {video}',
    VideoLeadGenaration: '{person} left their details on {video}',
    VideoAnnotation: '{person} opened the annotation {text} in {video}',
    createdByNobody: '{video} is ready to share',
    ctaUnknown: '{person} clicked the call to action in {video}',
    annotationUntitled: '{person} opened an annotation in {video}',
  },
  atTime: (time) => `at ${time}`,
  fresh: (_count, text) => `${text} new`,
  freshAnnouncement: (count, text) =>
    `${text} new ${plural('en', count, { one: 'event', other: 'events' })} in the activity`,
  pause: 'Pause',
  resume: 'Resume',
  filter: 'Show',
  everything: 'Everything',
  kinds: {
    VideoPlayedSessions: 'Views',
    VideoCTA: 'Calls to action',
    VideoLeadGenaration: 'Leads',
    VideoAnnotation: 'Annotations',
    VideoCreated: 'New videos',
  },
  connecting: 'Connecting…',
  connectingIn: (_seconds, text) => `Connecting again in ${text} s`,
  waitingForNetwork: 'Connecting again once you are online',
  connectNow: 'Connect now',
  lost: 'The connection was lost.',
  emptyTitle: 'Nothing has happened yet',
  emptyText:
    'Share a video. Whoever watches it, clicks in it or leaves their details appears here by itself.',
  emptyKind: 'Nothing of this kind yet.',
  unavailableTitle: 'Live activity is not available',
  unavailableText: 'It has not been set up for this app, or not for you.',
}
