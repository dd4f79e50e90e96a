import { afterEach, beforeEach, describe } from 'vitest'
import type { RecorderEngine } from '../../src/recorder/engine.js'
import type { EngineCapabilities, Recorder } from '../../src/recorder/types.js'
import { describeCancel } from './conformance/cancel.js'
import { describeCommon } from './conformance/common.js'
import { describeDevices } from './conformance/devices.js'
import { describeImport } from './conformance/import.js'
import {
  describeNoCommand,
  describeNoDevices,
  describeNoLevels,
  describeNoPreview,
  describeNoRecovery,
} from './conformance/lacking.js'
import { describeLevels } from './conformance/levels.js'
import { describePause } from './conformance/pause.js'
import { describePreview } from './conformance/preview.js'
import { describeRecovery } from './conformance/recovery.js'
import { describeRetake } from './conformance/retake.js'
import type { ConformanceStage, ConformanceSubject } from './conformance/stage.js'
import { describeSubmit } from './conformance/submit.js'
import { untilClock } from './conformance/untilClock.js'
import { untilStatus } from './follow.js'

export type { ConformanceSubject, ImportWindow } from './conformance/stage.js'

/**
 * What every engine promises, checked on a running one: a common part, and one part per capability. An engine
 * without a capability must refuse its commands, and has no such part.
 */
export function describeConformance(subject: ConformanceSubject): void {
  const { capabilities, world = {}, config = {}, leastMs = 0 } = subject
  const recorders: Recorder[] = []
  let engine: RecorderEngine

  const stage: ConformanceStage = {
    capabilities,
    config,
    world,
    leastMs,
    importWindow: subject.importWindow,
    client: () => subject.client(),
    engine: () => engine,
    create() {
      const recorder = engine.createRecorder({ client: subject.client() })
      recorders.push(recorder)
      return recorder
    },
    record(recorder) {
      recorder.start(config)
      world.start?.()
      return untilStatus(recorder, 'recording')
    },
    async finish(recorder) {
      await untilClock(recorder, leastMs)
      recorder.stop()
      world.stop?.()
      return untilStatus(recorder, 'review')
    },
  }

  describe(`${subject.name}`, () => {
    beforeEach(() => {
      engine = subject.engine()
    })
    afterEach(() => {
      for (const recorder of recorders.splice(0)) recorder.dispose()
      subject.cleanUp?.()
    })

    describeCommon(stage)
    describeImport(stage)
    describeNoCommand(stage)
    if (capabilities.pause) describePause(stage)
    if (capabilities.cancel) describeCancel(stage)
    if (capabilities.retake) describeRetake(stage)
    if (capabilities.submit && subject.canSubmit !== false) describeSubmit(stage)
    for (const [able, has, lacks] of parts(capabilities)) (able ? has : lacks)(stage)
  })
}

type Part = (stage: ConformanceStage) => void

/** What says something also where it is lacking. */
function parts({ preview, levels, devices, recovery }: EngineCapabilities): [boolean, Part, Part][] {
  return [
    [preview, describePreview, describeNoPreview],
    [levels, describeLevels, describeNoLevels],
    [devices, describeDevices, describeNoDevices],
    [recovery, describeRecovery, describeNoRecovery],
  ]
}
