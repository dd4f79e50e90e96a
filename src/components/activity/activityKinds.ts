import type { ActivityType } from '../../hooks/data.js'

/** Every kind of event, in the order people are offered them. */
export const activityKinds: readonly ActivityType[] = [
  'VideoPlayedSessions',
  'VideoCTA',
  'VideoLeadGenaration',
  'VideoAnnotation',
  'VideoCreated',
]
