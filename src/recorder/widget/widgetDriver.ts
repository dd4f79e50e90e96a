import { encodeRecordingConfig } from '../../contract/config.js'
import type { RecordingConfig } from '../../contract/types.js'
import { type HippoError, toHippoError } from '../../core/error.js'
import type { DriverPort, DriverSignal, EngineDriver } from '../driver.js'
import { whenWidgetReady } from './whenWidgetReady.js'
import { neverBegan, uploadsByItself, widgetBusy, widgetGone, widgetSilent } from './widgetErrors.js'
import { currentWidget } from './widgetGlobal.js'
import { fillWidgetHost, holdWidgetHost, readWidgetHost } from './widgetHost.js'
import type { WidgetHub } from './widgetHub.js'
import { defaultStopTimeoutMs, type WidgetOptions } from './widgetOptions.js'
import { createWidgetTake, isRunning, type WidgetTake } from './widgetTake.js'

interface Entry {
  take: WidgetTake
  /** Stops waiting for the script. */
  leave(): void
  /** What the page's field held before, and the link that it is to hold. */
  field: string | null
  url: string | null
  silence?: ReturnType<typeof setTimeout>
}

/** Puts the widget behind the driver's joint: it does what it is asked, and its events alone say what happened. */
export function createWidgetDriver(options: WidgetOptions, hub: WidgetHub, port: DriverPort): EngineDriver {
  const { stopTimeoutMs = defaultStopTimeoutMs } = options
  const takes = new Map<number, Entry>()
  let letGo: (() => void) | null = null

  /** What a driver needs of the page, from its first take on. */
  function settle(): () => void {
    const stopListening = hub.imports.onEvent((event) => port.signal({ type: 'import', event }))
    const dropHost = holdWidgetHost()
    return () => {
      stopListening()
      dropHost()
    }
  }

  function begin(entry: Entry, config: RecordingConfig): void {
    const { take } = entry
    const widget = currentWidget()
    try {
      if (!widget) throw widgetGone()
      hub.attach(widget)
      if (isBusyElsewhere(hub)) throw widgetBusy()
      hub.begin(take)
      entry.field = readWidgetHost()
      widget.startRecording(encodeRecordingConfig(config))
    } catch (cause) {
      fail(take, toHippoError(cause))
    }
  }

  function hear(entry: Entry, heard: DriverSignal): void {
    // A permission given late lets a take begin that was stopped before.
    if (heard.type === 'started' && entry.take.stopping) halt(entry.take)
    if (heard.type === 'initiated') entry.url = heard.video.recordedUrl
    port.signal(heard)
    const isOver = heard.type === 'stopped' || heard.type === 'submitted'
    if (isOver && entry.url !== null) fillWidgetHost(entry.url, entry.field)
  }

  function fail(take: WidgetTake, error: HippoError): void {
    take.phase = 'ended'
    port.signal({ type: 'failed', take: take.take, error })
  }

  function halt(take: WidgetTake): void {
    take.stopping = true
    if (take.phase === 'waiting') return
    try {
      const widget = currentWidget()
      if (!widget) throw widgetGone()
      widget.stopRecording()
    } catch (cause) {
      fail(take, toHippoError(cause))
    }
  }

  /** It was told to stop and never said that it has: nobody is to wait for that for ever. */
  function giveUp({ take }: Entry): void {
    if (!isRunning(take)) return
    // Not `ended`: what begins after all is still its, and is stopped.
    if (take.phase === 'asked') return port.signal({ type: 'failed', take: take.take, error: neverBegan() })
    take.phase = 'stopped'
    port.signal({ type: 'stopped', take: take.take, durationMs: null, error: widgetSilent(stopTimeoutMs) })
  }

  return {
    start(number, config, signal) {
      letGo ??= settle()
      const take = createWidgetTake(number, (heard) => hear(entry, heard))
      const entry: Entry = { take, leave: () => {}, field: null, url: null }
      takes.set(number, entry)
      signal.addEventListener('abort', () => {
        entry.leave()
        if (isRunning(take)) halt(take)
        take.stopping = true
        takes.delete(number)
      })
      entry.leave = whenWidgetReady(options, {
        ready: () => begin(entry, config),
        failed: (error) => fail(take, error),
      })
    },
    stop(number) {
      const entry = takes.get(number)
      if (!entry || entry.take.stopping) return
      entry.leave()
      if (entry.take.phase === 'waiting') return fail(entry.take, neverBegan())
      halt(entry.take)
      entry.silence = setTimeout(() => giveUp(entry), stopTimeoutMs)
    },
    retry(number) {
      port.signal({ type: 'upload', take: number, upload: { status: 'failed', error: uploadsByItself() } })
    },
    release(number) {
      const entry = takes.get(number)
      if (!entry) return
      entry.leave()
      if (!entry.take.stopping && isRunning(entry.take)) halt(entry.take)
      entry.take.stopping = true
      takes.delete(number)
    },
    dispose() {
      for (const { leave, silence } of takes.values()) {
        leave()
        clearTimeout(silence)
      }
      takes.clear()
      letGo?.()
      letGo = null
    },
  }
}

/** A take begun at the widget's own button belongs to none of our recorders. */
function isBusyElsewhere(hub: WidgetHub): boolean {
  const current = hub.current()
  return current !== null && current.take === 0 && isRunning(current)
}
