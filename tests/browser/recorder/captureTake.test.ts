import { expect, onTestFinished, test, vi } from 'vitest'
import type { RecordingConfig } from '../../../src/contract/types.js'
import { createStage } from './stage.js'
import { createTone, decibelsAt } from './tones.js'

const voice = 440
const music = 1500

/** Puts a tone in the place of the sound of every device, and keeps its picture. */
function playInto(method: 'getUserMedia' | 'getDisplayMedia', hertz: number): void {
  const { mediaDevices } = navigator
  const ask = mediaDevices[method].bind(mediaDevices)
  const spy = vi
    .spyOn(mediaDevices, method)
    .mockImplementation(async (constraints?: MediaStreamConstraints) => {
      const stream = await ask(constraints)
      for (const track of stream.getAudioTracks()) {
        track.stop()
        stream.removeTrack(track)
        stream.addTrack(createTone(hertz))
      }
      return stream
    })
  onTestFinished(() => spy.mockRestore())
}

/** Records for a moment as asked, and gives the sound of the file as the server has it. */
async function soundOf(config: RecordingConfig): Promise<AudioBuffer> {
  const stage = createStage()
  const { recorder, tus } = stage
  recorder.start({ resolution: 360, ...config })
  await stage.reaches('recording')
  await vi.waitFor(() => expect(recorder.clock.get()).toBeGreaterThanOrEqual(700), 20_000)
  recorder.stop()
  await vi.waitFor(() => expect(recorder.get().upload.status).toBe('complete'), 10_000)
  const context = new OfflineAudioContext(1, 1, 48_000)
  return context.decodeAudioData(await tus.blob('video/webm').arrayBuffer())
}

test('the file of a take holds microphone and system sound, equally loud', async () => {
  playInto('getUserMedia', voice)
  playInto('getDisplayMedia', music)
  const sound = await soundOf({ screen: true, camera: false, systemAudio: true })
  const [spoken, played] = [decibelsAt(voice, sound, 0.1, 0.5), decibelsAt(music, sound, 0.1, 0.5)]
  console.log(`two tones in the file: ${spoken.toFixed(1)} dB and ${played.toFixed(1)} dB`)
  expect(spoken).toBeGreaterThan(-20)
  expect(Math.abs(spoken - played)).toBeLessThan(3)
})

test('the microphone alone, where the sound of the system is not asked for', async () => {
  playInto('getUserMedia', voice)
  playInto('getDisplayMedia', music)
  const sound = await soundOf({ screen: true, camera: false })
  expect(decibelsAt(voice, sound, 0.1, 0.5)).toBeGreaterThan(-20)
  expect(decibelsAt(music, sound, 0.1, 0.5)).toBeLessThan(-50)
})
