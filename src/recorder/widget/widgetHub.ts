import { decodeRecorderEvent, recorderEventNames } from '../../contract/events.js'
import type { RecorderEvent } from '../../contract/types.js'
import { toHippoError } from '../../core/error.js'
import { noPermission } from './widgetErrors.js'
import type { HippoWidget } from './widgetGlobal.js'
import { createWidgetImports, type WidgetImports } from './widgetImports.js'
import { readWidgetPayload } from './widgetPayload.js'
import { createWidgetRouter, type WidgetRouter } from './widgetRouter.js'
import { widgetSignal } from './widgetSignals.js'
import { isRunning, type ImportEvent } from './widgetTake.js'

/** Undocumented ones that were seen on the wire. */
const newerNames = [
  'record_details',
  'record_clicked_but_no_permission',
  'preprocess_complete',
  'video_title_updated',
  'import_error',
  'import_cancelled_by_user',
] as const

export interface WidgetHub extends Pick<WidgetRouter, 'current' | 'begin'> {
  readonly imports: Pick<WidgetImports, 'onEvent' | 'follow'>
  /** Gives the widget its one callback per event, unless it has them already. */
  attach(widget: HippoWidget): void
}

function isImport(event: RecorderEvent): event is ImportEvent {
  return (
    event.type === 'import_progress' || event.type === 'import_complete' || event.type === 'import_failed'
  )
}

/** The newer widget goes on to tell of an import that it has every byte of. */
function isProcessing(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'operation' in data && data.operation === 'processing'
}

/** Listens to the widget once, for every recorder of the document: a second listener may replace the first. */
export function createWidgetHub(): WidgetHub {
  const router = createWidgetRouter()
  const imports = createWidgetImports()
  let heard: Pick<HippoWidget, 'on'> | null = null

  function hear(name: string, given: unknown): void {
    const current = router.current()
    try {
      const data = readWidgetPayload(given)
      const event = decodeRecorderEvent(name, data)
      if (event.type === 'unknown') return hearNewer(name, data)
      if (isImport(event)) return imports.hear(name, event, data)
      if (event.type === 'source_uploaded' && !router.isUploading() && imports.safe()) return
      const take = router.route(event)
      if (!take) return
      const signal = widgetSignal(event, take, data)
      if (signal.type === 'failed' || signal.type === 'aborted') take.phase = 'ended'
      take.signal(signal)
    } catch (cause) {
      // The widget can change under an app: what it says must never break the app, or the widget.
      current?.signal({ type: 'error', take: current.take, error: toHippoError(cause) })
    }
  }

  /** What no documented event says. Most of it changes nothing here. */
  function hearNewer(name: string, data: unknown): void {
    const current = router.current()
    if (name === 'record_initiated') return router.setUp()
    if (name === 'import_progress' && isProcessing(data)) return void imports.safe()
    if (name === 'record_clicked_but_no_permission' && current && isRunning(current)) {
      current.signal({ type: 'error', take: current.take, error: noPermission() })
    }
  }

  return {
    imports,
    current: router.current,
    begin: router.begin,
    attach(widget) {
      if (heard === widget) return
      heard = widget
      const listen = (name: string): void => {
        widget.on(name, (data) => {
          // A widget that was loaded anew has taken this one's place.
          if (heard === widget) hear(name, data)
        })
      }
      for (const name of recorderEventNames) listen(name)
      for (const name of newerNames) {
        try {
          listen(name)
        } catch {
          // Nothing documented promises that it takes a name that is not.
        }
      }
    },
  }
}
