import type { VideoConversation } from '../contract/app/actions.js'
import { type HippoError, toHippoError } from '../core/error.js'
import { createStore } from '../core/store.js'
import type { ConversationState, ConversationStore } from './types.js'

/** A conversation that is fed from outside too: by the answer to an action. */
export interface FedConversationStore extends ConversationStore {
  take(conversation: VideoConversation): void
}

/** Nothing said yet. */
export const emptyConversation: VideoConversation = { comments: [], reactions: [], votes: [] }

/** Keeps a conversation; `read` is called when somebody first listens, and when asked to. */
export function createConversationStore(read: () => Promise<VideoConversation>): FedConversationStore {
  const store = createStore<ConversationState>({ status: 'loading' })
  let begun = false
  let version = 0

  const isNew = (asked: number): boolean => asked === version
  function load(): void {
    begun = true
    // What an action brought meanwhile is newer than what was asked for before it.
    const asked = ++version
    if (store.get().status === 'error') store.set({ status: 'loading' })
    read().then(
      (conversation) => isNew(asked) && store.set({ status: 'ready', conversation }),
      (cause) => isNew(asked) && fail(toHippoError(cause)),
    )
  }
  function fail(error: HippoError): void {
    if (store.get().status !== 'ready') store.set({ status: 'error', error })
  }

  return {
    get: store.get,
    load,
    subscribe(listener) {
      if (!begun) load()
      return store.subscribe(listener)
    },
    take(conversation) {
      version++
      begun = true
      store.set({ status: 'ready', conversation })
    },
  }
}
