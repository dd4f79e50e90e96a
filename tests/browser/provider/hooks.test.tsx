import { QueryClient } from '@tanstack/react-query'
import { cleanup, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { HippoError } from '../../../src/core/error.js'
import {
  useVideo,
  useVideoLibrary,
  useVideoReport,
  useViewerProfiles,
  viewerRows,
} from '../../../src/hooks/index.js'
import { HippoProvider } from '../../../src/provider/index.js'
import type { ViewerQuery } from '../../../src/queries/index.js'
import { createFakeClient, type FakeClient, libraryVideoFixture } from '../../../src/testing/index.js'

function inside(client: FakeClient): { wrapper: (props: { children: ReactNode }) => ReactNode } {
  const cache = new QueryClient()
  return {
    wrapper: ({ children }) => (
      <HippoProvider client={client} queryClient={cache}>
        {children}
      </HippoProvider>
    ),
  }
}

afterEach(cleanup)

describe('reading hooks', () => {
  it('useVideoReport passes TanStack’s options on', async () => {
    const client = createFakeClient()
    const { result } = renderHook(
      () => useVideoReport('988', { select: (report) => report.plays * 2, initialData: undefined }),
      inside(client),
    )
    await waitFor(() => expect(result.current.data).toBe(26))
    const { result: idle } = renderHook(() => useVideoReport('1', { enabled: false }), inside(client))
    expect(idle.current.fetchStatus).toBe('idle')
    expect(client.calls.every((call) => call.args[0] === '988')).toBe(true)
  })

  it('useVideo reads one video and says when there is none', async () => {
    const client = createFakeClient()
    const { result } = renderHook(() => useVideo('988'), inside(client))
    await waitFor(() => expect(result.current.data?.title).toBe('Pro edit, full flow'))
    const { result: none } = renderHook(() => useVideo('1'), inside(client))
    await waitFor(() => expect(none.current.error?.code).toBe('not_found'))
  })

  it('useVideoLibrary turns pages of twenty', async () => {
    const videos = Array.from({ length: 25 }, (_, index) => libraryVideoFixture({ id: String(index) }))
    const { result } = renderHook(() => useVideoLibrary(), inside(createFakeClient({ videos })))
    await waitFor(() => expect(result.current.data?.pages[0]?.rows).toHaveLength(20))
    expect(result.current.hasNextPage).toBe(true)
    await result.current.fetchNextPage()
    await waitFor(() => expect(result.current.data?.pages.flatMap((page) => page.rows)).toHaveLength(25))
    expect(result.current.hasNextPage).toBe(false)
  })

  it('useViewerProfiles lists ten at a time, each with a key of its own', async () => {
    const { result } = renderHook(() => useViewerProfiles({ videoId: '988' }), inside(createFakeClient()))
    await waitFor(() => expect(viewerRows(result.current.data)).toHaveLength(10))
    await result.current.fetchNextPage()
    await waitFor(() => expect(viewerRows(result.current.data)).toHaveLength(20))
    const keys = viewerRows(result.current.data).map((row) => row.key)
    expect(new Set(keys).size).toBe(20)
  })

  it.each([[{}], [{ videoId: '988', leadEmail: 'a@example.com' }], [{ videoId: '' }]])(
    'useViewerProfiles refuses %o with invalid_request, asking nobody',
    async (query) => {
      const client = createFakeClient()
      const { result } = renderHook(() => useViewerProfiles(query as ViewerQuery), inside(client))
      await waitFor(() => expect(result.current.error).toBeInstanceOf(HippoError))
      expect(result.current.error?.code).toBe('invalid_request')
      expect(client.calls).toEqual([])
    },
  )
})
