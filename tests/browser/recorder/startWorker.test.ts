import { expect, it, onTestFinished } from 'vitest'
import { startWorker } from '../../../src/recorder/browser/worker/startWorker.js'

it.each(['journal', 'compositor'] as const)(
  'a worker starts as %s from the text of its script',
  async (role) => {
    const worker = await startWorker(role)
    onTestFinished(() => worker.terminate())
    expect(worker).toBeInstanceOf(Worker)
  },
)

it('one that cannot be had says what to allow', async () => {
  await expect(startWorker('journal', '/nowhere/worker.js')).rejects.toMatchObject({
    code: 'worker_blocked',
    hint: expect.stringContaining('worker-src'),
  })
})
