import { decodeRecorderEvent, recorderEventNames } from '../../contract/events.js'
import type { RecorderEvent } from '../../contract/types.js'
import { toHippoError } from '../../core/error.js'
import type { HippoWidget } from './widgetGlobal.js'
import { createWidgetRouter, type WidgetRouter } from './widgetRouter.js'
import { widgetSignal } from './widgetSignals.js'
import type { ImportEvent } from './widgetTake.js'

export interface WidgetHub extends Pick<WidgetRouter, 'current' | 'begin'> {
  /** Gives the widget its one callback per event, unless it has them already. */
  attach(widget: HippoWidget): void
  /** Hears of imports, which belong to no take; returns the way to stop. */
  onImport(listener: (event: ImportEvent) => void): () => void
}

function isImport(event: RecorderEvent): event is ImportEvent {
  return (
    event.type === 'import_progress' || event.type === 'import_complete' || event.type === 'import_failed'
  )
}

/** Listens to the widget once, for every recorder of the document: a second listener may replace the first. */
export function createWidgetHub(): WidgetHub {
  const router = createWidgetRouter()
  const importers = new Set<(event: ImportEvent) => void>()
  let heard: Pick<HippoWidget, 'on'> | null = null

  function hear(name: string, data: unknown): void {
    const current = router.current()
    try {
      const event = decodeRecorderEvent(name, data)
      if (event.type === 'unknown') return
      if (isImport(event)) {
        for (const tell of [...importers]) tell(event)
        return
      }
      const take = router.route(event)
      if (!take) return
      const signal = widgetSignal(event, take, data)
      if (signal.type === 'failed') take.phase = 'ended'
      take.signal(signal)
    } catch (cause) {
      // The widget can change under an app: what it says must never break the app, or the widget.
      current?.signal({ type: 'error', take: current.take, error: toHippoError(cause) })
    }
  }

  return {
    current: router.current,
    begin: router.begin,
    attach(widget) {
      if (heard === widget) return
      heard = widget
      for (const name of recorderEventNames) {
        widget.on(name, (data) => {
          // A widget that was loaded anew has taken this one's place.
          if (heard === widget) hear(name, data)
        })
      }
    },
    onImport(listener) {
      importers.add(listener)
      return () => {
        importers.delete(listener)
      }
    },
  }
}
