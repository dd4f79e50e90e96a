import '../../../src/styles/index.css'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { ViewerRows, ViewerTable } from '../../../src/components/viewers/index.js'
import { createFakeClient, viewerProfileFixture, viewerProfilesFixture } from '../../../src/testing/index.js'
import { withClient } from '../withClient.js'

const table = () => screen.getByRole('table')
const inPage = () => [...table().querySelectorAll<HTMLElement>('tbody tr[data-index]')]
const people = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    viewerProfileFixture({ name: `Viewer ${at}`, email: `viewer${at}@example.com`, views: at }),
  )
const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))

/** The rows that a person sees, by their names; every visible pixel of the table is a row of it. */
function seen() {
  const shown = inPage().filter((row) => {
    const { top, bottom } = row.getBoundingClientRect()
    return bottom > 0 && top < innerHeight
  })
  return shown.map((row) => Number(row.dataset.index))
}

beforeEach(async () => {
  await page.viewport(1280, 800)
  scrollTo(0, 0)
})

it('scrolls 5,000 loaded rows with under a hundred of them in the page', async () => {
  render(withClient(createFakeClient(), <ViewerRows rows={people(5000)} />))
  await waitFor(() => expect(inPage().length).toBeLessThan(100))
  expect(table()).toHaveAttribute('aria-rowcount', '5001')
  // A wheel, a hand on the bar, and a jump.
  const steps = [
    ...Array.from({ length: 120 }, () => 120),
    ...Array.from({ length: 60 }, () => 2500),
    100_000,
  ]
  for (const step of steps) {
    scrollBy(0, step)
    await frame()
    expect(inPage().length).toBeLessThan(100)
  }
  await waitFor(() => expect(seen().length).toBeGreaterThan(5))
  expect(seen().at(-1)).toBeGreaterThan(4000)
  expect(inPage().length).toBeLessThan(100)
})

it('shows every row in its place, wherever one scrolls, and also between open ones', async () => {
  render(
    withClient(
      createFakeClient(),
      <ViewerRows rows={people(1000)} renderDetails={() => <p style={{ height: 300 }}>More</p>} />,
    ),
  )
  await waitFor(() => expect(inPage().length).toBeLessThan(100))
  const height = () => table().getBoundingClientRect().height
  const before = height()
  fireEvent.click(screen.getByRole('button', { name: 'Details of Viewer 3' }))
  await waitFor(() => expect(height()).toBeGreaterThan(before + 300))
  // The browser tells how large a row has become with its next picture.
  await frame()
  await frame()
  const open = height()
  for (const at of [0.2, 0.9, 0.5, 1]) {
    scrollTo(0, open * at)
    await waitFor(() => {
      const rows = seen()
      expect(rows.length).toBeGreaterThan(5)
      expect(rows).toEqual(rows.map((_, index) => rows[0]! + index))
      const first = inPage().find((row) => Number(row.dataset.index) === rows[0])!
      const last = inPage().find((row) => Number(row.dataset.index) === rows.at(-1))!
      const isAtEnd = rows.at(-1) === 999
      expect(first.getBoundingClientRect().top).toBeLessThanOrEqual(0)
      expect(isAtEnd || last.getBoundingClientRect().bottom >= innerHeight).toBe(true)
    })
    expect(Math.abs(height() - open)).toBeLessThan(2)
  }
})

it('keeps the row that holds the focus, and goes on to the next', async () => {
  render(withClient(createFakeClient(), <ViewerRows rows={people(1000)} selectable />))
  await waitFor(() => expect(inPage().length).toBeLessThan(100))
  const box = screen.getByRole('checkbox', { name: 'Select Viewer 2' })
  act(() => box.focus())
  scrollTo(0, 20_000)
  await waitFor(() => expect(seen()[0]).toBeGreaterThan(200))
  expect(box).toBeInTheDocument()
  expect(box).toHaveFocus()
  expect(inPage().map((row) => Number(row.getAttribute('aria-rowindex')) - 2)).toEqual(
    inPage().map((row) => Number(row.dataset.index)),
  )
  const far = inPage().find((row) => Number(row.dataset.index) === seen().at(-1))!
  const first = within(far).getByRole('checkbox')
  act(() => first.focus())
  await userEvent.tab()
  await waitFor(() =>
    expect(document.activeElement).toHaveAccessibleName(`Select Viewer ${Number(far.dataset.index) + 1}`),
  )
})

