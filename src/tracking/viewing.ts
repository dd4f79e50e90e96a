import { HippoError } from '../core/error.js'
import { createConversationStore, emptyConversation, type FedConversationStore } from './conversationStore.js'
import { readConversation } from './readConversation.js'
import { createSession, type Session } from './session.js'
import type { Viewing, ViewingOptions } from './types.js'

interface Entry {
  key: string
  session: Session
  conversation: FedConversationStore
  users: number
}

const entries = new WeakMap<HTMLVideoElement, Entry>()

/** Nothing is sent or counted; what is done is answered here. */
function unmeasured(conversation: FedConversationStore): Session {
  return {
    async act(action) {
      // Only previews need it.
      const { rehearse } = await import('./rehearse.js')
      const now = conversation.get()
      return rehearse(now.status === 'ready' ? now.conversation : emptyConversation, action)
    },
    ctaHref(url) {
      const link = new URL(url)
      link.searchParams.set('preview', '1')
      return link.href
    },
    start() {},
    stop() {},
  }
}

function begin(options: ViewingOptions, key: string): Entry {
  const { playback, pass, fetch } = options
  const url = playback.interactions?.conversationUrl
  const conversation = createConversationStore(async () =>
    url ? readConversation(url, { pass, fetch }) : emptyConversation,
  )
  const { beatUrl } = playback
  const session = beatUrl === null ? unmeasured(conversation) : createSession(options, beatUrl)
  return { key, session, conversation, users: 0 }
}

/**
 * Measures one viewing session of the video that plays in an element, and tells the server what is done in it.
 * Called again for the same element, video and pass it joins the session that is already there, so that mounting
 * twice counts once. Nothing is measured where `beatUrl` is null.
 *
 * @example
 * const viewing = createViewing({ playback, video })
 * await viewing.act({ type: 'reaction', reaction: '👏', atMs: video.currentTime * 1000 })
 * // later
 * viewing.dispose()
 */
export function createViewing(options: ViewingOptions): Viewing {
  const { playback, video, pass = null } = options
  const key = JSON.stringify([playback.token, playback.beatUrl, pass])
  let entry = entries.get(video)
  if (entry?.key !== key) {
    entry?.session.stop()
    entry = begin(options, key)
    entries.set(video, entry)
  }
  const { session, conversation } = entry
  const joined = entry
  if (joined.users++ === 0) session.start()
  let disposed = false
  return {
    conversation,
    ctaHref: session.ctaHref,
    async act(action) {
      if (disposed) throw new HippoError('aborted', 'The viewing has ended, so nothing can be done in it.')
      const answer = await session.act(action)
      conversation.take(answer)
      return answer
    },
    dispose() {
      if (disposed) return
      disposed = true
      if (--joined.users === 0) session.stop()
    },
  }
}
