import { expect, it } from 'vitest'
import type { EngineCapabilities } from '../../../src/recorder/types.js'
import { follow } from '../follow.js'
import { attempt, type Command, refused, whileRecording } from './attempt.js'
import type { ConformanceStage } from './stage.js'
import { untilClock } from './untilClock.js'

const commandsOf: [keyof EngineCapabilities, Command][] = [
  ['pause', 'pause'],
  ['pause', 'resume'],
  ['cancel', 'cancel'],
  ['retake', 'retake'],
  ['submit', 'submit'],
]

type Lacking = (stage: ConformanceStage) => void

/** What an engine promises of commands that it cannot obey. */
export const describeNoCommand: Lacking = ({ create, record, finish, capabilities }) => {
  const lacking = commandsOf.filter(([capability]) => !capabilities[capability])
  it.each(lacking)('without %s refuses %s(), also where it would be legal', async (_, command) => {
    const recorder = create()
    await record(recorder)
    expect(attempt(recorder, command)).toEqual(refused(whileRecording(command)))
    await finish(recorder)
    expect(attempt(recorder, command)).toEqual(refused('illegal_command'))
  })
}

export const describeNoPreview: Lacking = ({ create, record }) => {
  it('shows no picture while recording', async () => {
    const { preview, cameraPreview } = await record(create())
    expect({ preview, cameraPreview }).toEqual({ preview: null, cameraPreview: null })
  })
}

export const describeNoLevels: Lacking = ({ create, record }) => {
  it('hears no level', async () => {
    const recorder = create()
    await record(recorder)
    await untilClock(recorder, 250)
    expect(recorder.level.get()).toBe(0)
  })
}

export const describeNoDevices: Lacking = ({ create, record }) => {
  it('keeps its devices to itself', async () => {
    const recorder = create()
    await record(recorder)
    const heard = follow(recorder)
    const before = recorder.devices.get()
    recorder.adjust({ type: 'mute', source: 'microphone', muted: true })
    expect(heard.codes()).toEqual(['illegal_command'])
    expect(recorder.devices.get()).toBe(before)
  })
}

export const describeNoRecovery: Lacking = ({ engine }) => {
  it('has nothing to recover', () => {
    expect(engine().createRecovery).toBeUndefined()
  })
}
