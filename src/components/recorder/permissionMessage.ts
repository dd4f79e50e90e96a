import type { DevicePermissions } from '../../hooks/useDevicePermissions.js'
import type { RecordingConfig } from '../../hooks/recorderResult.js'
import { chosenSources } from '../../hooks/recordingSources.js'
import { formatList } from '../../labels/formatList.js'
import type { HippoLabels } from '../../labels/labels.js'

export interface PermissionMessage {
  kind: 'asks' | 'denied'
  title: string
  hint: string
}

/**
 * What is to be said before a take about the leave it needs: that the browser will ask and why, or that it was told
 * no and how to undo that. Null where there is nothing to say.
 */
export function permissionMessage(
  config: RecordingConfig,
  { camera, microphone }: DevicePermissions,
  text: HippoLabels['devices'],
  locale: string,
): PermissionMessage | null {
  const chosen = chosenSources(config)
  const denied = {
    camera: chosen.camera && camera === 'denied',
    microphone: chosen.microphone && microphone === 'denied',
  }
  if (denied.camera || denied.microphone) {
    const one = denied.camera ? text.cameraDenied : text.microphoneDenied
    const title = denied.camera && denied.microphone ? text.bothDenied : one
    return { kind: 'denied', title, hint: text.allowAgain }
  }
  const asked = [
    ...(chosen.camera && camera === 'prompt' ? [text.yourCamera] : []),
    ...(chosen.microphone && microphone === 'prompt' ? [text.yourMicrophone] : []),
  ]
  if (asked.length === 0) return null
  const sources = formatList(asked, locale)
  const hint = chosen.screen ? text.asksForScreen(sources) : text.asksFor(sources)
  return { kind: 'asks', title: text.ask, hint }
}
