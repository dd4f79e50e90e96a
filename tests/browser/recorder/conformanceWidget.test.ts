import { expect } from 'vitest'
import type { EngineCapabilities } from '../../../src/recorder/types.js'
import { createWidgetEngine } from '../../../src/recorder/widget/createWidgetEngine.js'
import { createFakeClient } from '../../../src/testing/fakeClient.js'
import { describeConformance, type ImportWindow } from '../../support/conformance.js'
import {
  removeVendorDouble,
  vendorDouble,
  vendorDoubleUrl,
  vendorWindow,
} from '../../support/vendorDouble.js'

const capabilities: EngineCapabilities = {
  pause: false,
  cancel: false,
  retake: false,
  submit: false,
  preview: false,
  levels: false,
  devices: false,
  recovery: false,
  import: 'window',
}

const importWindow: ImportWindow = {
  async opened(times) {
    await expect.poll(() => vendorWindow().__vendorDouble?.calls.import).toBe(times)
  },
  started: () => vendorDouble().fire('import_progress', { operation: 'started' }),
  uploading: (progress) => vendorDouble().fire('import_progress', { operation: 'uploading', progress }),
  uploaded: () => vendorDouble().fire('source_uploaded'),
  completed() {
    const { recorded_url: shareUrl, ...links } = vendorDouble().urls()
    vendorDouble().fire('import_complete', { ...links, share_url: shareUrl, media_duration: 3 })
  },
  failed: (reason) => vendorDouble().fire('import_failed', { reason }),
}

for (const variant of ['replace', 'mutate'] as const) {
  describeConformance({
    name: `the widget engine on a script that ${variant}s the stub`,
    capabilities,
    engine: () => createWidgetEngine({ digest: 'digest', src: vendorDoubleUrl({ variant, script: 'auto' }) }),
    client: () => createFakeClient(),
    importWindow,
    cleanUp: removeVendorDouble,
  })
}
