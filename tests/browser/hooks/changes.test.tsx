import { QueryClient } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import {
  hippoKeys,
  type LibraryVideo,
  useDeleteVideo,
  usePrefetchVideoReport,
  useUpdateVideo,
  useVideo,
  useVideoReport,
  type UseUpdateVideoOptions,
} from '../../../src/index.js'
import { createFakeClient, deferred, libraryVideoFixture } from '../../../src/testing/index.js'
import { withClient } from '../withClient.js'

const press = (): Promise<void> => userEvent.click(screen.getByRole('button'))

describe('a change', () => {
  function Rename(options: UseUpdateVideoOptions) {
    const { mutate, status } = useUpdateVideo('988', options)
    return (
      <button type="button" onClick={() => mutate({ title: 'Product tour' })}>
        {status}
      </button>
    )
  }

  it('tells whoever asked what came of it, once the cache has it', async () => {
    const client = createFakeClient()
    const queryClient = new QueryClient()
    const key = hippoKeys.video(client.scope, '988')
    queryClient.setQueryData(key, await client.videos.get('988'))
    const told: unknown[] = []
    const onSuccess = vi.fn<(video: LibraryVideo) => void>((video) => {
      told.push(video.title, queryClient.getQueryData<LibraryVideo>(key)?.title)
    })
    const onSettled = vi.fn<() => void>()
    render(withClient(client, <Rename onSuccess={onSuccess} onSettled={onSettled} />, { queryClient }))
    await press()
    await vi.waitFor(() => expect(screen.getByRole('button')).toHaveTextContent('success'))
    expect(told).toEqual(['Product tour', 'Product tour'])
    expect(onSettled).toHaveBeenCalledOnce()
  })

  it('is repeated as the app says, and its failure told after the title is the former one again', async () => {
    const client = createFakeClient({ fail: ({ name }) => (name === 'videos.update' ? 'network' : null) })
    const queryClient = new QueryClient()
    const key = hippoKeys.video(client.scope, '988')
    queryClient.setQueryData(key, await client.videos.get('988'))
    const titles: unknown[] = []
    const onError = vi.fn<() => void>(() => titles.push(queryClient.getQueryData<LibraryVideo>(key)?.title))
    render(withClient(client, <Rename retry={1} retryDelay={0} onError={onError} />, { queryClient }))
    await press()
    await vi.waitFor(() => expect(screen.getByRole('button')).toHaveTextContent('error'))
    expect(client.calls.filter(({ name }) => name === 'videos.update')).toHaveLength(2)
    expect(titles).toEqual(['Pro edit, full flow'])
  })
})

it('while another video is being read, a change of this one does not end that', async () => {
  const answer = deferred()
  const client = createFakeClient({
    videos: [libraryVideoFixture(), libraryVideoFixture({ id: '989', title: 'The other' })],
    before: ({ name }) => (name === 'videos.get' ? answer.promise : Promise.resolve()),
  })
  function Other() {
    const { mutate, status } = useUpdateVideo('988')
    const { data } = useVideo('989')
    return (
      <button type="button" onClick={() => mutate({ title: 'Product tour' })}>
        {status} {data?.title ?? 'no title'}
      </button>
    )
  }
  render(withClient(client, <Other />))
  await press()
  await vi.waitFor(() => expect(screen.getByRole('button')).toHaveTextContent('success no title'))
  answer.resolve()
  await vi.waitFor(() => expect(screen.getByRole('button')).toHaveTextContent('success The other'))
})

describe('a deletion', () => {
  it('is repeated as the app says', async () => {
    const client = createFakeClient({ fail: ({ name }) => (name === 'videos.remove' ? 'network' : null) })
    function Delete() {
      const { state, remove } = useDeleteVideo({ retry: 1, retryDelay: 0 })
      return (
        <button type="button" onClick={() => remove('988')}>
          {state.status}
        </button>
      )
    }
    render(withClient(client, <Delete />))
    await press()
    await vi.waitFor(() => expect(screen.getByRole('button')).toHaveTextContent('failed'))
    expect(client.calls.filter(({ name }) => name === 'videos.remove')).toHaveLength(2)
  })
})

describe('a report', () => {
  it('that was read ahead is there at once, and a failure is not told', async () => {
    const client = createFakeClient()
    const queryClient = new QueryClient()
    const onError = vi.fn<() => void>()
    function Link({ videoId }: { videoId: string }) {
      const prefetch = usePrefetchVideoReport()
      return (
        <button type="button" onPointerEnter={() => prefetch(videoId)}>
          {videoId}
        </button>
      )
    }
    const first: (number | undefined)[] = []
    function Plays() {
      const { data } = useVideoReport('988')
      first.push(data?.plays)
      return <output>{data?.plays}</output>
    }
    const at = { queryClient, onError }
    const { rerender } = render(withClient(client, <Link videoId="988" />, at))
    await userEvent.hover(screen.getByRole('button'))
    await vi.waitFor(() => expect(queryClient.isFetching()).toBe(0))
    rerender(withClient(client, <Plays />, at))
    expect(first[0]).toBe(13)
    rerender(withClient(client, <Link videoId="none" />, at))
    await userEvent.hover(screen.getByRole('button'))
    await vi.waitFor(() => expect(client.calls.map(({ args }) => args)).toEqual([['988'], ['none']]))
    await vi.waitFor(() => expect(queryClient.isFetching()).toBe(0))
    expect(onError).not.toHaveBeenCalled()
  })
})