it('renders no row of pages 1 to n anew as page n + 1 comes, also where only some are in the page', async () => {
  const counts = new Map<string, number>()
  const cell = vi.fn<(row: { email: string | null }) => string | null>(
    ({ email }: { email: string | null }) => {
      counts.set(email ?? '', (counts.get(email ?? '') ?? 0) + 1)
      return email
    },
  )
  const columns = ['viewer' as const, { id: 'mail', header: 'Mail', cell }]
  const client = createFakeClient({ viewers: people(230) })
  render(withClient(client, <ViewerTable videoId="988" autoLoad={false} live={false} columns={columns} />))
  const more = await screen.findByRole('button', { name: 'Load more' })
  for (let loaded = 20; loaded <= 200; loaded += 10) {
    counts.clear()
    fireEvent.click(more)
    await waitFor(() => expect(screen.getByText(`${loaded} loaded`)).toBeInTheDocument())
    await waitFor(() => expect(more).toHaveTextContent('Load more'))
    const early = [...counts.keys()].filter((email) => Number(/\d+/.exec(email)?.[0]) < loaded - 10)
    expect(early, `rows rendered anew as ${loaded} were loaded`).toEqual([])
    expect(counts.size).toBe(10)
  }
  expect(inPage()).toHaveLength(200)
  more.scrollIntoView({ block: 'end' })
  const stays = seen().map((index) => inPage().find((row) => Number(row.dataset.index) === index))
  fireEvent.click(more)
  await waitFor(() => expect(inPage().length).toBeLessThan(100))
  expect(stays.every((row) => row?.isConnected)).toBe(true)
  expect(table()).toHaveAttribute('aria-rowcount', '-1')
})

it('sorts 20,000 given rows, and turns them around', async () => {
  const rows = viewerProfilesFixture(1000)
  const many = Array.from({ length: 20_000 }, (_, at) => ({
    ...rows[at % 1000]!,
    views: (at * 7919) % 100_003,
  }))
  render(withClient(createFakeClient(), <ViewerRows rows={many} />))
  await waitFor(() => expect(inPage().length).toBeLessThan(100))
  const views = () =>
    inPage()
      .slice(0, 5)
      .map((row) => row.querySelector('[data-column="views"]')?.textContent)
  const sorted = many.map((row) => row.views).toSorted((a, b) => a - b)
  const text = (list: number[]) => list.slice(0, 5).map((value) => value.toLocaleString('en'))
  fireEvent.click(screen.getByRole('button', { name: 'Views' }))
  await waitFor(() => expect(views()).toEqual(text(sorted.toReversed())))
  fireEvent.click(screen.getByRole('button', { name: 'Views' }))
  await waitFor(() => expect(views()).toEqual(text(sorted)))
})

it('keeps how much and how often in sight where it is narrow, and folds the rest', async () => {
  await page.viewport(360, 700)
  render(withClient(createFakeClient(), <ViewerRows rows={people(400)} selectable />))
  await waitFor(() => expect(inPage().length).toBeLessThan(100))
  const fold = () => within(inPage()[0]!).getByText('Details')
  await waitFor(() => expect(fold()).toBeVisible())
  for (const column of ['percentPlayed', 'views']) {
    const cell = inPage()[0]!.querySelector(`[data-column="${column}"]`)!
    expect(cell.getBoundingClientRect().right).toBeLessThanOrEqual(360)
  }
  await userEvent.click(fold())
  await waitFor(() => expect(inPage()[0]!.querySelector('details dl')).toHaveTextContent('Sydney, Australia'))
})
