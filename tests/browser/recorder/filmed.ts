import { ALL_FORMATS, BlobSource, CanvasSink, Input } from 'mediabunny'

export interface Filmed {
  mimeType: string
  seconds: number
  video: { codec: string | null; width: number; height: number } | null
  audio: { codec: string | null } | null
  /** The picture of a moment: tells the colour at a point, given as shares of its width and height. */
  at(seconds: number): Promise<(x: number, y: number) => readonly number[]>
}

/** Reads a recorded file without playing it. */
export async function readFilm(file: Blob): Promise<Filmed> {
  const input = new Input({ source: new BlobSource(file), formats: ALL_FORMATS })
  const video = await input.getPrimaryVideoTrack()
  const audio = await input.getPrimaryAudioTrack()
  return {
    mimeType: await input.getMimeType(),
    seconds: await input.computeDuration(),
    video: video && { codec: video.codec, width: video.codedWidth, height: video.codedHeight },
    audio: audio && { codec: audio.codec },
    async at(seconds) {
      if (!video) throw new Error('There is no picture.')
      let context: OffscreenCanvasRenderingContext2D | null = null
      // From the beginning: a streamed file has no index to jump with.
      for await (const { canvas, timestamp } of new CanvasSink(video).canvases()) {
        if (timestamp > seconds && context) break
        context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
      }
      if (!context) throw new Error('There is no picture in it.')
      const { data, width, height } = context.getImageData(0, 0, context.canvas.width, context.canvas.height)
      return (x, y) => {
        const first = (Math.floor(height * y) * width + Math.floor(width * x)) * 4
        return [...data.slice(first, first + 3)]
      }
    },
  }
}

/** Whether a colour is the one that was drawn, as far as an encoder keeps it. */
export function isColour(seen: readonly number[], drawn: readonly number[]): boolean {
  return drawn.every((value, at) => Math.abs(value - (seen[at] ?? 0)) < 60)
}
