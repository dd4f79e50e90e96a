import { openCanvasCompositor } from '../../src/recorder/browser/compose/canvasCompositor.js'
import { openCompositor } from '../../src/recorder/browser/compose/compositor.js'
import type { Compositor } from '../../src/recorder/browser/compose/compositor.js'
import { bubbleLayout } from '../../src/recorder/browser/compose/layout.js'
import { startWorker } from '../../src/recorder/browser/worker/startWorker.js'

/** What was seen so far; `at` is the page's own clock in ms. */
export interface Seen {
  at: number
  /** Pictures that the compositor drew. */
  drawn: number
  /** Pictures that came out of the compositor. */
  pictures: number
  /** Those that differ from the one before in the screen's half, and in the bubble. */
  freshScreen: number
  freshCamera: number
  /** Beats of a `setInterval` of 10 ms: what throttling is told by. */
  beats: number
  visibility: DocumentVisibilityState
  /** What the compositor said to be frozen. */
  frozen: string[]
}

// Small, as it is about clocks and not about how much a machine can draw.
const picture = { width: 640, height: 360 }
let compositor: Compositor | undefined
const seen = { pictures: 0, freshScreen: 0, freshCamera: 0, beats: 0, frozen: [] as string[] }

/** Composes two tracks of one moving camera, and looks at each picture that comes out. */
async function begin(kind: Compositor['kind'], camera?: MediaStreamTrack): Promise<string> {
  const media = await navigator.mediaDevices.getUserMedia({ video: picture })
  const [screen] = media.getVideoTracks()
  if (!screen) throw new Error('no camera')
  const options = {
    screen,
    camera: camera ?? screen.clone(),
    ...picture,
    frameRate: 30,
    bubble: bubbleLayout({ cameraPosition: 'bottom-left', cameraShape: 'circle', cameraSize: 'large' }),
    onFrozen: (source: string) => seen.frozen.push(source),
  }
  compositor =
    kind === 'worker'
      ? await openCompositor(options)
      : openCanvasCompositor(await startWorker('compositor'), options)
  void look(compositor.track)
  setInterval(() => {
    seen.beats += 1
  }, 10)
  return compositor.kind
}

/** As `begin`, with a camera that stays live but gives nothing more once `freeze` is called. */
async function beginFreezing(kind: Compositor['kind']): Promise<string> {
  const canvas = new OffscreenCanvas(320, 180)
  const context = canvas.getContext('2d')
  // Its pictures are written one by one: a canvas’s own stream gives them when the page is painted, which is now and then.
  const camera = new MediaStreamTrackGenerator({ kind: 'video' })
  const writer = camera.writable.getWriter()
  const timer = setInterval(() => {
    if (context) context.fillStyle = `hsl(${performance.now() / 10} 90% 50%)`
    context?.fillRect(0, 0, canvas.width, canvas.height)
    void writer.write(new VideoFrame(canvas, { timestamp: performance.now() * 1000 }))
  }, 50)
  Object.assign(globalThis, { freeze: () => clearInterval(timer) })
  return begin(kind, camera)
}

/** Streams are read at full speed also in a hidden page: only its timers and its painting are slowed down. */
async function look(track: MediaStreamTrack): Promise<void> {
  const reader = new MediaStreamTrackProcessor({ track: track as MediaStreamVideoTrack }).readable.getReader()
  const context = new OffscreenCanvas(160, 90).getContext('2d', { willReadFrequently: true })
  let screen = 0
  let camera = 0
  for (;;) {
    const { value: frame, done } = await reader.read()
    if (done || !context) return
    context.drawImage(frame, 0, 0, 160, 90)
    frame.close()
    seen.pictures += 1
    const nowScreen = digest(context.getImageData(60, 0, 100, 90))
    // Well inside the circle.
    const nowCamera = digest(context.getImageData(12, 61, 17, 17))
    if (nowScreen !== screen) seen.freshScreen += 1
    if (nowCamera !== camera) seen.freshCamera += 1
    screen = nowScreen
    camera = nowCamera
  }
}

function digest({ data }: ImageData): number {
  let value = 0
  for (let at = 0; at < data.length; at += 4)
    for (const channel of [0, 1, 2]) value = (value * 31 + (data[at + channel] ?? 0)) | 0
  return value
}

Object.assign(globalThis, {
  begin,
  beginFreezing,
  read: async (): Promise<Seen> => {
    const { drawn = 0 } = (await compositor?.figures()) ?? {}
    return { at: performance.now(), visibility: document.visibilityState, drawn, ...seen }
  },
})
