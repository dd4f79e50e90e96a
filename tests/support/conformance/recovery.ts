import { expect, it } from 'vitest'
import type { ConformanceStage } from './stage.js'

/** What an engine with `recovery` promises where nothing was left behind. */
export function describeRecovery({ engine, client }: ConformanceStage): void {
  it('finds nothing where nothing was left behind', async () => {
    const recovery = engine().createRecovery?.({ client: client() })
    expect(recovery?.get()).toEqual([])
    const changes: number[] = []
    recovery?.subscribe(() => changes.push(recovery.get().length))
    recovery?.start()
    recovery?.start()
    expect(await recovery?.readTake('nobody', 'playable')).toBeNull()
    expect(recovery?.get()).toEqual([])
    recovery?.dispose()
    expect(changes.filter((length) => length > 0)).toEqual([])
  })
}
