import type { RecorderEngine, RecordingConfig } from 'react-hippo-video'
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
  engine.tell({ type: 'preview', preview: screenPicture() })
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

/** A window with some lines of text and a person in the corner, as a live picture. */
export function screenPicture(): MediaStream {
  const canvas = Object.assign(document.createElement('canvas'), { width: 1280, height: 720 })
  const stream = canvas.captureStream()
  const picture = canvas.getContext('2d')
  if (!picture) return stream
  const paper = picture.createLinearGradient(0, 0, 1280, 720)
  paper.addColorStop(0, '#1b2233')
  paper.addColorStop(0.6, '#2c3550')
  paper.addColorStop(1, '#3d4a73')
  const box = (
    color: string | CanvasGradient,
    x: number,
    y: number,
    w: number,
    h: number,
    r: number | number[],
  ): void => {
    picture.fillStyle = color
    picture.beginPath()
    picture.roundRect(x, y, w, h, r)
    picture.fill()
  }
  const disc = (color: string, x: number, y: number, r: number): void => {
    picture.fillStyle = color
    picture.beginPath()
    picture.arc(x, y, r, 0, Math.PI * 2)
    picture.fill()
  }
  box(paper, 0, 0, 1280, 720, 0)
  box('#f8f9fc', 180, 94, 920, 482, 14)
  box('#e7eaf2', 180, 94, 920, 40, [14, 14, 0, 0])
  for (const [index, width] of [420, 720, 640, 530, 310].entries()) {
    box('#dfe4f1', 210, 160 + index * 42, width, 16, 8)
  }
  disc('#ffffff', 160, 560, 114)
  picture.save()
  picture.beginPath()
  picture.arc(160, 560, 108, 0, Math.PI * 2)
  picture.clip()
  box('#cfd8ea', 0, 400, 320, 320, 0)
  disc('#4c6ef5', 160, 690, 100)
  disc('#f4c9a8', 160, 530, 40)
  picture.restore()
  return stream
}
