import { describe, expect, it } from 'vitest'
import {
  availableSources,
  chosenSources,
  isAvailable,
  toggledSources,
} from '../../../src/hooks/recordingSources.js'
import type { RecordingSupport } from '../../../src/recorder/types.js'

const all: RecordingSupport = {
  supported: true,
  screen: true,
  camera: true,
  microphone: true,
  systemAudio: true,
}
const phone: RecordingSupport = { ...all, screen: false, systemAudio: true }
const everything = { screen: true, camera: true, microphone: true, systemAudio: true }

describe('sources', () => {
  it('are camera and microphone unless said otherwise', () => {
    expect(chosenSources()).toEqual({ screen: false, camera: true, microphone: true, systemAudio: false })
    expect(chosenSources({ camera: false, screen: true })).toMatchObject({ screen: true, camera: false })
  })

  it('never ask for what a browser does not have, nor for system sound without a screen', () => {
    expect(availableSources(everything, all)).toEqual(everything)
    expect(availableSources(everything, phone)).toMatchObject({ screen: false, systemAudio: false })
    expect(availableSources({ ...everything, screen: false }, all).systemAudio).toBe(false)
  })

  it('are all possible while nobody knows', () => {
    expect(isAvailable('screen', { supported: false, reason: 'server' })).toBe(true)
    expect(isAvailable('systemAudio', phone)).toBe(false)
  })

  it('bring the screen when system sound is turned on, and forget it when the screen goes', () => {
    const off = chosenSources()
    expect(toggledSources('systemAudio', off, all)).toEqual({ systemAudio: true, screen: true })
    expect(toggledSources('screen', everything, all)).toEqual({ screen: false })
    // Chosen once, hidden since the screen is off: the next click turns it on, not off.
    expect(toggledSources('systemAudio', { ...everything, screen: false }, all)).toMatchObject({
      systemAudio: true,
    })
  })
})
