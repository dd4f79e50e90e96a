import { describe, expect, it } from 'vitest'
import { follow } from '../follow.js'
import { attempt, refused } from './attempt.js'
import type { ConformanceStage } from './stage.js'

/** What an engine with `cancel` promises. */
export function describeCancel({ create, record, finish, world, config }: ConformanceStage): void {
  describe('cancel', () => {
    it('withdraws a request', async () => {
      const recorder = create()
      const heard = follow(recorder)
      recorder.start(config)
      recorder.cancel()
      expect(recorder.get().state.status).toBe('cancelled')
      world.start?.()
      await record(create())
      expect(heard.names()).toEqual(['record_aborted'])
      expect(recorder.get()).toMatchObject({ state: { status: 'cancelled' }, preview: null })
    })

    it('aborts while recording', async () => {
      const recorder = create()
      await record(recorder)
      const tracks = recorder.get().preview?.getTracks() ?? []
      const heard = follow(recorder)
      recorder.cancel()
      expect(heard.names()).toEqual(['record_aborted'])
      expect(recorder.get()).toMatchObject({ state: { status: 'cancelled' }, preview: null })
      await expect.poll(() => tracks.map(({ readyState }) => readyState)).not.toContain('live')
      expect(attempt(recorder, 'cancel')).toEqual(refused('illegal_command'))
    })

    it('discards in review', async () => {
      const recorder = create()
      await record(recorder)
      await finish(recorder)
      const heard = follow(recorder)
      recorder.cancel()
      expect(heard.names()).toEqual(['video_cancelled', 'record_aborted'])
      recorder.reset()
      expect(recorder.get()).toMatchObject({
        state: { status: 'idle' },
        video: null,
        upload: { status: 'none' },
      })
    })
  })
}
