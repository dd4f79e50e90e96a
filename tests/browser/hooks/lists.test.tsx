import { QueryClient } from '@tanstack/react-query'
import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { type ReactElement, Suspense, useState, useTransition } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { LoadMore } from '../../../src/components/list/LoadMore.js'
import {
  usePrefetchVideos,
  usePrefetchViewers,
  useSuspenseViewerProfiles,
  useVideoLibrary,
  useViewerProfiles,
  viewerRows,
  type ViewerListQuery,
} from '../../../src/hooks/index.js'
import { english } from '../../../src/labels/en/index.js'
import { useLocalization } from '../../../src/provider/useLocalization.js'
import {
  createFakeClient,
  deferred,
  type FakeClient,
  libraryVideoFixture,
  viewerProfilesFixture,
} from '../../../src/testing/index.js'
import { withClient } from '../withClient.js'

/** Pages beyond the first, which StrictMode asks for twice. */
const furtherAsked = (client: FakeClient, name: 'viewers.list' | 'videos.list') =>
  client.calls
    .filter((call) => call.name === name)
    .map((call) => call.args[name === 'videos.list' ? 0 : 1])
    .filter((page) => page !== 1)

function Viewers(query: ViewerListQuery): ReactElement {
  const { data, isPending, isPlaceholderData } = useViewerProfiles(query)
  return (
    <output data-placeholder={isPlaceholderData || undefined}>
      {isPending ? 'loading' : viewerRows(data).map(({ profile }) => profile.views)}
    </output>
  )
}

const shown = () => screen.getByRole('status')

describe('rows', () => {
  it('of a list of viewers stay while it is sorted and searched, and go with the video', async () => {
    const viewers = [...viewerProfilesFixture(6), ...viewerProfilesFixture(1, { videoId: '989', views: 9 })]
    let gate = deferred<void>()
    gate.resolve()
    const client = createFakeClient({ viewers, before: () => gate.promise })
    const cache = new QueryClient()
    const at = (query: ViewerListQuery) => withClient(client, <Viewers {...query} />, { queryClient: cache })
    const { rerender } = render(at({ videoId: '988' }))
    await vi.waitFor(() => expect(shown()).toHaveTextContent('123412'))
    gate = deferred<void>()
    const sort = { field: 'views', direction: 'ascending' } as const
    rerender(at({ videoId: '988', sort }))
    expect(shown()).toHaveTextContent('123412')
    expect(shown()).toHaveAttribute('data-placeholder')
    gate.resolve()
    await vi.waitFor(() => expect(shown()).toHaveTextContent('112234'))
    expect(shown()).not.toHaveAttribute('data-placeholder')
    gate = deferred<void>()
    rerender(at({ videoId: '988', sort, search: 'amara' }))
    expect(shown()).toHaveTextContent('112234')
    rerender(at({ videoId: '989' }))
    expect(shown()).toHaveTextContent('loading')
    gate.resolve()
    await vi.waitFor(() => expect(shown()).toHaveTextContent('9'))
  })

  it('of the library stay while it is searched', async () => {
    let gate = deferred<void>()
    gate.resolve()
    const videos = [
      libraryVideoFixture({ id: '1', title: 'One' }),
      libraryVideoFixture({ id: '2', title: 'Two' }),
    ]
    const client = createFakeClient({ videos, before: () => gate.promise })
    const cache = new QueryClient()
    function Library({ search }: { search?: string }): ReactElement {
      const { data, isPlaceholderData } = useVideoLibrary({ search })
      const titles = data?.pages.flatMap(({ rows }) => rows.map(({ title }) => title)).join(' ')
      return <output data-placeholder={isPlaceholderData || undefined}>{titles}</output>
    }
    const at = (search?: string) => withClient(client, <Library search={search} />, { queryClient: cache })
    const { rerender } = render(at())
    await vi.waitFor(() => expect(shown()).toHaveTextContent('One Two'))
    gate = deferred<void>()
    rerender(at('tw'))
    expect(shown()).toHaveTextContent('One Two')
    expect(shown()).toHaveAttribute('data-placeholder')
    gate.resolve()
    await vi.waitFor(() => expect(shown().textContent).toBe('Two'))
  })

  it('of the Suspense twin stay where the order is changed in a transition', async () => {
    let gate = deferred<void>()
    gate.resolve()
    const client = createFakeClient({ viewers: viewerProfilesFixture(4), before: () => gate.promise })
    function List(): ReactElement {
      const [search, setSearch] = useState('')
      const [isChanging, change] = useTransition()
      const { data } = useSuspenseViewerProfiles({ videoId: '988', search })
      return (
        <>
          <button type="button" onClick={() => change(() => setSearch('lena'))}>
            search
          </button>
          <button type="button" onClick={() => setSearch('amara')}>
            search at once
          </button>
          <output data-placeholder={isChanging || undefined}>{viewerRows(data).length} rows</output>
        </>
      )
    }
    render(
      withClient(
        client,
        <Suspense fallback={<output>suspended</output>}>
          <List />
        </Suspense>,
      ),
    )
    expect(shown()).toHaveTextContent('suspended')
    await vi.waitFor(() => expect(shown()).toHaveTextContent('4 rows'))
    gate = deferred<void>()
    await userEvent.click(screen.getByRole('button', { name: 'search' }))
    await vi.waitFor(() => expect(shown()).toHaveAttribute('data-placeholder'))
    expect(shown()).toHaveTextContent('4 rows')
    gate.resolve()
    // She has no name in this fixture: who has none is not found by one.
    await vi.waitFor(() => expect(shown()).toHaveTextContent('0 rows'))
  })
})

