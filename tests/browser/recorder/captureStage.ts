import { onTestFinished, vi } from 'vitest'
import { resolveRecordingConfig } from '../../../src/contract/config.js'
import type { RecordingConfig } from '../../../src/contract/types.js'
import { openSources } from '../../../src/recorder/browser/capture/sources.js'
import type { Sources } from '../../../src/recorder/browser/capture/sources.js'
import type { WantedDevices } from '../../../src/recorder/browser/capture/wanted.js'

const { mediaDevices } = navigator

/** Opens sources as a click does, and stops them when the test is over. */
export function open(asked: RecordingConfig, wanted?: WantedDevices) {
  const withdrawal = new AbortController()
  onTestFinished(() => withdrawal.abort())
  const sources = openSources(resolveRecordingConfig(asked), withdrawal.signal, wanted)
  sources.catch(() => {})
  return { sources, withdraw: () => withdrawal.abort() }
}

export function tracksOf({ screen, camera, systemAudio, microphone }: Sources): MediaStreamTrack[] {
  return [screen, camera, systemAudio, microphone].filter((track) => track !== null)
}

/** What is asked of a person, with the real answers unless `fail` gives another one. */
export function watchQuestions(fail: (constraints: MediaStreamConstraints) => string | null = () => null) {
  const ask = mediaDevices.getUserMedia.bind(mediaDevices)
  const user = vi.spyOn(mediaDevices, 'getUserMedia').mockImplementation(async (constraints = {}) => {
    const name = fail(constraints)
    if (name) throw new DOMException('As the test wants it.', name)
    const stream = await ask(constraints)
    onTestFinished(() => stream.getTracks().forEach((track) => track.stop()))
    return stream
  })
  const display = vi.spyOn(mediaDevices, 'getDisplayMedia')
  onTestFinished(() => {
    user.mockRestore()
    display.mockRestore()
  })
  return { user, display }
}

/** The devices of this computer, all of them real ones, of which some are unplugged and plugged in again. */
export async function createSockets() {
  const all = await mediaDevices.enumerateDevices()
  const unplugged = new Set<string>()
  const spy = vi
    .spyOn(mediaDevices, 'enumerateDevices')
    .mockImplementation(() => Promise.resolve(all.filter(({ label }) => !unplugged.has(label))))
  onTestFinished(() => spy.mockRestore())
  const change = (): void => void mediaDevices.dispatchEvent(new Event('devicechange'))
  return {
    unplug(label: string) {
      unplugged.add(label)
      change()
    },
    plug(label: string) {
      unplugged.delete(label)
      change()
    },
  }
}

/** What unplugging does to a track; nothing in a page can do it for real. */
export function end(track: MediaStreamTrack): void {
  track.stop()
  track.dispatchEvent(new Event('ended'))
}

export async function microphoneLabelled(label: string): Promise<MediaStreamTrack> {
  const device = (await mediaDevices.enumerateDevices()).find((device) => device.label === label)
  if (!device) throw new Error(`No ${label} here.`)
  const stream = await mediaDevices.getUserMedia({ audio: { deviceId: { exact: device.deviceId } } })
  const [track] = stream.getAudioTracks()
  onTestFinished(() => track?.stop())
  return track!
}
