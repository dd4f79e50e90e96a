import { describe, expect, it } from 'vitest'
import { follow, until, untilStatus } from '../follow.js'
import type { ConformanceStage } from './stage.js'

/** What an engine with `retake` promises. */
export function describeRetake({ create, record, finish, world, config }: ConformanceStage): void {
  describe('retake', () => {
    it('discards the take and begins another with the same configuration', async () => {
      const recorder = create()
      await record(recorder)
      const first = (await finish(recorder)).video
      const heard = follow(recorder)
      recorder.retake()
      world.start?.()
      await untilStatus(recorder, 'recording')
      const { video, take } = await until(recorder, (snapshot) => snapshot.video !== null)
      expect(take).toBe(2)
      expect(video?.assetId).not.toBe(first?.assetId)
      expect(recorder.get().config).toEqual(config)
      expect(heard.names()).toEqual([
        'video_cancelled',
        'record_aborted',
        'record_initiated',
        'record_started',
      ])
    })
  })
}
