import type { EngineCapabilities } from '../../../src/recorder/types.js'
import { createFakeClient } from '../../../src/testing/fakeClient.js'
import { createFakeEngine, type FakeEngine } from '../../../src/testing/fakeEngine.js'
import { describeConformance } from '../../support/conformance.js'

function capabilities(able: boolean): EngineCapabilities {
  return {
    pause: able,
    cancel: able,
    retake: able,
    submit: able,
    preview: able,
    levels: able,
    devices: able,
    recovery: able,
    import: 'source',
  }
}

let driven: FakeEngine

for (const able of [true, false]) {
  describeConformance({
    name: `the fake engine that answers by itself, ${able ? 'able to do everything' : 'with no capability'}`,
    capabilities: capabilities(able),
    engine: () => {
      driven = createFakeEngine({ script: 'auto', capabilities: capabilities(able) })
      return driven
    },
    client: () => createFakeClient(),
    world: { speak: () => driven.level(0.5) },
  })
}

describeConformance({
  name: 'the fake engine that takes its time',
  capabilities: capabilities(true),
  engine: () => {
    driven = createFakeEngine({ script: 'auto', delayMs: 5 })
    return driven
  },
  client: () => createFakeClient(),
  world: { speak: () => driven.level(0.5) },
})

describeConformance({
  name: 'the fake engine driven by hand',
  capabilities: capabilities(true),
  engine: () => {
    driven = createFakeEngine()
    return driven
  },
  client: () => createFakeClient(),
  world: {
    start: () => driven.grant(),
    stop: () => driven.stopped(),
    pause: () => driven.paused(),
    resume: () => driven.resumed(),
    submit: () => driven.submitted(),
    speak: () => driven.level(0.5),
  },
})
