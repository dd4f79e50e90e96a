import { createSession, type Session } from './session.js'
import type { Viewing, ViewingOptions } from './types.js'

interface Entry {
  token: string
  session: Session
  users: number
}

const entries = new WeakMap<HTMLVideoElement, Entry>()

/**
 * Measures one viewing session of the video that plays in an element. Called again for the same element and
 * video it joins the session that is already there, so that mounting twice counts once. Nothing is measured where
 * `beatUrl` is null.
 *
 * @example
 * const viewing = createViewing({ playback, video })
 * // later
 * viewing.dispose()
 */
export function createViewing(options: ViewingOptions): Viewing {
  const { playback, video } = options
  if (playback.beatUrl === null) return { dispose: () => {} }
  let entry = entries.get(video)
  if (entry?.token !== playback.token) {
    entry?.session.stop()
    entry = { token: playback.token, session: createSession(options, playback.beatUrl), users: 0 }
    entries.set(video, entry)
  }
  const joined = entry
  if (joined.users++ === 0) joined.session.start()
  let disposed = false
  return {
    dispose() {
      if (disposed) return
      disposed = true
      if (--joined.users === 0) joined.session.stop()
    },
  }
}
