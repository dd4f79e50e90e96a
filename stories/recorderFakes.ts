import type { RecorderEngine, RecordingConfig, TakeFile } from 'react-hippo-video'
import { createFakeEngine, type FakeEngine, type FakeEngineOptions } from 'react-hippo-video/testing'

const durationMs = 84_000

/** A recorder that stands still in one status, a minute and 24 seconds into its take. */
export function standing(options: FakeEngineOptions = {}): () => FakeEngine {
  return () => createFakeEngine({ durationMs, now: () => 0, level: 0.8, ...options })
}

/** The same, led there by hand: every recorder the engine makes is given to `lead` first. */
export function led(
  lead: (engine: FakeEngine, start: (config: RecordingConfig) => void) => void,
  options: FakeEngineOptions = {},
): () => RecorderEngine {
  return () => {
    const engine = standing(options)()
    return {
      ...engine,
      createRecorder(given) {
        const recorder = engine.createRecorder(given)
        lead(engine, recorder.start)
        return recorder
      },
    }
  }
}

/** Screen, camera and microphone, being recorded, with all but the last moment saved. */
export const recordingScreen: () => RecorderEngine = led((engine, start) => {
  start({ screen: true, camera: true, microphone: true })
  engine.grant()
  engine.tell({ type: 'paused', at: 0 })
  engine.tell({ type: 'resumed', at: -durationMs })
  engine.tell({
    type: 'preview',
    preview: screenPicture(),
    cameraPreview: personPicture(),
    surface: 'window',
  })
  engine.progress({ producedBytes: 26_000_000, sentBytes: 26_000_000 })
  engine.level(0.8)
})

/** Answers at once like the real thing: its level moves, bytes are made and sent, and the upload ends. */
export function lively(): RecorderEngine {
  const engine = createFakeEngine({ script: 'auto' })
  return {
    ...engine,
    createRecorder(given) {
      const recorder = engine.createRecorder(given)
      let bytes = 0
      recorder.on('record_initiated', () => {
        bytes = 0
      })
      recorder.clock.subscribe(() => {
        if (recorder.get().state.status !== 'recording') return
        const sentBytes = bytes
        bytes += 80_000
        engine.progress({ producedBytes: bytes, sentBytes })
        engine.level(0.5 + 0.5 * Math.sin(bytes / 90_000))
      })
      return recorder
    },
  }
}

interface Canvas {
  picture: CanvasRenderingContext2D
  stream: MediaStream
}

function canvas(width: number, height: number): Canvas {
  const element = Object.assign(document.createElement('canvas'), { width, height })
  const picture = element.getContext('2d')
  if (!picture) throw new Error('A browser without canvas.')
  return { picture, stream: element.captureStream() }
}

function box(
  { picture }: Canvas,
  color: string | CanvasGradient,
  [x, y, width, height]: [number, number, number, number],
  radius: number | number[] = 0,
): void {
  picture.fillStyle = color
  picture.beginPath()
  picture.roundRect(x, y, width, height, radius)
  picture.fill()
}

/** A window with some lines of text, as a live picture. */
export function screenPicture(): MediaStream {
  const screen = canvas(1280, 720)
  const desk = screen.picture.createLinearGradient(0, 0, 1280, 720)
  desk.addColorStop(0, '#1b2233')
  desk.addColorStop(0.6, '#2c3550')
  desk.addColorStop(1, '#3d4a73')
  box(screen, desk, [0, 0, 1280, 720])
  box(screen, '#f8f9fc', [180, 94, 920, 482], 14)
  box(screen, '#e7eaf2', [180, 94, 920, 40], [14, 14, 0, 0])
  for (const [index, width] of [420, 720, 640, 530, 310].entries()) {
    box(screen, '#dfe4f1', [210, 160 + index * 42, width, 16], 8)
  }
  return screen.stream
}

/** A person in front of a camera, as a live picture. */
export function personPicture(): MediaStream {
  const camera = canvas(640, 360)
  box(camera, '#cfd8ea', [0, 0, 640, 360])
  box(camera, '#4c6ef5', [160, 216, 320, 320], 160)
  box(camera, '#f4c9a8', [257, 86, 126, 126], 63)
  return camera.stream
}

/** A second of a picture that moves, recorded by this browser: what is kept of a take. */
export async function recordedTake(): Promise<TakeFile> {
  const { picture, stream } = canvas(640, 360)
  const recorder = new MediaRecorder(stream, { mimeType: 'video/webm' })
  const pieces: Blob[] = []
  recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data))
  const over = new Promise((resolve) => recorder.addEventListener('stop', resolve, { once: true }))
  recorder.start()
  for (let frame = 0; frame < 12; frame += 1) {
    box({ picture, stream }, '#2c3550', [0, 0, 640, 360])
    box({ picture, stream }, '#8ea6ff', [40 + frame * 40, 150, 60, 60], 30)
    await new Promise((resolve) => setTimeout(resolve, 40))
  }
  recorder.stop()
  await over
  return { blob: new Blob(pieces, { type: 'video/webm' }), name: 'recording.webm' }
}
