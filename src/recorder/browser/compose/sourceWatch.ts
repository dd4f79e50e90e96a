import type { CompositorOptions } from './compositor.js'
import type { FreshCounts, SourceName } from './messages.js'
import { createWatchdog } from './watchdog.js'

/** The tracks a compositor draws, and whether they still give pictures. */
export interface SourceWatch {
  set(name: SourceName, track: MediaStreamTrack | null): void
  report(fresh: FreshCounts): void
}

export function createSourceWatch({ onFrozen }: Pick<CompositorOptions, 'onFrozen'>): SourceWatch {
  const tracks: Partial<Record<SourceName, MediaStreamTrack | null>> = {}
  const watchdog = createWatchdog(
    (name) => {
      const track = tracks[name]
      return track?.readyState === 'live' && !track.muted && track.enabled
    },
    (name) => onFrozen?.(name),
  )
  return {
    set(name, track) {
      tracks[name] = track
      watchdog.restart(name)
    },
    report: (fresh) => watchdog.report(fresh, performance.now()),
  }
}
