import type { EngineCapabilities } from '../../../src/recorder/types.js'
import { widgetEngine } from '../../../src/recorder/widget/widgetEngine.js'
import { createFakeClient } from '../../../src/testing/fakeClient.js'
import { describeConformance } from '../../support/conformance.js'
import { removeVendorDouble, vendorDoubleUrl } from '../../support/vendorDouble.js'

const capabilities: EngineCapabilities = {
  pause: false,
  cancel: false,
  retake: false,
  submit: false,
  preview: false,
  levels: false,
  devices: false,
  recovery: false,
}

for (const variant of ['replace', 'mutate'] as const) {
  describeConformance({
    name: `the widget engine on a script that ${variant}s the stub`,
    capabilities,
    engine: () => widgetEngine({ digest: 'digest', src: vendorDoubleUrl({ variant, script: 'auto' }) }),
    client: () => createFakeClient(),
    cleanUp: removeVendorDouble,
  })
}
