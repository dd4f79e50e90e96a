import { describe, expect, it } from 'vitest'
import { follow, untilStatus } from '../follow.js'
import { attempt, refused } from './attempt.js'
import type { ConformanceStage } from './stage.js'
import { untilClock } from './untilClock.js'

/** What an engine with `pause` promises. */
export function describePause({ create, record, finish, world, leastMs }: ConformanceStage): void {
  describe('pause', () => {
    it('holds and goes on', async () => {
      const recorder = create()
      const heard = follow(recorder)
      await record(recorder)
      await untilClock(recorder, 250)
      recorder.pause()
      world.pause?.()
      await untilStatus(recorder, 'paused')
      expect(attempt(recorder, 'pause')).toEqual(refused('illegal_command'))
      const held = recorder.clock.get()
      recorder.resume()
      world.resume?.()
      await untilStatus(recorder, 'recording')
      expect(recorder.clock.get()).toBeLessThan(held + 250)
      await finish(recorder)
      expect(heard.names().slice(0, 5)).toEqual([
        'record_initiated',
        'record_started',
        'record_paused',
        'record_resumed',
        'record_stopped',
      ])
    })

    it('can be stopped from there', async () => {
      const recorder = create()
      await record(recorder)
      await untilClock(recorder, leastMs)
      recorder.pause()
      world.pause?.()
      await untilStatus(recorder, 'paused')
      recorder.stop()
      world.stop?.()
      const { state } = await untilStatus(recorder, 'review', 'failed')
      expect(state.status).toBe('review')
    })
  })
}
