import { describe, expect, it } from 'vitest'
import { follow } from '../follow.js'
import type { ConformanceStage } from './stage.js'

/** What an engine with `devices` promises. */
export function describeDevices({ create, record }: ConformanceStage): void {
  describe('devices', () => {
    it('mutes and unmutes while recording, without ending the take', async () => {
      const recorder = create()
      await record(recorder)
      const heard = follow(recorder)
      const muted = (): boolean => recorder.devices.get().muted.microphone
      expect(muted()).toBe(false)
      recorder.adjust({ type: 'mute', source: 'microphone', muted: true })
      await expect.poll(muted).toBe(true)
      recorder.adjust({ type: 'mute', source: 'microphone', muted: false })
      await expect.poll(muted).toBe(false)
      expect(heard.codes()).toEqual([])
      expect(recorder.get().state.status).toBe('recording')
    })

    it('refuses to change anything once disposed', () => {
      const recorder = create()
      recorder.dispose()
      const heard = follow(recorder)
      recorder.adjust({ type: 'microphone', deviceId: null })
      expect(heard.codes()).toEqual(['illegal_command'])
      expect(recorder.get().state.status).toBe('idle')
    })
  })
}
