import type { ViewerAction } from '../contract/app/actions.js'
import type { Pass } from '../contract/app/beat.js'
import { HippoError } from '../core/error.js'
import { missing } from './coverage.js'
import { createCtaLink } from './ctaLink.js'
import { createPassLog, type PassLog } from './passes.js'
import { postAction } from './postAction.js'
import { randomId } from './randomId.js'
import { createReporter, type Reporter } from './reporter.js'
import { since } from './since.js'
import type { Viewing, ViewingOptions } from './types.js'

/** Measuring that can be stopped and taken up again without counting twice. */
export interface Session extends Pick<Viewing, 'act' | 'ctaHref'> {
  start(): void
  stop(): void
}

/** One viewing, as the server will know it. */
interface Viewed {
  log: PassLog
  /** What the element had played before. */
  before: Pass[]
  /** Whether it counts as a play, and whether a person asked for it. */
  played: boolean
  willed: boolean
  /** It came with its page; or it follows one that was sealed, and waits until something is watched. */
  origin: 'load' | 'waits' | 'follows'
  reporter: Reporter
}

/** Real progress that counts as a play where nobody pressed anything. */
const autoplayCountsMs = 3000
/** A page that comes back from the back/forward cache after this begins a new viewing. */
const longestIdleMs = 30 * 60_000
const looks = ['timeupdate', 'play', 'playing', 'waiting', 'seeking', 'emptied']
const reports = ['pause', 'ended', 'ratechange', 'seeked']

function playedIn({ played }: HTMLVideoElement): Pass[] {
  return Array.from({ length: played.length }, (_, index) => [
    played.start(index) * 1000,
    played.end(index) * 1000,
  ])
}

/** Watches one element and its document, and reports what is played. */
export function createSession(options: ViewingOptions, beatUrl: string): Session {
  const { video, playback, visitorId = null, pass = null, clock = () => performance.now() } = options
  const send: typeof fetch = options.fetch ?? ((...request) => fetch(...request))
  const actionUrl = playback.interactions?.actionUrl
  const begin = (before: Pass[], passes: Pass[] = []): Viewed => ({
    log: createPassLog(passes),
    before,
    played: false,
    willed: false,
    origin: 'load',
    reporter: createReporter({
      beatUrl,
      visitorId,
      pass,
      token: playback.token,
      fetch: send,
      onReady() {
        clearTimeout(timer)
        timer = undefined
        schedule()
        flush(false, !listening)
      },
      watchedMs: () => viewing.log.watchedMs(),
      onSealed: goOn,
    }),
  })
  let viewing = begin([])
  let listening: AbortController | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let leftAtMs: number | null = null
  const ids = new WeakMap<ViewerAction, string>()
  const complete = createCtaLink(clock)

  function look(): void {
    // A muted loop is decoration, not a viewing.
    if (video.muted && video.loop) return
    const { log } = viewing
    if (video.seeking || video.readyState === 0) {
      log.cut(clock())
      return
    }
    log.sample({
      atMs: clock(),
      positionMs: video.currentTime * 1000,
      rate: video.playbackRate,
      playing: !video.paused && !video.ended && video.readyState > 2,
    })
    const watchedMs = log.watchedMs()
    if (watchedMs === 0) return
    if (viewing.origin === 'waits') {
      viewing.origin = 'follows'
      viewing.reporter.hello()
    }
    if (viewing.played) return
    viewing.played = viewing.willed || video.ended || watchedMs >= autoplayCountsMs
    if (viewing.played) flush()
  }

  function flush(leaving = false, final = false): void {
    look()
    const { log, before, played, reporter } = viewing
    if (log.watchedMs() > 0) log.reconcile(missing(playedIn(video), before))
    const lengthMs = playback.durationMs || video.duration * 1000
    const durationMs = Number.isFinite(lengthMs) ? Math.round(lengthMs) : 0
    const passes = log
      .passes()
      .map(([start, end]): Pass => [start, durationMs ? Math.min(end, durationMs) : end])
      .filter(([start, end]) => end > start)
    const positionMs = Math.round(video.currentTime * 1000)
    reporter.send({ played, passes, durationMs, positionMs, ended: video.ended }, leaving, final)
  }

  function schedule(): void {
    if (video.paused || !listening) {
      clearTimeout(timer)
      timer = undefined
      return
    }
    timer ??= setTimeout(() => {
      timer = undefined
      flush()
      schedule()
    }, viewing.reporter.intervalMs())
  }

  /** What was watched before anybody measured is in the element's own account. */
  function takeUp(): void {
    if (viewing.willed || (video.muted && video.loop)) return
    viewing.willed = true
    viewing.log.reconcile(playedIn(video))
    look()
  }

  /** The server sealed the session during a long pause: what it has not heard of begins another. */
  function goOn(taken: readonly Pass[] | null): void {
    // One that follows and was sealed at birth tells of a server that seals all.
    if (viewing.origin === 'follows' && taken === null) return
    look()
    const { log, played, willed } = viewing
    const passes = since(log.passes(), taken ?? [])
    viewing = {
      ...begin(playedIn(video), passes),
      origin: 'waits',
      played: played && passes.length > 0,
      willed: willed && !video.paused,
    }
    look()
    if (!listening) viewing.reporter.rest()
  }

  function greet(): void {
    if (viewing.origin === 'waits') return
    const prerendering = 'prerendering' in document && document.prerendering
    if (document.visibilityState === 'visible' && !prerendering) viewing.reporter.hello()
  }

  function comeBack(event: PageTransitionEvent): void {
    if (!event.persisted) return
    if (leftAtMs !== null && clock() - leftAtMs > longestIdleMs) viewing = begin(playedIn(video))
    leftAtMs = null
    greet()
  }

  /** Doing something is taking part: a viewing that follows waits no longer. */
  function takePart(): Reporter {
    if (viewing.origin === 'waits') viewing.origin = 'follows'
    return viewing.reporter
  }

  return {
    async act(action) {
      if (!actionUrl) throw new HippoError('not_configured', 'This playback does not say where actions go.')
      const id = ids.get(action) ?? randomId()
      ids.set(action, id)
      return postAction({ actionUrl, fetch: send, reporter: takePart }, id, action)
    },
    ctaHref: (url) => complete(url, viewing.reporter.greeting()),
    start() {
      listening = new AbortController()
      const { signal } = listening
      const onVideo = (type: string, listener: () => void) =>
        video.addEventListener(type, listener, { signal })
      for (const type of looks) onVideo(type, look)
      for (const type of reports) onVideo(type, flush.bind(null, false, false))
      for (const type of ['playing', 'pause', 'ended']) onVideo(type, schedule)
      onVideo('play', () => {
        if (navigator.userActivation?.isActive) viewing.willed = true
      })
      // Some browsers hide a page after they have said that it goes: that must not take its goodbye back.
      const onVisibility = () =>
        document.visibilityState === 'hidden' ? flush(true, leftAtMs !== null) : greet()
      document.addEventListener('visibilitychange', onVisibility, { signal })
      document.addEventListener('prerenderingchange', greet, { signal })
      // Never `unload`: it keeps the page out of the back/forward cache.
      const leave = () => {
        leftAtMs = clock()
        flush(true, true)
      }
      addEventListener('pagehide', leave, { signal })
      addEventListener('pageshow', comeBack, { signal })
      greet()
      look()
      if (options.startedByPerson) takeUp()
      schedule()
    },
    stop() {
      flush(false, true)
      listening?.abort()
      listening = null
      schedule()
      viewing.reporter.rest()
    },
  }
}
