import { afterEach, vi } from 'vitest'
import type { HippoClient } from '../../../src/client/types.js'
import type { CreatedRecording } from '../../../src/contract/app/recordings.js'
import type { HippoError } from '../../../src/core/error.js'
import { createBrowserEngine } from '../../../src/recorder/browser/createBrowserEngine.js'
import type { BrowserEngineInternals } from '../../../src/recorder/browser/internals.js'
import type { BrowserEngineOptions } from '../../../src/recorder/browser/options.js'
import { openLedger } from '../../../src/recorder/browser/store/ledger.js'
import type { Recorder, RecorderStatus } from '../../../src/recorder/types.js'
import { createFakeClient } from '../../../src/testing/fakeClient.js'
import { createPageTus } from './pageTus.js'
import type { PageTus } from './pageTus.js'

export const created: CreatedRecording = {
  video: {
    videoId: '12',
    assetId: '7',
    token: 'tok',
    previewUrl: 'https://video.example.com/preview/tok',
    recordedUrl: 'https://video.example.com/play/tok',
    embedUrl: 'https://video.example.com/embed/tok',
    thumbnailUrl: 'https://video.example.com/tok.jpg',
    thumbnailPlayUrl: 'https://video.example.com/tok_play.jpg',
  },
  uploadUrl: 'https://media.example.com/files',
  ticket: { token: 'ticket', expiresAt: Date.now() + 900_000 },
}

/** The backend's recording calls, with what was asked of them. */
export function createBackend(recordings: Partial<HippoClient['recordings']> = {}) {
  type Calls = HippoClient['recordings']
  const calls = {
    create: vi.fn<Calls['create']>(recordings.create ?? (() => Promise.resolve(created))),
    renewTicket: vi.fn<Calls['renewTicket']>(() => Promise.resolve(created.ticket)),
    finish: vi.fn<Calls['finish']>(recordings.finish ?? ((_id, { bytes }) => Promise.resolve({ bytes }))),
    submit: vi.fn<Calls['submit']>(recordings.submit ?? (() => Promise.resolve())),
    discard: vi.fn<Calls['discard']>(recordings.discard ?? (() => Promise.resolve())),
  }
  const client: HippoClient = {
    ...createFakeClient({ scope: 'test', fail: 'not_configured' }),
    capabilities: createFakeClient().capabilities,
    recordings: calls,
  }
  return { client, calls }
}

export interface Stage {
  recorder: Recorder
  tus: PageTus
  events: string[]
  errors: HippoError[]
  calls: ReturnType<typeof createBackend>['calls']
  /** How often the snapshot changed. */
  changes(): number
  reaches(status: RecorderStatus, timeout?: number): Promise<void>
}

const stages: Recorder[] = []
afterEach(async () => {
  for (const recorder of stages.splice(0)) {
    recorder.cancel()
    recorder.dispose()
  }
  await vi.waitFor(() => {
    const left = liveTracks()
    if (left.length > 0) throw new Error(`Still live: ${left.map(({ label }) => label).join(', ')}`)
  }, 10_000)
  granted.clear()
  given.display = null
  given.camera = null
})

/** A recorder on the built-in engine with a backend and a media server inside the page. */
export function createStage(
  options: BrowserEngineOptions & { recordings?: Partial<HippoClient['recordings']> } = {},
  internals: BrowserEngineInternals = {},
): Stage {
  const tus = createPageTus()
  const { client, calls } = createBackend(options.recordings)
  const engine = createBrowserEngine(options, { httpStack: tus.stack, ...internals })
  const recorder = engine.createRecorder({ client })
  stages.push(recorder)
  const events: string[] = []
  const errors: HippoError[] = []
  recorder.onEvent(({ type }) => events.push(type))
  recorder.onError((error) => errors.push(error))
  let changes = 0
  recorder.subscribe(() => {
    changes += 1
  })
  return {
    recorder,
    tus,
    events,
    errors,
    calls,
    changes: () => changes,
    reaches: (status, timeout = 10_000) =>
      vi.waitFor(() => {
        const { state } = recorder.get()
        if (state.status === status) return
        const why = state.status === 'failed' ? ` (${state.error.code}: ${state.error.message})` : ''
        throw new Error(`Still ${state.status}${why}, not ${status}.`)
      }, timeout),
  }
}

