import { expect, onTestFinished, test, vi } from 'vitest'
import { resolveRecordingConfig } from '../../../src/contract/config.js'
import { createDeviceKeeper } from '../../../src/recorder/browser/capture/deviceKeeper.js'
import { openSound } from '../../../src/recorder/browser/mix/sound.js'
import { openStudio } from '../../../src/recorder/browser/studio.js'
import type { RecorderWarning } from '../../../src/recorder/types.js'
import { end, watchQuestions } from './captureStage.js'
import { createStage, recordFor, stopAndUpload } from './stage.js'
import { createTone } from './tones.js'

/** An audio graph that never begins, as on a machine without a sound output. */
function silenceGraphs(): void {
  const { AudioContext } = window
  class Suspended extends AudioContext {
    override get state(): AudioContextState {
      return super.state === 'closed' ? 'closed' : 'suspended'
    }
    constructor(options?: AudioContextOptions) {
      super(options)
      void this.suspend()
    }
    override resume(): Promise<void> {
      return Promise.resolve()
    }
  }
  vi.stubGlobal('AudioContext', Suspended)
  onTestFinished(() => void vi.unstubAllGlobals())
}

function openTestSound(inputs: Parameters<typeof openSound>[0]) {
  const warnings: RecorderWarning[] = []
  const sound = openSound(inputs, (warning) => warnings.push(warning))
  if (!sound) throw new Error('There is no sound.')
  onTestFinished(sound.dispose)
  return { sound, codes: () => warnings.map(({ code }) => code) }
}

test('a graph that runs is what is recorded, and nothing waits for it', async () => {
  const { sound, codes } = openTestSound({ microphone: createTone(440), systemAudio: createTone(900) })
  const { track } = sound
  const before = performance.now()
  await sound.settle()
  console.log(`audio graph runs after ${Math.round(performance.now() - before)} ms`)
  expect([sound.isMixed, sound.track === track, codes()]).toEqual([true, true, []])
})

test('a graph that does not run gives way to the microphone as it comes', async () => {
  const [microphone, systemAudio, other] = [createTone(440), createTone(900), createTone(200)]
  silenceGraphs()
  const muted = { microphone: true, systemAudio: false }
  const { sound, codes } = openTestSound({ microphone, systemAudio, muted })
  await sound.settle()
  expect([sound.isMixed, sound.track === microphone, codes()]).toEqual([
    false,
    true,
    ['system_audio_unavailable'],
  ])
  expect([microphone.enabled, systemAudio.enabled]).toEqual([false, true])
  sound.mute('microphone', false)
  expect(microphone.enabled).toBe(true)
  expect(sound.setMicrophone(other)).toBe(false)
  expect(sound.setMicrophone(null)).toBe(true)
})

test('on such a machine a take has its sound all the same, and its microphone stays', async () => {
  silenceGraphs()
  const stage = createStage()
  stage.recorder.start({ screen: false, camera: false, microphone: true })
  await recordFor(stage, 500)
  stage.recorder.adjust({ type: 'microphone', deviceId: null })
  await vi.waitFor(() => expect(stage.errors.map(({ code }) => code)).toEqual(['illegal_command']))
  await stopAndUpload(stage)
  expect(stage.recorder.get().warnings).toEqual([])
  const context = new OfflineAudioContext(1, 1, 48_000)
  const heard = await context.decodeAudioData(await stage.tus.blob('audio/webm').arrayBuffer())
  expect(heard.duration).toBeGreaterThan(0.3)
})

/** The studio of a take with this microphone alone, recording. */
function openTestStudio(microphone: MediaStreamTrack) {
  const warnings: RecorderWarning[] = []
  const devices = createDeviceKeeper()
  const studio = openStudio({
    sources: { screen: null, camera: null, systemAudio: null, microphone, surface: null, warnings: [] },
    config: resolveRecordingConfig({ screen: false, camera: false, microphone: true }),
    ...{ devices, bubble: null, workerUrl: undefined },
    isRecording: () => true,
    ...{ onEnd() {}, onLevel() {}, onPicture() {} },
    onWarning: (warning) => warnings.push(warning),
    onError(error) {
      throw error
    },
  })
  onTestFinished(() => {
    studio.close()
    devices.dispose()
  })
  return { studio, codes: () => warnings.map(({ code }) => code) }
}

test('a microphone that is gone is told as gone, not as silent', () => {
  const microphone = createTone(440, 0)
  watchQuestions(() => 'NotFoundError')
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
  onTestFinished(() => void vi.useRealTimers())
  const { codes } = openTestStudio(microphone)
  end(microphone)
  vi.advanceTimersByTime(20_000)
  expect(codes()).toEqual(['source_ended'])
})

test('a microphone that the graph does not take is told and let go; the one before stays', async () => {
  const microphone = createTone(440)
  const { user } = watchQuestions()
  const { studio, codes } = openTestStudio(microphone)
  await studio.settle()
  const source = vi.spyOn(AudioContext.prototype, 'createMediaStreamSource').mockImplementation(() => {
    throw new DOMException('Another rate.', 'NotSupportedError')
  })
  onTestFinished(() => source.mockRestore())
  studio.adjust({ type: 'microphone', deviceId: null })
  await vi.waitFor(() => expect(codes()).toEqual(['microphone_unavailable']))
  const opened = await user.mock.results[0]?.value
  await vi.waitFor(() => expect(opened.getAudioTracks()[0].readyState).toBe('ended'))
  expect(microphone.readyState).toBe('live')
})
