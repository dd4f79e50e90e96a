import type { RecordingConfig } from '../../contract/types.js'
import { toHippoError } from '../../core/error.js'
import { loadPart } from '../../core/loadPart.js'
import type { RecorderSnapshot, RecorderWarning } from '../types.js'
import { frameRate } from './capture/size.js'
import type { Sources, Surface } from './capture/sources.js'
import type { Compositor } from './compose/compositor.js'
import { bubbleLayout } from './compose/layout.js'
import { composedSize } from './pictureSize.js'

export interface PictureOptions {
  sources: Pick<Sources, 'screen' | 'camera' | 'surface'>
  config: Required<RecordingConfig>
  /** Where the bubble was put before the take; null for where the configuration wants it. */
  bubble: { x: number; y: number } | null
  workerUrl: string | undefined
  onWarning(warning: RecorderWarning): void
  /** Something else is to be seen now. */
  onChange(): void
  /** The camera is not needed any more: nothing can be made of it. */
  onCameraUnused(): void
}

/** What is seen in a take: which tracks are recorded, and whether they are drawn into one. */
export interface Picture {
  /** For people to look at: the sources as they are. */
  shown(): Pick<RecorderSnapshot, 'preview' | 'cameraPreview' | 'surface'>
  /**
   * Opens the compositor where one is needed; a recorder's tracks can never be changed, so it is decided before the
   * first frame. It is needed for a camera in the screen's picture, and for a window or a tab: their size changes, and
   * H.264 then goes on in another size, which MP4 cannot hold. A whole screen and a camera are recorded as they come.
   */
  compose(): Promise<void>
  /** What each layer records; `camera` is null without a layer of its own. */
  tracks(): { main: MediaStreamTrack | null; camera: MediaStreamTrack | null }
  /** Whether another surface can take the place of this one. */
  readonly isComposed: boolean
  /** Whether the camera's track can still be replaced. */
  readonly canChangeCamera: boolean
  setScreen(track: MediaStreamTrack, surface: Surface | null): void
  /** Another camera, or none any more. */
  setCamera(track: MediaStreamTrack | null): void
  setBubble(x: number, y: number): void
  /** From here on the tracks stay. */
  roll(): void
  dispose(): void
}

export function openPicture(options: PictureOptions): Picture {
  const { config, onWarning, onChange } = options
  const inPicture = config.screen && config.camera && !config.separateLayer
  let { screen, camera, surface } = options.sources
  let compositor: Compositor | null = null
  let disposed = false
  let rolled = false
  const size = composedSize(config.resolution, screen?.getSettings() ?? {})
  let bubble = { ...bubbleLayout(config, size), ...options.bubble }
  let streams = streamsOf()

  function streamsOf(): { preview: MediaStream | null; cameraPreview: MediaStream | null } {
    const main = screen ?? camera
    return {
      preview: main && new MediaStream([main]),
      cameraPreview: screen && camera && new MediaStream([camera]),
    }
  }

  function changed(): void {
    streams = streamsOf()
    onChange()
  }

  return {
    shown: () => ({ ...streams, surface }),
    async compose() {
      if (!screen || (surface === 'monitor' && !(inPicture && camera))) return
      const given = { screen, camera: inPicture ? camera : null }
      try {
        const { openCompositor } = await loadPart(import('./compose/compositor.js'))
        const opened = await openCompositor({
          ...given,
          ...size,
          frameRate,
          bubble,
          workerUrl: options.workerUrl,
          onFrozen: (source) => onWarning({ code: 'picture_frozen', detail: `The ${source} stands still.` }),
        })
        if (disposed) return opened.dispose()
        compositor = opened
        // What was changed while it opened.
        if (screen !== given.screen) opened.setScreen(screen)
        if (inPicture && camera !== given.camera) opened.setCamera(camera)
        opened.setBubble(bubble)
      } catch (cause) {
        const { code, message } = toHippoError(cause)
        if (disposed) return
        if (code === 'worker_blocked') onWarning({ code, detail: message })
        else if (given.camera) onWarning({ code: 'camera_unavailable', detail: message })
        if (!given.camera) return
        camera = null
        options.onCameraUnused()
        changed()
      }
    },
    tracks: () => ({
      main: compositor?.track ?? screen ?? camera,
      camera: screen && config.separateLayer ? camera : null,
    }),
    get isComposed() {
      return compositor !== null
    },
    get canChangeCamera() {
      return !rolled || (inPicture && compositor !== null)
    },
    setScreen(track, next) {
      screen = track
      surface = next
      compositor?.setScreen(track)
      changed()
    },
    setCamera(track) {
      camera = track
      if (inPicture) compositor?.setCamera(track)
      changed()
    },
    setBubble(x, y) {
      bubble = { ...bubble, x: share(x), y: share(y) }
      compositor?.setBubble(bubble)
    },
    roll() {
      rolled = true
    },
    dispose() {
      disposed = true
      compositor?.dispose()
    },
  }
}

/** Inside the picture, whatever was asked for. */
function share(value: number): number {
  return Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0.5
}
