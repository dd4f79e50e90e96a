import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { meterLevel, windowSamples } from '../../../src/recorder/browser/mix/level.js'
import { createMixer } from '../../../src/recorder/browser/mix/mixer.js'
import type { MixerInputs } from '../../../src/recorder/browser/mix/mixer.js'
import { createTone, decibelsAt, record, seconds } from './tones.js'

const voice = 440
const music = 1500
const other = 900

function createMix(inputs: MixerInputs) {
  const mixer = createMixer(inputs)
  onTestFinished(mixer.dispose)
  return mixer
}

test('two tones are equally loud in the one track that is recorded', async () => {
  const mixer = createMix({ microphone: createTone(voice), systemAudio: createTone(music) })
  const sound = await record(mixer.track, () => seconds(0.6))
  const [spoken, played] = [decibelsAt(voice, sound, 0.2, 0.5), decibelsAt(music, sound, 0.2, 0.5)]
  console.log(`two tones: ${spoken.toFixed(1)} dB and ${played.toFixed(1)} dB`)
  expect(spoken).toBeGreaterThan(-20)
  expect(Math.abs(spoken - played)).toBeLessThan(3)
})

test('two loud tones are limited, not clipped, and stay equally loud', async () => {
  const mixer = createMix({ microphone: createTone(voice, 0.9), systemAudio: createTone(music, 0.9) })
  const sound = await record(mixer.track, () => seconds(0.6))
  const [spoken, played] = [decibelsAt(voice, sound, 0.2, 0.5), decibelsAt(music, sound, 0.2, 0.5)]
  expect(Math.abs(spoken - played)).toBeLessThan(3)
  // What clipping would add: the sum of both, folded.
  expect(decibelsAt(2 * music - voice, sound, 0.2, 0.5)).toBeLessThan(spoken - 20)
})

test('muting silences exactly one source, and is undone; swapping keeps the very track', async () => {
  const mixer = createMix({
    microphone: createTone(voice),
    systemAudio: createTone(music),
    muted: { microphone: false, systemAudio: true },
  })
  const { track } = mixer
  const changes: number[] = []
  const sound = await record(mixer.track, async (recorded) => {
    await seconds(0.5)
    changes.push(recorded())
    mixer.mute('systemAudio', false)
    mixer.mute('microphone', true)
    await seconds(0.5)
    changes.push(recorded())
    mixer.mute('microphone', false)
    expect(mixer.setMicrophone(createTone(other))).toBe(true)
    await seconds(0.5)
    changes.push(recorded())
    mixer.setMicrophone(null)
  })
  expect(mixer.track).toBe(track)
  expect(track.readyState).toBe('live')
  // Levels glide, and a recorder begins a little late.
  const level = (hertz: number, at: number): number =>
    decibelsAt(hertz, sound, (changes[at - 1] ?? 0) + 0.15, (changes[at] ?? 0) - 0.15)
  const loud = [level(voice, 0), level(music, 1), level(other, 2), level(music, 2)]
  const quiet = [level(music, 0), level(voice, 1), level(voice, 2)]
  expect(loud.filter((decibels) => decibels < -25)).toEqual([])
  expect(quiet.filter((decibels) => decibels > -60)).toEqual([])
})

test('a mixer that is disposed leaves no graph and no track behind', async () => {
  const close = vi.spyOn(AudioContext.prototype, 'close')
  onTestFinished(() => close.mockRestore())
  const mixer = createMixer({ microphone: createTone(voice), systemAudio: null })
  mixer.dispose()
  expect(close).toHaveBeenCalledTimes(1)
  await close.mock.results[0]?.value
  expect((close.mock.contexts[0] as AudioContext).state).toBe('closed')
  expect(mixer.track.readyState).toBe('ended')
})

afterEach(() => vi.useRealTimers())

/** Recorded time in no time: the meter's clock is ours. */
function listen(read: (into: Float32Array<ArrayBuffer>) => void, isListening: () => boolean = () => true) {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
  const onSilent = vi.fn<() => void>()
  const levels: number[] = []
  onTestFinished(meterLevel(read, (level) => levels.push(level), { isListening, onSilent }))
  return { onSilent, levels, passes: (ms: number) => vi.advanceTimersByTime(ms) }
}

test('a microphone that gives only zeros is told once, after five seconds', () => {
  const { onSilent, passes, levels } = listen((into) => into.fill(0))
  passes(5000)
  expect(onSilent).not.toHaveBeenCalled()
  passes(400)
  expect(onSilent).toHaveBeenCalledTimes(1)
  passes(20_000)
  expect(onSilent).toHaveBeenCalledTimes(1)
  expect(new Set(levels)).toEqual(new Set([0]))
})

test('a pause or a mute is no silence, and five seconds are counted anew after it', () => {
  let listening = true
  const { onSilent, passes } = listen(
    (into) => into.fill(0),
    () => listening,
  )
  passes(4000)
  listening = false
  passes(60_000)
  listening = true
  passes(4800)
  expect(onSilent).not.toHaveBeenCalled()
  passes(600)
  expect(onSilent).toHaveBeenCalledTimes(1)
})

test('one short word between two readings is enough to be heard', () => {
  let reading = 0
  const { onSilent, passes } = listen((into) => {
    into.fill(0)
    reading += 1
    if (reading % 20 === 0) into.fill(0.01, windowSamples / 2, windowSamples / 2 + 2048)
  })
  passes(60_000)
  expect(onSilent).not.toHaveBeenCalled()
})

test('a real tone is heard, the same one muted is silence to the meter', async () => {
  const mixer = createMix({ microphone: createTone(voice), systemAudio: createTone(music) })
  const waveform = new Float32Array(windowSamples)
  const peak = (): number => {
    mixer.readMicrophone(waveform)
    return Math.max(...waveform.subarray(-1024))
  }
  await vi.waitFor(() => expect(peak()).toBeGreaterThan(0.2), 3000)
  mixer.mute('microphone', true)
  await vi.waitFor(() => expect(peak()).toBe(0), 3000)
})
