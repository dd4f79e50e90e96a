import type { VideoLinks } from '../../contract/types.js'
import { createWidgetTake, isRunning, isUploading, type TakeEvent, type WidgetTake } from './widgetTake.js'

export interface WidgetRouter {
  /** The take that the widget was last told, or has itself chosen, to begin. */
  current(): WidgetTake | null
  begin(take: WidgetTake): void
  /** Whose event this is, with the take's phase brought up to it; null for nobody's. */
  route(event: TakeEvent): WidgetTake | null
  /** A take has been set up of which nothing else is known yet, as the newer widget says it. */
  setUp(): void
  /** Whether bytes of any take are still on their way. */
  isUploading(): boolean
}

/**
 * Tells whose event it is. The widget names the take in few of its events, and those of the one before may come
 * after the next has begun: its upload ends, or a person submits it at last.
 */
export function createWidgetRouter(): WidgetRouter {
  let current: WidgetTake | null = null
  let previous: WidgetTake | null = null

  const begin = (take: WidgetTake): void => {
    previous = current
    current = take
    take.phase = 'asked'
  }

  function takeOf(event: TakeEvent): WidgetTake | null {
    if (event.type === 'record_initiated') return initiated(event.video)
    if (current && previous && isRunning(current) && isOfEarlier(event, previous, current)) return previous
    return current
  }

  function initiated(video: VideoLinks): WidgetTake | null {
    const named = [current, previous].find((take) => take !== null && isNamed(take, video))
    if (named) return named
    // The newer widget names a take at any time after it began, also once it was stopped.
    const open =
      current !== null && current.assetId === null && (isRunning(current) || current.phase === 'stopped')
    if (!open) beginForeign()
    return current
  }

  /** Begun at the widget's own button: no recorder of ours asked for it, and none is to mistake it for its own. */
  function beginForeign(): void {
    begin(createWidgetTake(0, () => {}))
  }

  return {
    current: () => current,
    begin,
    route(event) {
      const take = takeOf(event)
      if (take) advance(take, event)
      return take
    },
    setUp() {
      if (!current || !isRunning(current)) beginForeign()
    },
    isUploading: () => [current, previous].some((take) => take !== null && isUploading(take)),
  }
}

function isNamed(take: WidgetTake, { assetId, token }: VideoLinks): boolean {
  return take.assetId === assetId && take.token === token
}

/** Only what was stopped can be uploaded, submitted or discarded: while one runs, that was the one before. */
function isOfEarlier({ type }: TakeEvent, earlier: WidgetTake, running: WidgetTake): boolean {
  const reviewed = earlier.phase === 'stopped'
  // The widget may say one discard with two events, and the first may have made someone begin the next take.
  const pairOf = (first: typeof earlier.endedBy): boolean =>
    earlier.endedBy === first && running.assetId === null
  switch (type) {
    case 'source_uploaded':
      return earlier.phase !== 'asked' && !earlier.uploaded
    case 'video_submitted':
      return reviewed
    case 'video_cancelled':
      return reviewed || pairOf('record_aborted')
    case 'record_aborted':
      return (reviewed && running.phase === 'asked') || pairOf('video_cancelled')
    default:
      return false
  }
}

function advance(take: WidgetTake, event: TakeEvent): void {
  switch (event.type) {
    case 'record_initiated':
      take.assetId = event.video.assetId
      take.token = event.video.token
      return
    case 'record_started':
      if (take.phase === 'asked') take.phase = 'started'
      return
    case 'record_stopped':
      if (isRunning(take)) take.phase = 'stopped'
      return
    case 'source_uploaded':
      take.uploaded = true
      return
    case 'video_submitted':
      take.phase = 'ended'
      take.submitted = true
      return
    case 'video_cancelled':
    case 'record_aborted':
      take.phase = 'ended'
      // The second of the pair closes it.
      take.endedBy = take.endedBy === null ? event.type : null
      return
    default:
  }
}
