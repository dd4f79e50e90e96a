import type { ViewerInteractions } from '../tracking/index.js'

/** Where an element stands in its video. */
export interface Moment {
  /** Media time in milliseconds. */
  atMs: number
  ended: boolean
  /** Whether anything was played or sought: nothing asks questions of somebody who has not begun. */
  begun: boolean
}

/** What an owner has laid over this moment of the video. */
export interface Showing {
  callToAction: boolean
  /** Ids, in the order of the settings. */
  annotations: string[]
  form: boolean
  poll: boolean
  ended: boolean
}

export const nothingShown: Showing = {
  callToAction: false,
  annotations: [],
  form: false,
  poll: false,
  ended: false,
}

/** Tells what shows at a moment. What was set for later than the video is long shows at its end. */
export function showingAt(interactions: ViewerInteractions, { atMs, ended, begun }: Moment): Showing {
  const { callToAction, annotations, form, poll } = interactions
  const due = (part: { startMs: number } | null): boolean => part !== null && (ended || atMs >= part.startMs)
  return {
    callToAction: due(callToAction),
    annotations: annotations
      .filter(({ startMs, endMs }) => atMs >= startMs && atMs < endMs)
      .map(({ id }) => id),
    form: begun && due(form),
    poll: begun && due(poll),
    ended,
  }
}
