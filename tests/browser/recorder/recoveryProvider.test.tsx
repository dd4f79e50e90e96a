import { renderHook, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { HippoError } from '../../../src/core/error.js'
import { HippoProvider, useHippo } from '../../../src/provider/index.js'
import type { RecorderEngine } from '../../../src/recorder/engine.js'
import type { TakeRecovery } from '../../../src/recorder/recovery.js'
import { createFakeClient } from '../../../src/testing/fakeClient.js'
import { createFakeEngine } from '../../../src/testing/fakeEngine.js'

function engineWithRecovery() {
  const listeners = new Set<(error: HippoError) => void>()
  const calls = { start: vi.fn<() => void>(), dispose: vi.fn<() => void>() }
  const recovery: TakeRecovery = {
    ...calls,
    get: () => [],
    subscribe: () => () => {},
    resume() {},
    discard() {},
    dismiss() {},
    readTake: () => Promise.resolve(null),
    onEvent: () => () => {},
    onError(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
  const engine: RecorderEngine = { ...createFakeEngine(), createRecovery: () => recovery }
  return { engine, recovery, calls, listeners }
}

const client = createFakeClient()

it('the provider starts recovery in a quiet moment, gives it to what is below, and ends it', async () => {
  const { engine, recovery, calls, listeners } = engineWithRecovery()
  const onError = vi.fn<(error: HippoError) => void>()
  const { result, unmount } = renderHook(() => useHippo('The test').recovery, {
    wrapper: ({ children }) => (
      <HippoProvider client={client} engine={engine} onError={onError}>
        {children}
      </HippoProvider>
    ),
  })
  await waitFor(() => expect(calls.start).toHaveBeenCalledTimes(1))
  expect(result.current).toBe(recovery)
  const error = new HippoError('network', 'No network.')
  for (const listener of listeners) listener(error)
  expect(onError.mock.calls).toEqual([[error]])
  calls.dispose.mockClear()
  unmount()
  expect(calls.dispose).toHaveBeenCalledTimes(1)
  expect(listeners.size).toBe(0)
})

it('without an engine there is none', () => {
  const { result } = renderHook(() => useHippo('The test').recovery, {
    wrapper: ({ children }) => <HippoProvider client={client}>{children}</HippoProvider>,
  })
  expect(result.current).toBeNull()
})
