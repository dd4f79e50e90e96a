import type { FreshCounts, SourceName } from './messages.js'

/** Without a picture for so long, a source that always gave some is frozen. */
const frozenMs = 3000

/** Fewer pictures a second than this are no steady source. */
const steadyRate = 5

/**
 * How long a source must have been steady before it is suspected. The window of a film gives nothing while the film is
 * paused, so a screen counts only as long as it has never been still.
 */
const steadyMs: Record<SourceName, number> = { camera: 3000, screen: 20_000 }

/** Reports further apart than this were held up with the whole machine: nothing can be told from them. */
const gapMs = 2500

/** Reports closer together than this are left out: so few pictures fall between them that any source looks slow. */
const leastGapMs = 900

export interface Watchdog {
  /** Tells how many pictures there were so far; called once a second or more often. */
  report(fresh: FreshCounts, now: number): void
  /** Another source takes this place, or none. */
  restart(name: SourceName): void
}

/** Says when pictures stop coming, once per episode, and rather too late than without reason. */
export function createWatchdog(
  isLive: (name: SourceName) => boolean,
  onFrozen: (name: SourceName) => void,
): Watchdog {
  const sources = { screen: watch('screen'), camera: watch('camera') }
  let last: number | null = null

  function watch(name: SourceName): { report(count: number, gap: number | null): void; restart(): void } {
    /** Null before the first report: a part of a second says nothing. */
    let before: number | null = null
    let steady = 0
    let still = 0
    /** Few pictures came of late: those of a slow source, or the last ones of one that froze in between. */
    let few = false

    function report(count: number, gap: number | null): void {
      const added = before === null ? null : count - before
      before = count
      if (added === null || gap === null) return unsettle()
      if (added > 0) {
        if (few || still > 0) unsettle(name === 'screen')
        few = (added * 1000) / gap < steadyRate
        if (!few) steady += gap
        return
      }
      if (steady < steadyMs[name]) return unsettle(name === 'screen')
      few = false
      const wasLong = still >= frozenMs
      still += gap
      if (wasLong || still < frozenMs) return
      if (isLive(name)) onFrozen(name)
      else unsettle()
    }

    /** Begins anew; `forGood` where it is no wonder if this source is still. */
    function unsettle(forGood = false): void {
      steady = forGood ? -Infinity : Math.min(steady, 0)
      still = 0
      few = false
    }

    return {
      report,
      restart() {
        before = null
        steady = 0
        still = 0
        few = false
      },
    }
  }

  return {
    report(fresh, now) {
      if (last !== null && now - last < leastGapMs) return
      const gap = last === null || now - last > gapMs ? null : now - last
      last = now
      sources.screen.report(fresh.screen, gap)
      sources.camera.report(fresh.camera, gap)
    },
    restart: (name) => sources[name].restart(),
  }
}
