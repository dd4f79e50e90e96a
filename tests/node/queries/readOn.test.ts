import { InfiniteQueryObserver, QueryClient } from '@tanstack/react-query'
import { array, assert, asyncProperty, constantFrom, nat, oneof, record } from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { viewerProfilesOptions, viewerRows } from '../../../src/queries/index.js'
import { refreshViewers } from '../../../src/queries/refreshViewers.js'
import { showNewViewers } from '../../../src/queries/showNewViewers.js'
import { createFakeClient, viewerProfileFixture } from '../../../src/testing/index.js'

const of = { videoId: '988' }
const person = (number: number) => viewerProfileFixture({ email: `lead-${number}@example.com`, views: 1 })
const people = (count: number) => Array.from({ length: count }, (_, index) => person(index))

/** A list of viewers, and somebody who reads it. */
function openList(viewers = people(60)) {
  const client = createFakeClient({ viewers })
  const cache = new QueryClient()
  const options = { ...viewerProfilesOptions(client, of), retry: false }
  const observer = new InfiniteQueryObserver(cache, { ...options, refetchOnMount: false })
  const mails = () => viewerRows(observer.getCurrentResult().data).map(({ profile }) => profile.email)
  let newcomers = 0
  let seen = 0
  return {
    client,
    mails,
    everybody: () => client.data.viewers.map(({ email }) => email).toSorted(),
    /** So many pages are there when somebody begins to read. */
    async load(pages: number) {
      await cache.infiniteQuery({ ...options, pages })
      onTestFinished(observer.subscribe(() => {}))
    },
    more: () => observer.fetchNextPage(),
    /** Presses until there is no more; how often. */
    async toTheEnd(): Promise<number> {
      let presses = 0
      while (observer.getCurrentResult().hasNextPage && presses < 100) {
        presses += 1
        const { error } = await observer.fetchNextPage()
        if (error) throw error
      }
      return presses
    },
    /** Pages asked for since it was called last. */
    asked(): number[] {
      const calls = client.calls.slice(seen)
      seen = client.calls.length
      return calls.flatMap(({ name, args }) => (name === 'viewers.list' ? [args[1] as number] : []))
    },
    /** Those at these places watch again and come to the top, one after another; a place that is none is a newcomer. */
    come(places: readonly number[]) {
      for (const place of places) {
        const again = client.data.viewers[place]
        const comer = again ? { ...again, views: again.views + 1 } : person(1000 + newcomers++)
        client.data.viewers = [comer, ...client.data.viewers.filter((each) => each !== again)]
      }
    },
    async look() {
      await refreshViewers(cache, client, of)
    },
    async show() {
      await refreshViewers(cache, client, of)
      await showNewViewers(cache, client, of)
    },
  }
}

const last = (count: number) => Array.from({ length: count }, () => 59)

describe('reading on', () => {
  it('goes on behind those who came from further down and were put on top', async () => {
    const list = openList()
    await list.load(3)
    list.come(last(25))
    await list.show()
    expect(list.mails()).toHaveLength(55)
    list.asked()
    expect(await list.toTheEnd()).toBe(1)
    expect(list.asked()).toEqual([4, 5, 6])
    expect(list.mails()).toHaveLength(60)
    expect(list.mails().toSorted()).toEqual(list.everybody())
  })

  it('does so from a list of one page', async () => {
    const list = openList()
    await list.load(1)
    list.come(last(33))
    await list.show()
    list.asked()
    expect(await list.toTheEnd()).toBe(2)
    expect(list.asked()).toEqual([2, 3, 4, 5, 6])
    expect(list.mails().toSorted()).toEqual(list.everybody())
  })

  // Twenty: then page four is page two, row for row.
  it.each([13, 20])('passes over what is known when %i came and are not shown yet', async (count) => {
    const list = openList()
    await list.load(3)
    list.come(last(count))
    list.asked()
    await list.more()
    expect(list.asked()).toEqual(count === 20 ? [4, 5, 6] : [4, 5])
    expect(list.mails().length).toBeGreaterThan(30)
    await list.toTheEnd()
    await list.show()
    expect(list.mails()).toHaveLength(60)
    expect(list.mails().toSorted()).toEqual(list.everybody())
  })

  it('ends where all that was left had come to the top', async () => {
    const list = openList(people(40))
    await list.load(3)
    list.come(Array.from({ length: 10 }, () => 39))
    await list.show()
    expect(list.mails()).toHaveLength(40)
    list.asked()
    expect(await list.toTheEnd()).toBe(1)
    expect(list.asked()).toEqual([4])
    expect(list.mails().toSorted()).toEqual(list.everybody())
  })

  it('keeps everybody without an address, were they as alike as the people of one office', async () => {
    const alike = Array.from({ length: 35 }, (_, index) =>
      viewerProfileFixture({ email: null, name: null, views: 40 - index }),
    )
    const list = openList(alike)
    await list.load(1)
    await list.toTheEnd()
    expect(list.mails()).toHaveLength(35)
  })

  it('loses nobody who waits and has gone further down than is read when they are shown', async () => {
    const list = openList()
    await list.load(3)
    list.come([40, 1, 2, 3, 4, 5, 6])
    await list.look()
    list.come(last(14))
    await list.show()
    await list.toTheEnd()
    expect(list.mails().toSorted()).toEqual(list.everybody())
  })

  it('loses nobody who came between two pages and is further down than is read when they are shown', async () => {
    const list = openList()
    await list.load(1)
    list.come([10, 1, 2, 11, 12, 13, 6, 7, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26])
    await list.more()
    list.come([27, 28, 29, 30])
    await list.show()
    await list.toTheEnd()
    expect(list.mails().toSorted()).toEqual(list.everybody())
  })

  it('whatever comes while it is read, everybody is listed once in the end', async () => {
    const step = oneof(
      record({ come: array(nat(70), { maxLength: 30 }) }),
      constantFrom('more', 'look', 'show'),
    )
    await assert(
      asyncProperty(nat(6), array(step, { maxLength: 12 }), async (pages, steps) => {
        const list = openList()
        await list.load(pages + 1)
        for (const each of steps) {
          if (typeof each === 'string') await list[each as 'more' | 'look' | 'show']()
          else list.come(each.come)
        }
        await list.show()
        await list.toTheEnd()
        expect(list.mails().toSorted()).toEqual(list.everybody())
      }),
      { numRuns: 60 },
    )
  })
})

describe('a server that goes round in circles', () => {
  it.each([
    ['the first page again', (_page: number) => 1, [1, 2, 3]],
    ['the first three again', (page: number) => ((page - 1) % 3) + 1, [1, 2, 3, 4, 5, 6, 7]],
    ['the third for ever', (page: number) => Math.min(page, 3), [1, 2, 3, 4, 5]],
  ])('is found out: %s', async (_what, really, asked) => {
    const list = openList()
    const { list: real } = list.client.viewers
    const seen: number[] = []
    list.client.viewers.list = async (query, page, options) => {
      seen.push(page)
      // In an order of its own each time.
      const { rows } = await real(query, really(page), options)
      return { rows: page % 2 ? rows : rows.toReversed(), page, hasMore: true }
    }
    await expect(list.load(9)).rejects.toMatchObject({ code: 'paging_stuck' })
    expect(seen).toEqual(asked)
  })
})