describe('the next page', () => {
  function Table({ fails = false }: { fails?: boolean }): ReactElement {
    const read = useViewerProfiles({ videoId: '988' })
    const localization = useLocalization('the test', english)
    const prefetch = usePrefetchViewers({ videoId: '988' })
    return (
      <>
        <output>{viewerRows(read.data).length} rows</output>
        <LoadMore
          hasMore={read.hasNextPage}
          loading={read.isFetchingNextPage}
          failed={fails}
          auto={false}
          onLoad={() => void read.fetchNextPage()}
          onApproach={prefetch}
          localization={localization}
        />
      </>
    )
  }

  it('of viewers is read when the pointer comes near, and is there at the press', async () => {
    const client = createFakeClient({ viewers: viewerProfilesFixture(23) })
    render(withClient(client, <Table />))
    await vi.waitFor(() => expect(shown()).toHaveTextContent('10 rows'))
    const button = screen.getByRole('button')
    await userEvent.hover(button)
    await vi.waitFor(() => expect(furtherAsked(client, 'viewers.list')).toEqual([2]))
    expect(shown()).toHaveTextContent('10 rows')
    await userEvent.unhover(button)
    await userEvent.click(button)
    await vi.waitFor(() => expect(shown()).toHaveTextContent('20 rows'))
    // The press brought the focus, and with it nothing was asked for again.
    expect(furtherAsked(client, 'viewers.list')).toEqual([2])
  })

  it('is read when the focus comes as well, and never after something failed', async () => {
    const client = createFakeClient({ viewers: viewerProfilesFixture(23) })
    const cache = new QueryClient()
    const at = (fails: boolean) => withClient(client, <Table fails={fails} />, { queryClient: cache })
    const { rerender } = render(at(true))
    await vi.waitFor(() => expect(shown()).toHaveTextContent('10 rows'))
    await userEvent.hover(screen.getByRole('button'))
    await userEvent.tab()
    expect(screen.getByRole('button')).toHaveFocus()
    expect(furtherAsked(client, 'viewers.list')).toEqual([])
    act(() => screen.getByRole('button').blur())
    rerender(at(false))
    act(() => screen.getByRole('button').focus())
    await vi.waitFor(() => expect(furtherAsked(client, 'viewers.list')).toEqual([2]))
  })

  it('of the library is read ahead as well', async () => {
    const videos = Array.from({ length: 25 }, (_, index) => libraryVideoFixture({ id: String(index) }))
    const client = createFakeClient({ videos })
    function Library(): ReactElement {
      const { data, fetchNextPage } = useVideoLibrary()
      const prefetch = usePrefetchVideos()
      return (
        <>
          <output>{data?.pages.flatMap(({ rows }) => rows).length} videos</output>
          <button type="button" onPointerEnter={prefetch} onClick={() => void fetchNextPage()}>
            more
          </button>
        </>
      )
    }
    render(withClient(client, <Library />))
    await vi.waitFor(() => expect(shown()).toHaveTextContent('20 videos'))
    await userEvent.hover(screen.getByRole('button'))
    await vi.waitFor(() => expect(furtherAsked(client, 'videos.list')).toEqual([2]))
    await userEvent.click(screen.getByRole('button'))
    await vi.waitFor(() => expect(shown()).toHaveTextContent('25 videos'))
    expect(furtherAsked(client, 'videos.list')).toEqual([2])
  })
})
