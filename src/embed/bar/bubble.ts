import { resolveRecordingConfig } from '../../contract/config.js'
import { embedLabels } from '../../labels/embed.js'
import type { Recorder, RecorderSnapshot } from '../../recorder/types.js'
import { element } from './element.js'

/** The person's own picture while they record, mirrored as people know themselves. */
export function createBubble(recorder: Recorder): HTMLVideoElement {
  const video = element('video', { class: 'bubble', 'aria-label': embedLabels.camera })
  video.muted = true
  video.playsInline = true
  const show = (): void => {
    const stream = cameraOf(recorder.get())
    video.hidden = stream === null
    if (video.srcObject === stream) return
    video.srcObject = stream
    if (stream) void video.play().catch(() => {})
  }
  show()
  recorder.subscribe(show)
  return video
}

/** The camera, unless it would be recorded a second time with the screen or the tab it is shown in. */
function cameraOf({ config, preview, cameraPreview, surface }: RecorderSnapshot): MediaStream | null {
  const { screen, camera, thisTab } = resolveRecordingConfig(config)
  if (!screen) return camera ? preview : null
  return surface === 'monitor' || thisTab ? null : cameraPreview
}
