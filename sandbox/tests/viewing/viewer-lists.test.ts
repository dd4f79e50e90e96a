import type { ViewerListQuery, ViewerProfile, ViewerSort } from 'react-hippo-video/contract'
import { describe, expect, test } from 'vitest'
import { eraseViewer } from '../../src/viewing/erase-viewer.js'
import { readViewerPage } from '../../src/viewing/viewer-page.js'
import { accountId, createStage, type Stage } from './stage.js'

const read = (stage: Stage, query: ViewerListQuery, page: number) =>
  readViewerPage(stage.services.db, accountId, query, page, 'UTC')

async function allPages(stage: Stage, query: ViewerListQuery): Promise<ViewerProfile[]> {
  const rows: ViewerProfile[] = []
  for (let number = 1; ; number++) {
    const { rows: more, hasMore } = await read(stage, query, number)
    rows.push(...more)
    if (!hasMore) return rows
    expect(more).toHaveLength(10)
  }
}

async function watch(
  stage: Stage,
  email: string | undefined,
  name: string | undefined,
  ms: number,
  final: boolean,
) {
  const session = await stage.begin('1', { ...(email && { email }), ...(name && { name }) })
  stage.advance(5000)
  await session.beat([[0, ms]], { final })
}

/** Thirty-seven viewers, some without a name or an address, of whom every third is watching as it is looked at. */
async function crowd(): Promise<Stage> {
  const stage = await createStage()
  await stage.addVideo('1')
  const names = ['Álvarez', 'alba', 'Zoë', undefined, 'Øyvind', 'van Dijk', 'Ann']
  const visit = async (at: number, final: boolean) => {
    const name = names[at % names.length]
    const email = at % 5 === 4 ? undefined : `lead${at}@example.com`
    await watch(stage, email, email && name, ((at * 7) % 10) * 500 + 250, final)
  }
  for (let at = 0; at < 37; at++) if (at % 3 !== 0) await visit(at, true)
  // Some come a second time.
  for (const at of [1, 7, 10, 22]) await visit(at, true)
  stage.advance(60_000)
  await stage.seal()
  for (let at = 0; at < 37; at++) if (at % 3 === 0) await visit(at, false)
  // And these are back at this moment.
  for (const at of [2, 7]) await visit(at, false)
  return stage
}

const fields = ['name', 'lastViewed', 'percentPlayed', 'views'] as const
const orders = fields.flatMap((field) =>
  (['ascending', 'descending'] as const).map((direction): ViewerSort => ({ field, direction })),
)

function valueOf(row: ViewerProfile, field: ViewerSort['field']): number | string {
  if (field === 'lastViewed') return row.lastViewed?.at ?? 0
  if (field !== 'name') return row[field]
  return (row.name ?? row.email ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

describe('viewers in an order', () => {
  test('come page by page, each once, by what their rows show at that moment', async () => {
    const stage = await crowd()
    const plain = await allPages(stage, { videoId: '1' })
    // Everybody without an address looks alike here, so rows are told apart by when they were last seen.
    const keyOf = (row: ViewerProfile) => `${row.email} ${row.lastViewed?.at}`
    expect(new Set(plain.map(keyOf)).size).toBe(plain.length)
    for (const sort of orders) {
      const rows = await allPages(stage, { videoId: '1', sort })
      expect(rows.map(keyOf).toSorted()).toEqual(plain.map(keyOf).toSorted())
      const known = rows.filter((row) => sort.field !== 'name' || (row.name ?? row.email) !== null)
      // Nobody with a name comes after somebody without.
      expect(rows.slice(0, known.length)).toEqual(known)
      const values = known.map((row) => valueOf(row, sort.field))
      const sign = sort.direction === 'ascending' ? 1 : -1
      const isInOrder = values.every((value, at) => {
        const before = values[at - 1]
        if (before === undefined || before === value) return true
        return sign * (before < value ? -1 : 1) < 0
      })
      expect([sort, isInOrder, values]).toEqual([sort, true, values])
      expect(await allPages(stage, { videoId: '1', sort })).toEqual(rows)
    }
  })

  test('stand newest first where they tie, and are the list itself when sorted by that', async () => {
    const stage = await crowd()
    const plain = await allPages(stage, { videoId: '1' })
    const sort: ViewerSort = { field: 'lastViewed', direction: 'descending' }
    expect(await allPages(stage, { videoId: '1', sort })).toEqual(plain)
    const rows = await allPages(stage, { videoId: '1', sort: { field: 'views', direction: 'ascending' } })
    const once = rows.filter((row) => row.views === 1)
    expect(once).toEqual(plain.filter((row) => row.views === 1))
    expect(once.length).toBeGreaterThan(20)
  })
})

describe('viewers by a part of their name or address', () => {
  const people = [
    ['anna.smith@example.com', 'Anna Smith'],
    ['b_50%@example.com', '100% Ünsal_x'],
    ['c@example.com', 'Straße Łukasz'],
    ['d@example.com', '山田 太郎'],
    ['e@example.com', 'ΟΔΥΣΣΕΥΣ'],
    ['f@example.com', 'back\\slash'],
    ['smith@other.example', undefined],
  ] as const

  const staged = async () => {
    const stage = await createStage()
    await stage.addVideo('1')
    for (const [email, name] of people) await watch(stage, email, name, 1000, false)
    await watch(stage, undefined, undefined, 1000, false)
    return stage
  }
  const found = async (stage: Stage, search: string) =>
    (await allPages(stage, { videoId: '1', search })).map((row) => row.email?.split('@')[0]).toSorted()

  test('are found by letters of any case and accent, and by nothing that stands for anything', async () => {
    const stage = await staged()
    const cases: [string, string[]][] = [
      ['smith', ['anna.smith', 'smith']],
      ['ANNA  SM', ['anna.smith']],
      ['%', ['b_50%']],
      ['_', ['b_50%']],
      ['0%', ['b_50%']],
      ['unsal', ['b_50%']],
      ['ÜNSAL', ['b_50%']],
      ['a_s', []],
      ['strasse', ['c']],
      ['太郎', ['d']],
      ['οδυσσευς', ['e']],
      ['\\', ['f']],
      ["' or 1=1 --", []],
      ['nobody', []],
      ['smith anna', []],
    ]
    for (const [search, mails] of cases) expect([search, await found(stage, search)]).toEqual([search, mails])
  })

  test('are found in any order, of a lead as well, and no more by what was erased', async () => {
    const stage = await staged()
    const sort: ViewerSort = { field: 'percentPlayed', direction: 'ascending' }
    const rows = await allPages(stage, { videoId: '1', search: 'smith', sort })
    expect(rows.map((row) => row.email)).toEqual(['smith@other.example', 'anna.smith@example.com'])
    expect(await allPages(stage, { leadEmail: 'c@example.com', search: 'lukasz' })).toHaveLength(0)
    expect(await allPages(stage, { leadEmail: 'c@example.com', search: 'strasse' })).toHaveLength(1)
    await eraseViewer(stage.services.db, accountId, 'anna.smith@example.com')
    expect(await found(stage, 'smith')).toEqual(['smith'])
    expect(await found(stage, 'anna')).toEqual([])
  })

  test('are found by the name they have now', async () => {
    const stage = await staged()
    await watch(stage, 'c@example.com', 'Carla', 1000, false)
    expect([await found(stage, 'strasse'), await found(stage, 'carla')]).toEqual([[], ['c']])
  })
})
