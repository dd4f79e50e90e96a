import { breakoutBox } from './breakoutBox.js'
import type { FrameSource } from './messages.js'

/**
 * Hands every frame of a source to `draw` and closes it at once: a frame that is held stalls the device it comes from.
 * `onEnd` is called when the source itself is over. Ended by what it returns.
 */
export function readFrames(
  source: FrameSource,
  draw: (frame: VideoFrame) => void,
  onEnd: () => void,
): () => Promise<void> {
  let over = false
  const reader = framesOf(source).getReader()

  async function run(): Promise<void> {
    for (;;) {
      const { value: frame, done } = await reader.read()
      if (done) return
      try {
        if (!over) draw(frame)
      } finally {
        frame.close()
      }
    }
  }
  run()
    .catch(() => undefined)
    .finally(() => {
      if (!over) onEnd()
    })

  return async () => {
    over = true
    await reader.cancel().catch(() => undefined)
    if (!(source instanceof ReadableStream)) source.stop()
  }
}

function framesOf(source: FrameSource): ReadableStream<VideoFrame> {
  if (source instanceof ReadableStream) return source
  const { MediaStreamTrackProcessor } = breakoutBox()
  if (!MediaStreamTrackProcessor) throw new Error('This worker cannot read tracks.')
  return new MediaStreamTrackProcessor({ track: source }).readable
}
