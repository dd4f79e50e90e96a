import type { HippoClient } from '../client/types.js'
import { encodeRecorderEvent } from '../contract/encodeEvent.js'
import { recorderEventNames } from '../contract/events.js'
import { reasonFor } from '../contract/reasons.js'
import type { RecorderEvent, RecorderEventName, RecordingConfig } from '../contract/types.js'
import { createEmitter } from '../core/emitter.js'
import { type HippoError, toHippoError } from '../core/error.js'
import type { RecorderEngine } from '../recorder/engine.js'
import { createBar } from './bar/createBar.js'
import { recordButton } from './bar/recordButton.js'
import { guardPage } from './guard.js'
import { tellHost, watchHost } from './host.js'
import { createImporter } from './importing/createImporter.js'
import { isAtRisk } from './isAtRisk.js'
import { readConfig } from './readConfig.js'
import { finishLeftTakes } from './recovery.js'
import type { EmbedMethods } from './types.js'
import { warnOf } from './warn.js'

function isEventName(name: string): name is RecorderEventName {
  return recorderEventNames.some((each) => each === name)
}

/** The recorder, its control bar and the documented methods. */
export function createEmbed(client: HippoClient, engine: RecorderEngine): EmbedMethods {
  const recorder = engine.createRecorder({ client })
  const listeners = createEmitter<Record<RecorderEventName, unknown>>()

  function say(event: RecorderEvent): void {
    const { name, data } = encodeRecorderEvent(event)
    listeners.emit(name, data)
  }

  function sayError({ code, message }: HippoError): void {
    say({ type: 'record_error', reason: reasonFor(code), detail: message })
  }

  function start(config: RecordingConfig): void {
    const stop = recorder.onError((error) => {
      // Whoever began it would wait for ever. While a take runs nothing is said, as it would be taken for that one's.
      if (error.code === 'illegal_command') sayError(error)
    })
    recorder.start(config)
    stop()
  }

  const bar = createBar(recorder)
  const importer = createImporter(engine.createImport({ client }), say)
  recorder.onError(warnOf)
  recorder.subscribe(() => guardPage('recording', isAtRisk(recorder.get())))
  recorder.onEvent((event) => {
    const { video } = recorder.get()
    if (event.type === 'video_submitted' && video) tellHost(video.recordedUrl)
    say(event)
  })
  watchHost((host) => recordButton(host, recorder, () => start(readConfig())))
  finishLeftTakes(engine, client)

  return {
    startRecording(configuration) {
      try {
        start(readConfig(configuration))
      } catch (cause) {
        const error = toHippoError(cause)
        warnOf(error)
        sayError(error)
      }
      bar.attend()
    },
    stopRecording: () => recorder.stop(),
    on(event, callback) {
      if (typeof callback === 'function' && isEventName(event)) listeners.on(event, callback)
    },
    import: importer.open,
  }
}
