import * as v from 'valibot'
import { decodeWith } from './decodeWith.js'
import type { RecordingConfig, RecordingResolution } from './types.js'

/** The seven keys of `recordingConfiguration`, as Hippo spells them. */
export interface WireRecordingConfig {
  screenRecord: boolean
  audio: boolean
  webCam: boolean
  systemAudio: boolean
  resolution: string
  separateLayer: boolean
  initiator: string
}

/** Hippo reads `"720"` and 720 alike, and takes what it does not know for the smallest picture. */
function nearestResolution(value: string | number): RecordingResolution {
  const lines = Number.parseInt(String(value), 10)
  return lines === 1080 || lines === 720 || lines === 480 ? lines : 360
}

const schema = v.object({
  screenRecord: v.nullish(v.boolean()),
  audio: v.nullish(v.boolean()),
  webCam: v.nullish(v.boolean()),
  systemAudio: v.nullish(v.boolean()),
  resolution: v.nullish(v.union([v.string(), v.number()])),
  separateLayer: v.nullish(v.boolean()),
  initiator: v.nullish(v.string()),
})

/** Reads `recordingConfiguration`; what it leaves out stays out. @throws HippoError `invalid_request` */
export function decodeRecordingConfig(wire: unknown): RecordingConfig {
  const read = decodeWith(schema, wire, 'The recording configuration', 'invalid_request')
  const config: RecordingConfig = {}
  if (typeof read.screenRecord === 'boolean') config.screen = read.screenRecord
  if (typeof read.webCam === 'boolean') config.camera = read.webCam
  if (typeof read.audio === 'boolean') config.microphone = read.audio
  if (typeof read.systemAudio === 'boolean') config.systemAudio = read.systemAudio
  if (read.resolution !== null && read.resolution !== undefined) {
    config.resolution = nearestResolution(read.resolution)
  }
  if (typeof read.separateLayer === 'boolean') config.separateLayer = read.separateLayer
  if (typeof read.initiator === 'string') config.initiator = read.initiator
  return config
}

/** Fills in what was left out: camera and microphone, 720 lines. */
export function resolveRecordingConfig(config: RecordingConfig = {}): Required<RecordingConfig> {
  return {
    screen: config.screen ?? false,
    camera: config.camera ?? true,
    microphone: config.microphone ?? true,
    systemAudio: config.systemAudio ?? false,
    resolution: config.resolution ?? 720,
    separateLayer: config.separateLayer ?? false,
    initiator: config.initiator ?? 'generic_embed',
    cameraPosition: config.cameraPosition ?? 'bottom-left',
    cameraShape: config.cameraShape ?? 'circle',
    cameraSize: config.cameraSize ?? 'medium',
    maxSeconds: config.maxSeconds ?? null,
    thisTab: config.thisTab ?? false,
  }
}

/** Writes all seven keys, whatever was left out resolved. */
export function encodeRecordingConfig(config: RecordingConfig = {}): WireRecordingConfig {
  const full = resolveRecordingConfig(config)
  return {
    screenRecord: full.screen,
    audio: full.microphone,
    webCam: full.camera,
    systemAudio: full.systemAudio,
    resolution: String(full.resolution),
    separateLayer: full.separateLayer,
    initiator: full.initiator,
  }
}
