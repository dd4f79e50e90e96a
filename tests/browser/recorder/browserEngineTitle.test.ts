import { expect, test, vi } from 'vitest'
import { createStage } from './stage.js'
import { openTestLedger } from './storeSteps.js'

test('a title given while recording is on the disk before the take has ended', async () => {
  const { ledger } = await openTestLedger()
  const stage = createStage()
  stage.recorder.start({ camera: false })
  await stage.reaches('recording')
  stage.recorder.adjust({ type: 'title', title: ' Tour of the harbour ' })
  await vi.waitFor(async () => {
    const titles = (await ledger.all('test', 'fake-person')).map(({ title }) => title)
    expect(titles).toContain('Tour of the harbour')
  }, 5000)
  expect(stage.recorder.get().state.status).toBe('recording')
  expect(stage.errors).toEqual([])
})
