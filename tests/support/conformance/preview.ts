import { expect, it } from 'vitest'
import type { ConformanceStage } from './stage.js'

/** What an engine with `preview` promises. */
export function describePreview({ create, record, finish }: ConformanceStage): void {
  it('shows a live picture while recording, and none after', async () => {
    const recorder = create()
    const { preview } = await record(recorder)
    expect(preview?.getVideoTracks()[0]?.readyState).toBe('live')
    await finish(recorder)
    expect(recorder.get().preview).toBeNull()
  })
}
