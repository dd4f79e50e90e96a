import type { ImportEvent } from './widgetTake.js'

/** An import of ours that the widget's window was opened for. */
export interface ImportFollower {
  /** `data` is what the widget passed with the event. */
  heard(event: ImportEvent, data: unknown): void
  /** The widget has every byte. */
  safe(): void
  /** The window was opened for another import. */
  displaced(): void
}

/** Tells whose import it is: of whoever opened the widget's one window last. */
export interface WidgetImports {
  /** Hears of every import, whoever began it; returns the way to stop. */
  onEvent(listener: (event: ImportEvent) => void): () => void
  follow(follower: ImportFollower): () => void
  /** `name`: as the widget spelt it. */
  hear(name: string, event: ImportEvent, data: unknown): void
  /** The widget says that bytes are safe; false where no import waits for that. */
  safe(): boolean
}

export function createWidgetImports(): WidgetImports {
  const listeners = new Set<(event: ImportEvent) => void>()
  let follower: ImportFollower | null = null
  let sending = false
  let failedBy: string | null = null

  return {
    onEvent(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    follow(next) {
      follower?.displaced()
      follower = next
      sending = false
      failedBy = null
      return () => {
        if (follower === next) follower = null
      }
    },
    hear(name, event, data) {
      // A widget that knows both spellings may say one failure with each; the second of the pair closes it.
      const isEcho = event.type === 'import_failed' && failedBy !== null && failedBy !== name
      failedBy = event.type === 'import_failed' && !isEcho ? name : null
      if (isEcho) return
      sending = event.type === 'import_progress'
      follower?.heard(event, data)
      for (const tell of [...listeners]) tell(event)
    },
    safe() {
      if (!sending) return false
      sending = false
      follower?.safe()
      return true
    },
  }
}
