import type { VideoIds } from '../recordings/links.js'
import type { Happened } from './emit.js'

/** A video as it was when something happened to it. */
export interface VideoFacts extends VideoIds {
  title: string
  duration_ms: number | null
  created_by: string | null
}

/** What the outbox keeps of an event until its body is written. */
export interface EventFacts {
  happened: Happened
  video: VideoFacts
}
