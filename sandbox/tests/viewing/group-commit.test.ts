import { expect, test } from 'vitest'
import { createGroupCommit } from '../../src/viewing/group-commit.js'

function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { opened, open }
}

test('what arrives while a batch is written goes into the next one', async () => {
  const batches: number[][] = []
  const first = gate()
  const commit = createGroupCommit<number, number>(async (items) => {
    batches.push(items)
    if (batches.length === 1) await first.opened
    return items.map((item) => item * 2)
  })
  const early = commit(1)
  await new Promise((resolve) => setImmediate(resolve))
  await Promise.resolve()
  const late = [commit(2), commit(3), commit(4)]
  first.open()
  expect(await Promise.all([early, ...late])).toEqual([2, 4, 6, 8])
  expect(batches).toEqual([[1], [2, 3, 4]])
})

test('no batch is larger than allowed', async () => {
  const sizes: number[] = []
  const commit = createGroupCommit<number, number>(async (items) => {
    sizes.push(items.length)
    return items
  }, 3)
  await Promise.all([1, 2, 3, 4, 5, 6, 7].map(commit))
  expect(sizes).toEqual([3, 3, 1])
})

test('a failed write fails its own items and no others', async () => {
  let round = 0
  const commit = createGroupCommit<number, number>(async (items) => {
    round += 1
    if (round === 1) throw new Error('disk full')
    return items
  }, 1)
  const results = await Promise.allSettled([commit(1), commit(2)])
  expect(results.map((result) => result.status)).toEqual(['rejected', 'fulfilled'])
})
