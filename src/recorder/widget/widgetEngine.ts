import { createPart } from '../../core/part.js'
import type { RecorderEngine } from '../engine.js'
import { engineOnFirstUse } from '../onFirstUse/engineOnFirstUse.js'
import { widgetCapabilities, windowImports } from './capabilities.js'
import type { WidgetOptions } from './widgetOptions.js'
import { widgetSupport } from './widgetSupport.js'

const machine = createPart(() => import('./createWidgetEngine.js'))

/**
 * Records with Hippo's own widget. Its script is loaded with the first take, once per document; commands given
 * before wait for it. A take fails with `widget_blocked`, `widget_timeout` or `widget_unusable` where the script
 * does not come, and `retry()` loads it anew.
 *
 * @example
 * <HippoProvider client={createClient()} engine={widgetEngine({ digest: 'your-account-digest' })}>…</HippoProvider>
 */
export function widgetEngine(options: WidgetOptions): RecorderEngine {
  return engineOnFirstUse({
    name: 'widget',
    capabilities: widgetCapabilities,
    importing: windowImports,
    support: widgetSupport,
    machine,
    make: ({ createWidgetEngine }) => createWidgetEngine(options),
  })
}
