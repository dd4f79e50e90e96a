import { expect, it, vi } from 'vitest'
import { createPart } from '../../../src/core/part.js'
import { deferred } from '../../../src/testing/deferred.js'

it('loads once for all who ask, and tells those who watch', async () => {
  const importing = vi.fn<() => Promise<string>>(async () => 'code')
  const part = createPart(importing)
  const told = vi.fn<() => void>()
  part.subscribe(told)
  expect(part.get()).toEqual({ status: 'waiting' })
  expect(importing).not.toHaveBeenCalled()
  expect(await Promise.all([part.load(), part.load()])).toEqual(['code', 'code'])
  await part.load()
  expect(importing).toHaveBeenCalledOnce()
  expect(part.get()).toEqual({ status: 'ready', code: 'code' })
  expect(told).toHaveBeenCalledOnce()
})

it('fails with network, stays so while it is tried again, and comes in the end', async () => {
  let code = deferred<string>()
  const part = createPart(() => code.promise)
  const first = part.load()
  code.reject(new TypeError('Failed to fetch dynamically imported module: /part.js'))
  await expect(first).rejects.toMatchObject({ code: 'network', retryable: true })
  const failed = part.get()
  expect(failed).toMatchObject({ status: 'failed', error: { code: 'network' } })
  code = deferred()
  const second = part.load()
  expect(part.get()).toBe(failed)
  code.resolve('code')
  await second
  expect(part.get().status).toBe('ready')
})

it('waits for its end without failing, with one promise for all who wait', async () => {
  const code = deferred<string>()
  const part = createPart(() => code.promise)
  const waiting = part.settled()
  expect(part.settled()).toBe(waiting)
  code.reject(new Error('offline'))
  await expect(waiting).resolves.toBeUndefined()
})
