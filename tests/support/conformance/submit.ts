import { describe, expect, it } from 'vitest'
import { follow, untilStatus } from '../follow.js'
import { attempt, refused } from './attempt.js'
import type { ConformanceStage } from './stage.js'

/** What an engine with `submit` promises. */
export function describeSubmit({ create, record, finish, world }: ConformanceStage): void {
  describe('submit', () => {
    it('keeps the take', async () => {
      const recorder = create()
      await record(recorder)
      await finish(recorder)
      const heard = follow(recorder)
      recorder.submit({ title: 'A first try' })
      world.submit?.()
      await untilStatus(recorder, 'submitted')
      expect(heard.statuses()).toEqual(['review', 'submitting', 'submitted'])
      expect(heard.names().filter((name) => name === 'video_submitted')).toHaveLength(1)
      expect(attempt(recorder, 'submit')).toEqual(refused('illegal_command'))
      await record(recorder)
      expect(recorder.get().take).toBe(2)
    })
  })
}
