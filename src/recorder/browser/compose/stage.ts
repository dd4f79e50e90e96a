import { startClock } from './clock.js'
import type {
  CompositorFigures,
  CompositorRequest,
  FrameSource,
  FreshCounts,
  SourceName,
} from './messages.js'
import { createPainter, firstPictureMs } from './painter.js'
import { readFrames } from './readFrames.js'
import type { BubbleLayout } from './layout.js'

/** Says how it goes this often. */
const tellMs = 1000

export interface Stage {
  figures(): CompositorFigures
  setSource(name: SourceName, source: FrameSource | null): void
  setBubble(bubble: BubbleLayout): void
  close(): Promise<void>
}

/** In the worker: draws the sources as they come, and writes a picture into `output` at each beat of its clock. */
export function openStage(
  { width, height, frameRate, bubble }: Extract<CompositorRequest, { type: 'open' }>,
  output: WritableStream<VideoFrame>,
  tell: (figures: CompositorFigures) => void,
): Stage {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('There is no canvas to draw on.')
  const painter = createPainter(context, { width, height }, bubble)
  const writer = output.getWriter()
  const stopReading: Partial<Record<SourceName, () => Promise<void>>> = {}
  const fresh: FreshCounts = { screen: 0, camera: 0 }
  let drawn = 0
  let timestamp = 0
  const opened = performance.now()
  let told = opened
  const figures = (): CompositorFigures => ({ drawn, fresh: { ...fresh } })

  const stopClock = startClock(frameRate, () => {
    const now = performance.now()
    if (now - told >= tellMs) {
      told = now
      tell(figures())
    }
    if (fresh.screen === 0 && now - opened < firstPictureMs) return
    // What cannot be taken now is left out; a still source's last picture goes out again.
    if ((writer.desiredSize ?? 0) <= 0) return
    painter.paint()
    timestamp = Math.max(timestamp + 1, Math.round(now * 1000))
    const frame = new VideoFrame(canvas, { timestamp })
    drawn += 1
    writer.write(frame).catch(() => frame.close())
  })

  function draw(name: SourceName, frame: VideoFrame): void {
    fresh[name] += 1
    const size = { width: frame.displayWidth, height: frame.displayHeight }
    if (name === 'screen') painter.setScreen(frame, size)
    else painter.setCamera(frame, size)
  }

  function clear(name: SourceName): void {
    // The last picture of a screen stays; that of a face would be a lie.
    if (name === 'camera') painter.setCamera(null)
  }

  return {
    figures,
    setSource(name, source) {
      void stopReading[name]?.()
      delete stopReading[name]
      if (!source) clear(name)
      else
        stopReading[name] = readFrames(
          source,
          (frame) => draw(name, frame),
          () => clear(name),
        )
    },
    setBubble: painter.setBubble,
    async close() {
      stopClock()
      await Promise.all([stopReading.screen?.(), stopReading.camera?.()])
      await writer.close().catch(() => undefined)
    },
  }
}
