import * as v from 'valibot'
import { decodeRecordingConfig } from '../contract/config.js'
import type { RecordingConfig } from '../contract/types.js'
import { recordingSupport } from '../recorder/support.js'

const seconds = v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.finite(), v.minValue(1))
const lenient = <Schema extends v.GenericSchema>(schema: Schema) => v.fallback(v.optional(schema), undefined)

/** Keys that the vendor's recorder knows and does not document; what makes no sense in them is left out. */
const further = v.object({
  webcamPosition: lenient(v.picklist(['bottom-left', 'bottom-right', 'top-left', 'top-right'])),
  webcamShape: lenient(v.picklist(['circle', 'rectangle'])),
  webcamSize: lenient(v.picklist(['large', 'medium', 'small'])),
  maxRecordingTime: lenient(seconds),
})

/**
 * Reads what `startRecording` is given. Sources that are left out are recorded, as in the documented example, as far as
 * this browser can. @throws HippoError `invalid_request`
 */
export function readConfig(wire: unknown = {}): RecordingConfig {
  const given = decodeRecordingConfig(wire)
  const { webcamPosition, webcamShape, webcamSize, maxRecordingTime } = v.parse(further, wire)
  const support = recordingSupport()
  const screen = given.screen ?? (support.supported && support.screen)
  return {
    camera: true,
    microphone: true,
    systemAudio: screen,
    ...given,
    screen,
    ...(webcamPosition && { cameraPosition: webcamPosition }),
    ...(webcamShape && { cameraShape: webcamShape }),
    ...(webcamSize && { cameraSize: webcamSize }),
    ...(maxRecordingTime && { maxSeconds: maxRecordingTime }),
  }
}
