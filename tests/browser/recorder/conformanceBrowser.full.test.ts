import { createBrowserEngine } from '../../../src/recorder/browser/createBrowserEngine.js'
import { describeConformance } from '../../support/conformance.js'
import { createPageTus } from './pageTus.js'
import { createBackend, created } from './stage.js'

let assets = 0

describeConformance({
  name: 'the built-in engine on fake devices',
  capabilities: {
    pause: true,
    cancel: true,
    retake: true,
    submit: true,
    preview: true,
    levels: true,
    devices: true,
    recovery: true,
    import: 'source',
  },
  engine: () => createBrowserEngine({}, { httpStack: createPageTus().stack }),
  client: () =>
    createBackend({
      create() {
        assets += 1
        return Promise.resolve({ ...created, video: { ...created.video, assetId: String(assets) } })
      },
    }).client,
  config: { resolution: 360 },
  leastMs: 400,
})
