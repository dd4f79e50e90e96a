import { encodeRecordingConfig } from '../../contract/config.js'
import { HippoError, toHippoError } from '../../core/error.js'
import type { DriverPort, EngineDriver } from '../driver.js'
import type { RecordingConfig } from '../../contract/types.js'
import { whenWidgetReady } from './whenWidgetReady.js'
import { currentWidget } from './widgetGlobal.js'
import type { WidgetHub } from './widgetHub.js'
import type { WidgetOptions } from './widgetOptions.js'
import { createWidgetTake, isRunning, type WidgetTake } from './widgetTake.js'

/** Puts the widget behind the driver's joint: it does what it is asked, and its events alone say what happened. */
export function createWidgetDriver(options: WidgetOptions, hub: WidgetHub, port: DriverPort): EngineDriver {
  const takes = new Map<number, { take: WidgetTake; leave(): void }>()
  let stopListening: (() => void) | null = null

  function begin(take: WidgetTake, config: RecordingConfig): void {
    const widget = currentWidget()
    try {
      if (!widget) throw gone()
      hub.attach(widget)
      if (isBusyElsewhere(hub)) throw busy()
      hub.begin(take)
      widget.startRecording(encodeRecordingConfig(config))
    } catch (cause) {
      fail(take, toHippoError(cause))
    }
  }

  function fail(take: WidgetTake, error: HippoError): void {
    take.phase = 'ended'
    port.signal({ type: 'failed', take: take.take, error })
  }

  function halt(take: WidgetTake): void {
    take.stopping = true
    if (!isRunning(take)) return
    try {
      const widget = currentWidget()
      if (!widget) throw gone()
      widget.stopRecording()
    } catch (cause) {
      fail(take, toHippoError(cause))
    }
  }

  return {
    start(number, config, signal) {
      const take = createWidgetTake(number, (heard) => {
        if (heard.type === 'started' && take.stopping) halt(take)
        port.signal(heard)
      })
      const entry = { take, leave: () => {} }
      takes.set(number, entry)
      stopListening ??= hub.onImport((event) => port.signal({ type: 'import', event }))
      signal.addEventListener('abort', () => {
        entry.leave()
        halt(take)
        takes.delete(number)
      })
      entry.leave = whenWidgetReady(options, {
        ready: () => begin(take, config),
        failed: (error) => fail(take, error),
      })
    },
    stop(number) {
      const entry = takes.get(number)
      if (!entry || entry.take.stopping) return
      entry.leave()
      if (entry.take.phase === 'waiting') fail(entry.take, neverBegan())
      else halt(entry.take)
    },
    retry(number) {
      port.signal({ type: 'upload', take: number, upload: { status: 'failed', error: uploadsByItself() } })
    },
    release(number) {
      const entry = takes.get(number)
      if (!entry) return
      entry.leave()
      if (!entry.take.stopping) halt(entry.take)
      takes.delete(number)
    },
    dispose() {
      for (const { leave } of takes.values()) leave()
      takes.clear()
      stopListening?.()
      stopListening = null
    },
  }
}

/** A take begun at the widget's own button belongs to none of our recorders. */
function isBusyElsewhere(hub: WidgetHub): boolean {
  const current = hub.current()
  return current !== null && current.take === 0 && isRunning(current)
}

function gone(): HippoError {
  return new HippoError('widget_unusable', 'window.hippoWidget is no longer the widget that was loaded.', {
    hint: 'Something else in the page has overwritten or removed it.',
  })
}

function busy(): HippoError {
  return new HippoError('recording_in_progress', "A take begun at the widget's own button is running.", {
    hint: 'End it in the widget first.',
  })
}

function neverBegan(): HippoError {
  return new HippoError('empty_recording', 'The take was stopped before the widget had loaded.')
}

function uploadsByItself(): HippoError {
  return new HippoError('upload_failed', 'The widget cannot be asked to upload again.', {
    retryable: false,
    hint: "It tries again by itself; see the widget's own window.",
  })
}
