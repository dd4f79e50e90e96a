import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createStore } from '../../../src/core/store.js'
import type { UploadProgress } from '../../../src/recorder/types.js'
import { createUploadBacklog } from '../../../src/recorder/uploadBacklog.js'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function open() {
  const progress = createStore<UploadProgress>({ producedBytes: 0, sentBytes: 0 })
  const backlog = createUploadBacklog(progress, () => Date.now())
  const heard = vi.fn<() => void>()
  const stop = backlog.subscribe(heard)
  /** A second passes, then the counts stand so. */
  const second = (producedBytes: number, sentBytes: number): void => {
    vi.advanceTimersByTime(1000)
    progress.set({ producedBytes, sentBytes })
  }
  return { progress, backlog, heard, stop, second }
}

test('nothing recorded is nothing behind, at no known speed', () => {
  expect(open().backlog.get()).toEqual({ behindBytes: 0, bytesPerSecond: null, secondsLeft: 0 })
})

test('what is there when it is made is behind at once', () => {
  const progress = createStore<UploadProgress>({ producedBytes: 9000, sentBytes: 2000 })
  expect(createUploadBacklog(progress).get()).toEqual({
    behindBytes: 7000,
    bytesPerSecond: null,
    secondsLeft: null,
  })
})

test('what is behind, how fast it shrinks, and how long it takes', () => {
  const { backlog, second } = open()
  for (let n = 1; n <= 8; n += 1) second(1_000_000, n * 50_000)
  expect(backlog.get()).toEqual({ behindBytes: 600_000, bytesPerSecond: 50_000, secondsLeft: 12 })
})

test('the speed is that of the last five seconds', () => {
  const { backlog, second } = open()
  for (let n = 1; n <= 10; n += 1) second(2_000_000, n * 10_000)
  for (let n = 1; n <= 6; n += 1) second(2_000_000, 100_000 + n * 80_000)
  expect(backlog.get().bytesPerSecond).toBe(80_000)
})

test('on a line so slow that a request takes eight seconds, the speed is that of the last few', () => {
  const { backlog, second } = open()
  for (let n = 1; n <= 40; n += 1) second(50_000_000, Math.floor(n / 8) * 1_048_576)
  expect(backlog.get().bytesPerSecond).toBe(131_072)
})

test('a standstill is heard of although nothing changes, and is no speed', () => {
  const { backlog, heard, second } = open()
  for (let n = 1; n <= 5; n += 1) second(1_000_000, n * 50_000)
  heard.mockClear()
  vi.advanceTimersByTime(10_000)
  expect(heard).toHaveBeenCalled()
  expect(backlog.get()).toEqual({ behindBytes: 750_000, bytesPerSecond: null, secondsLeft: null })
})

test('it gets slower while an answer is late', () => {
  const { backlog, second } = open()
  for (let n = 1; n <= 6; n += 1) second(1_000_000, n * 50_000)
  vi.advanceTimersByTime(4000)
  expect(backlog.get().bytesPerSecond).toBe(31_250)
})

test('a wait in which nothing was behind is not slowness', () => {
  const { backlog, second } = open()
  vi.advanceTimersByTime(60_000)
  second(500_000, 0)
  second(500_000, 100_000)
  second(500_000, 200_000)
  expect(backlog.get()).toEqual({ behindBytes: 300_000, bytesPerSecond: 100_000, secondsLeft: 3 })
})

test('never negative, and a new take begins anew', () => {
  const { backlog, second } = open()
  for (let n = 1; n <= 5; n += 1) second(n * 50_000, n * 50_000)
  second(250_000, 260_000)
  expect(backlog.get()).toMatchObject({ behindBytes: 0, secondsLeft: 0 })
  second(0, 0)
  second(40_000, 0)
  expect(backlog.get()).toEqual({ behindBytes: 40_000, bytesPerSecond: null, secondsLeft: null })
})

test('read before it is told, it still tells, once; the same values are the same object', () => {
  const { progress, backlog, heard } = open()
  progress.subscribe(() => void backlog.get())
  progress.set({ producedBytes: 5, sentBytes: 0 })
  expect(heard).toHaveBeenCalledTimes(1)
  const before = backlog.get()
  progress.set({ producedBytes: 5, sentBytes: 0 })
  expect(backlog.get()).toBe(before)
  expect(heard).toHaveBeenCalledTimes(1)
})

test('nobody listens: no timer is left', () => {
  const { stop } = open()
  expect(vi.getTimerCount()).toBe(1)
  stop()
  expect(vi.getTimerCount()).toBe(0)
})
