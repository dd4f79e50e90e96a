import { expect, onTestFinished, test, vi } from 'vitest'
import { startEncoder } from '../../../src/recorder/browser/encode/encoder.js'
import { encoderLadder } from '../../../src/recorder/browser/encode/ladder.js'
import { rollReel } from '../../../src/recorder/browser/reel.js'
import { createMemoryRing } from '../../../src/recorder/browser/store/memoryRing.js'
import { blue, createSource, red } from './composeScene.js'
import { isColour, readFilm } from './filmed.js'

const bits = { videoBitsPerSecond: 500_000, audioBitsPerSecond: 64_000 }

test('a form that gives nothing is left for the next one, and at last the source is to blame', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  onTestFinished(() => void vi.useRealTimers())
  const silent = document.createElement('canvas').captureStream(0)
  const started: string[] = []
  vi.spyOn(MediaRecorder.prototype, 'start').mockImplementation(function (this: MediaRecorder) {
    started.push(this.mimeType)
  })
  onTestFinished(() => void vi.restoreAllMocks())
  const ends: (string | undefined)[] = []
  const rungs = encoderLadder({ video: true, audio: false }, (type) => MediaRecorder.isTypeSupported(type))
  startEncoder(
    { stream: silent, rungs, ...bits },
    { onData: () => {}, onEnd: (error) => ends.push(error?.code) },
  )
  vi.advanceTimersByTime(2900)
  expect(started).toHaveLength(1)
  vi.advanceTimersByTime(200)
  expect(started).toHaveLength(2)
  expect(new Set(started).size).toBe(2)
  vi.advanceTimersByTime(6000)
  expect(ends).toEqual(['no_media'])
})

test('layers whose first pictures come at different times fit together by their offsets', async () => {
  const main = createSource(blue, 320, 240)
  const camera = createSource(blue, 320, 240)
  const stores = { main: createMemoryRing(), camera: createMemoryRing() }
  const offsets: Record<string, number> = {}
  // The camera's own pictures begin a little later, as those of a still screen do.
  const begins = performance.now() + 500
  const [delayed] = delayedTrack(camera.track, begins)
  const over = new Promise<void>((resolve) => {
    const reel = rollReel(
      [
        { name: 'main', video: main.track, audio: null, videoBitsPerSecond: 500_000, store: stores.main },
        { name: 'camera', video: delayed, audio: null, videoBitsPerSecond: 500_000, store: stores.camera },
      ],
      {
        onLayer: ({ name }, _type, offsetMs) => (offsets[name] = offsetMs),
        onKept() {},
        onLayerLost() {},
        onEnd: () => resolve(),
      },
    )
    setTimeout(() => {
      main.set({ colour: red })
      camera.set({ colour: red })
    }, 1000)
    setTimeout(() => reel.stop(), 1500)
  })
  await over
  expect(offsets.main).toBe(0)
  const turned = async (name: 'main' | 'camera'): Promise<number> => {
    const film = await readFilm(await stores[name].read(0, stores[name].size))
    for (let at = 0; at < film.seconds; at += 0.033) {
      if (isColour((await film.at(at))(0.5, 0.5), red)) return at * 1000 + (offsets[name] ?? 0)
    }
    throw new Error(`${name} never turned red`)
  }
  const [seen, filmed] = [await turned('main'), await turned('camera')]
  expect(Math.abs(seen - filmed)).toBeLessThan(120)
  expect(offsets.camera).toBeGreaterThan(300)
})

/** The same pictures, from a moment on. */
function delayedTrack(track: MediaStreamTrack, from: number): [MediaStreamTrack] {
  const generator = new MediaStreamTrackGenerator({ kind: 'video' })
  const gate = new TransformStream<VideoFrame, VideoFrame>({
    transform(frame, controller) {
      if (performance.now() < from) frame.close()
      else controller.enqueue(frame)
    },
  })
  void new MediaStreamTrackProcessor({ track: track as MediaStreamVideoTrack }).readable
    .pipeThrough(gate)
    .pipeTo(generator.writable)
    .catch(() => {})
  onTestFinished(() => generator.stop())
  return [generator]
}