const granted = new Set<MediaStreamTrack>()

/** Sources a test has made itself, given in the place of the browser's own. */
export const given: {
  display: (() => MediaStreamTrack[]) | null
  camera: (() => MediaStreamTrack) | null
} = {
  display: null,
  camera: null,
}

/** Every track that any device gave and that is still on: what keeps a camera's light burning. */
export function liveTracks(): MediaStreamTrack[] {
  return [...granted].filter(({ readyState }) => readyState === 'live')
}

/** How often each device was asked for since the last reset. */
export const asked: { display: number; user: MediaStreamConstraints[] } = { display: 0, user: [] }

const { mediaDevices } = navigator
const getDisplayMedia = mediaDevices.getDisplayMedia.bind(mediaDevices)
const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices)
const note = (stream: MediaStream): MediaStream => {
  for (const track of stream.getTracks()) granted.add(track)
  return stream
}
mediaDevices.getDisplayMedia = (options) => {
  asked.display += 1
  if (given.display) return Promise.resolve(note(new MediaStream(given.display())))
  return getDisplayMedia(options).then(note)
}
mediaDevices.getUserMedia = (constraints) => {
  asked.user.push(constraints ?? {})
  const camera = constraints?.video ? given.camera?.() : undefined
  if (!camera) return getUserMedia(constraints).then(note)
  const audio = constraints?.audio ? getUserMedia({ audio: constraints.audio }) : null
  return Promise.resolve(audio)
    .then((stream) => new MediaStream([camera, ...(stream?.getTracks() ?? [])]))
    .then(note)
}

/** Long enough for several pieces; waited for by the recorder's own clock. */
export async function recordFor(stage: Stage, ms: number): Promise<void> {
  await stage.reaches('recording')
  await vi.waitFor(() => {
    if (stage.recorder.clock.get() < ms) throw new Error(`Not ${ms} ms yet.`)
  }, 20_000)
}

/** Stops, and waits until the server holds everything. */
export async function stopAndUpload({ recorder }: Stage): Promise<void> {
  recorder.stop()
  await vi.waitFor(() => {
    const { upload, state } = recorder.get()
    if (upload.status !== 'complete') throw new Error(`The upload is ${upload.status} in ${state.status}.`)
  }, 10_000)
}

/** Ids of the takes that this browser still keeps. */
export async function keptTakes(): Promise<string[]> {
  const ledger = await openLedger({ onWarning() {} })
  try {
    return (await ledger.all('test', 'fake-person')).map(({ id }) => id)
  } finally {
    ledger.close()
  }
}

/** Plays a recorded file to its end, to know its picture and its length. */
export async function play(blob: Blob): Promise<{ width: number; height: number; seconds: number }> {
  const video = document.createElement('video')
  video.muted = true
  video.src = URL.createObjectURL(blob)
  await once(video, 'loadeddata')
  // Every frame is decoded on the way: a streamed file has no index to find its end by.
  video.playbackRate = 4
  await Promise.all([video.play(), once(video, 'ended')])
  const { videoWidth: width, videoHeight: height, currentTime: seconds } = video
  URL.revokeObjectURL(video.src)
  return { width, height, seconds }
}

function once(video: HTMLVideoElement, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No ${name} of ${video.src}: ${video.readyState}`)), 5000)
    const end = (settle: () => void) => (): void => {
      clearTimeout(timer)
      settle()
    }
    video.addEventListener(name, end(resolve), { once: true })
    video.addEventListener(
      'error',
      end(() => reject(video.error ?? new Error('unplayable'))),
      { once: true },
    )
  })
}
