import { embedLabels } from '../../labels/embed.js'
import type { Recorder } from '../../recorder/types.js'
import { element } from './element.js'

/**
 * The take, to be watched before it is submitted, from what this browser keeps. It stays away where nothing is kept,
 * and where the page's policy lets no media come from here (`media-src blob:`).
 */
export function createReview(recorder: Recorder): HTMLVideoElement {
  const video = element('video', { class: 'review', 'aria-label': embedLabels.review })
  video.controls = true
  video.playsInline = true
  let shown = 0

  function close(): void {
    shown = 0
    video.hidden = true
    if (video.src !== '') URL.revokeObjectURL(video.src)
    video.removeAttribute('src')
  }

  async function open(take: number): Promise<void> {
    shown = take
    const file = await recorder.readTake('playable').catch(() => null)
    if (file && shown === take) video.src = URL.createObjectURL(file.blob)
  }

  video.addEventListener('loadeddata', () => {
    video.hidden = video.videoWidth === 0
  })
  video.addEventListener('error', () => {
    video.hidden = true
  })
  video.hidden = true
  recorder.subscribe(() => {
    const { state, take } = recorder.get()
    if (state.status !== 'review') {
      if (shown !== 0) close()
    } else if (shown !== take) void open(take)
  })
  return video
}
