import { useSyncExternalStore } from 'react'
import type { HippoLabels } from 'react-hippo-video'

/** What a story that already stands is shown in next; its state stays. */
export interface StoryLook {
  theme: 'light' | 'dark'
  locale: string
  words: HippoLabels
}

let shown: StoryLook | null = null
const listeners = new Set<() => void>()

/** Shows the story that stands in `look`; null: as the toolbar says. */
export function show(look: StoryLook | null): void {
  shown = look
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The look in the place of the toolbar's, if there is one. */
export const useLook = (): StoryLook | null => useSyncExternalStore(subscribe, () => shown)
