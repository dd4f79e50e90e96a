import { expect, it } from 'vitest'
import type { ConformanceStage } from './stage.js'

/** What an engine with `levels` promises. */
export function describeLevels({ create, record, finish, world }: ConformanceStage): void {
  it('hears a voice while recording, and silence after', async () => {
    const recorder = create()
    await record(recorder)
    world.speak?.()
    await expect.poll(() => recorder.level.get()).toBeGreaterThan(0)
    expect(recorder.level.get()).toBeLessThanOrEqual(1)
    await finish(recorder)
    expect(recorder.level.get()).toBe(0)
  })
}
