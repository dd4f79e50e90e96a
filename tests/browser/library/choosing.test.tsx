import '../../../src/styles/index.css'
import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { userEvent as trusted } from 'vitest/browser'
import { VideoLibrary, type VideoLibraryProps } from '../../../src/components/library/index.js'
import { loadParts } from '../../../src/core/part.js'
import { english } from '../../../src/labels/en/index.js'
import { createFakeClient, libraryVideoFixture } from '../../../src/testing/index.js'
import { axeFindings } from '../axe.js'
import { withClient } from '../withClient.js'

const { library, viewers } = english
const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    libraryVideoFixture({ id: String(901 + index), title: `Video ${index + 1}`, durationMs: null }),
  )
const card = () => screen.getByRole('region')
const titles = () => [...card().querySelectorAll('.hippo-tile-title')].map((title) => title.textContent)
const field = () => screen.getByRole('searchbox', { name: library.search })
const asked = (client: ReturnType<typeof createFakeClient>) => [
  ...new Set(client.calls.filter(({ name }) => name === 'videos.list').map(({ args }) => args.join(' '))),
]

async function show(client: ReturnType<typeof createFakeClient>, element = <VideoLibrary />) {
  await loadParts()
  const view = render(withClient(client, element))
  await waitFor(() => expect(card()).toHaveAttribute('data-state', 'ready'))
  return view
}

describe('searching the library', () => {
  it('asks the server once the hand rests, says how many were found, and shows all again', async () => {
    const client = createFakeClient({ videos: many(45) })
    const { container } = await show(client)
    await userEvent.type(field(), 'video 45')
    await waitFor(() => expect(titles()).toEqual(['Video 45']))
    expect(asked(client)).toEqual(['1', '1 video 45'])
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('1 found'))
    await userEvent.clear(field())
    await userEvent.type(field(), 'nothing like it')
    await screen.findByText(library.noMatchTitle('nothing like it'))
    expect(await axeFindings(container)).toEqual([])
    await userEvent.click(screen.getByRole('button', { name: viewers.clearSearch }))
    await waitFor(() => expect(titles()).toHaveLength(20))
    expect(screen.getByRole('heading', { name: library.title })).toHaveFocus()
  })

  it('searches what is loaded where the server cannot, and says so', async () => {
    const client = createFakeClient({ videos: many(45), capabilities: { videoSearch: false } })
    await show(client)
    await userEvent.type(field(), 'VIDEO 2')
    await waitFor(() => expect(titles()).toEqual(['Video 2', 'Video 20']))
    expect(card()).toHaveTextContent('Searched among the 20 loaded')
    expect(asked(client)).toEqual(['1'])
    await userEvent.click(screen.getByRole('button', { name: 'Load more' }))
    await waitFor(() => expect(titles()).toHaveLength(11))
  })

  it('reads the next page ahead when the focus comes to its button', async () => {
    const client = createFakeClient({ videos: many(45) })
    await show(client)
    screen.getByRole('button', { name: 'Load more' }).focus()
    await waitFor(() => expect(asked(client)).toEqual(['1', '2']))
    await userEvent.click(screen.getByRole('button', { name: 'Load more' }))
    await waitFor(() => expect(titles()).toHaveLength(40))
    expect(asked(client)).toEqual(['1', '2'])
  })
})

describe('choosing videos', () => {
  it('chooses many, a range with Shift, and clears', async () => {
    const onSelectedChange = vi.fn<NonNullable<VideoLibraryProps['onSelectedChange']>>()
    const { container } = await show(
      createFakeClient({ videos: many(6) }),
      <VideoLibrary selectionMode="multiple" onSelectedChange={onSelectedChange} />,
    )
    expect(screen.queryByRole('link')).toBeNull()
    await trusted.click(screen.getByRole('checkbox', { name: 'Video 2' }))
    await trusted.click(screen.getByText('Video 5'), { modifiers: ['Shift'] })
    const ids = ['902', '903', '904', '905']
    expect(onSelectedChange).toHaveBeenLastCalledWith(ids, many(6).slice(1, 5))
    expect(screen.getAllByText('4 selected')).toHaveLength(2)
    expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(4)
    expect(await axeFindings(container)).toEqual([])
    screen.getByRole('checkbox', { name: 'Video 3' }).focus()
    await trusted.keyboard(' ')
    expect(onSelectedChange.mock.lastCall?.[0]).toEqual(['902', '904', '905'])
    await trusted.click(screen.getByRole('button', { name: library.clearSelection }))
    expect(onSelectedChange).toHaveBeenLastCalledWith([], [])
    await waitFor(() => expect(screen.getByRole('heading', { name: library.title })).toHaveFocus())
  })

  it('chooses one, by arrows too', async () => {
    const onSelectedChange = vi.fn<NonNullable<VideoLibraryProps['onSelectedChange']>>()
    await show(
      createFakeClient({ videos: many(3) }),
      <VideoLibrary selectionMode="single" defaultSelected={['901']} onSelectedChange={onSelectedChange} />,
    )
    screen.getByRole('radio', { name: 'Video 1' }).focus()
    await trusted.keyboard('{ArrowDown}')
    expect(screen.getByRole('radio', { name: 'Video 2' })).toHaveFocus()
    expect(onSelectedChange.mock.calls.map(([ids]) => ids)).toEqual([['902']])
    expect(screen.getAllByRole('radio', { checked: true })).toHaveLength(1)
  })

  it('keeps the links beside the choice, and the choice as the app has it', async () => {
    await show(
      createFakeClient({ videos: many(3) }),
      <VideoLibrary selectionMode="multiple" selected={['903']} getVideoHref={({ id }) => `/videos/${id}`} />,
    )
    expect(screen.getByRole('link', { name: 'Video 1' })).toHaveAttribute('href', '/videos/901')
    const box = screen.getByRole('checkbox', { name: viewers.select('Video 1') })
    await userEvent.click(box)
    expect(box).not.toBeChecked()
    expect(screen.getByRole('checkbox', { name: viewers.select('Video 3') })).toBeChecked()
  })
})

it('stands as a grid or as a list', async () => {
  const onLayoutChange = vi.fn<(layout: string) => void>()
  await show(createFakeClient({ videos: many(2) }), <VideoLibrary onLayoutChange={onLayoutChange} />)
  const list = screen.getByRole('button', { name: library.list })
  expect(list).toHaveAttribute('aria-pressed', 'false')
  await userEvent.click(list)
  expect(list).toHaveAttribute('aria-pressed', 'true')
  expect(onLayoutChange).toHaveBeenCalledWith('list')
  const [first, second] = [...card().querySelectorAll('.hippo-tile')].map((tile) =>
    tile.getBoundingClientRect(),
  )
  expect(second?.top).toBeGreaterThanOrEqual(first?.bottom ?? Infinity)
})
