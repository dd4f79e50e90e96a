import type { UseRecorderResult } from './recorderResult.js'

/**
 * The person's own picture for a floating window: only where they are not drawn into the recording anyhow, and where
 * the window itself is not recorded with the whole screen. What a browser does not name may be one.
 */
export function floatingPicture({
  config,
  surface,
  preview,
  cameraPreview,
}: Pick<UseRecorderResult, 'config' | 'surface' | 'preview' | 'cameraPreview'>): MediaStream | null {
  if (config.camera === false) return null
  if (!config.screen) return preview
  const mayShowItself = surface === null || surface === 'monitor'
  return config.separateLayer && !mayShowItself ? cameraPreview : null
}
