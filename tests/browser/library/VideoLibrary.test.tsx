import '../../../src/styles/index.css'
import { QueryClient } from '@tanstack/react-query'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { userEvent as trusted } from 'vitest/browser'
import { VideoActions, VideoLibrary } from '../../../src/components/library/index.js'
import { ReportCard } from '../../../src/components/report/index.js'
import { english } from '../../../src/labels/en/index.js'
import {
  createFakeClient,
  deferred,
  libraryVideoFixture,
  videoReportFixture,
} from '../../../src/testing/index.js'
import { axeFindings } from '../axe.js'
import { describeConformance } from '../conformance.js'
import { withClient } from '../withClient.js'

const { library, errors, common } = english
const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    libraryVideoFixture({ id: String(900 + index), title: `Video ${index + 1}`, durationMs: 61_000 }),
  )
const card = () => screen.getByRole('region')
const inState = (state: string) => waitFor(() => expect(card()).toHaveAttribute('data-state', state))
const titles = () => [...card().querySelectorAll('.hippo-tile-title')].map((title) => title.textContent)
const withActions = (undoMs?: number) => (
  <VideoLibrary
    undoMs={undoMs}
    actions={(video) => <VideoActions videoId={video.id} layout="menu" downloadUrl={null} />}
  />
)
const menuOf = (title: string) => screen.findByRole('button', { name: library.actions(title) })
/** Opens a menu and presses one of its commands, by keyboard. */
async function command(title: string, name: string) {
  const button = await menuOf(title)
  button.focus()
  await trusted.keyboard('{Enter}')
  const item = await waitFor(() => within(button.parentElement!).getByRole('button', { name }))
  item.focus()
  await trusted.keyboard('{Enter}')
}

describe('<VideoLibrary>', () => {
  describeConformance((props) => <VideoLibrary {...props} />, {
    className: 'hippo-library',
    wrap: (children) => withClient(createFakeClient(), children),
    labels: { overrides: { library: { title: 'Bibliotheek' } }, text: 'Bibliotheek' },
  })

  it('shows picture, length, title, date and the way to each video', async () => {
    render(withClient(createFakeClient(), <VideoLibrary getVideoHref={({ id }) => `/videos/${id}`} />))
    await inState('ready')
    const link = screen.getByRole('link', { name: /Pro edit, full flow/ })
    expect(link).toHaveAttribute('href', '/videos/988')
    expect(link).toHaveAccessibleName(`${library.duration('2 minutes, 51 seconds')} Pro edit, full flow`)
    expect(card()).toHaveTextContent('Nov 12, 2026')
    expect(card()).toHaveTextContent('1 video')
  })

  it('lets a router render the link', async () => {
    const client = createFakeClient()
    render(
      withClient(
        client,
        <VideoLibrary
          renderLink={({ children, ...props }) => (
            <a {...props} data-router="mine">
              {children}
            </a>
          )}
        />,
      ),
    )
    await inState('ready')
    expect(screen.getByRole('link')).toHaveAttribute('data-router', 'mine')
  })

  describe('reads ahead', () => {
    const reading = () => {
      const client = createFakeClient({ videos: many(3) })
      client.data.reports = ['900', '901', '902'].map((videoId) => videoReportFixture({ videoId }))
      const asked = () => client.calls.filter(({ name }) => name === 'reports.get').map(({ args }) => args[0])
      return { client, asked }
    }
    const links = () => screen.getAllByRole<HTMLAnchorElement>('link')

    it('the report behind a link of the app when pointer or focus stays there, and no second time', async () => {
      const { client, asked } = reading()
      const queryClient = new QueryClient()
      const at = (children: ReactNode) => withClient(client, children, { queryClient })
      const { rerender } = render(at(<VideoLibrary getVideoHref={({ id }) => `#${id}`} />))
      await inState('ready')
      // What the pointer only passes by would have been asked for first.
      fireEvent.pointerEnter(links()[0]!)
      fireEvent.pointerLeave(links()[0]!)
      await userEvent.hover(links()[1]!)
      await waitFor(() => expect(asked()).toEqual(['901']))
      await userEvent.click(links()[1]!)
      act(() => links()[2]!.focus())
      await waitFor(() => expect(asked()).toEqual(['901', '902']))
      rerender(at(<ReportCard videoId="901" />))
      await inState('ready')
      expect(asked()).toEqual(['901', '902'])
    })

    it('nothing for a share link, which shows no report', async () => {
      const { client, asked } = reading()
      const both = (
        <>
          <VideoLibrary />
          <VideoLibrary getVideoHref={({ id }) => `#${id}`} />
        </>
      )
      render(withClient(client, both))
      await waitFor(() => expect(links()).toHaveLength(6))
      await userEvent.hover(links()[0]!)
      act(() => links()[4]!.focus())
      await waitFor(() => expect(asked()).toEqual(['901']))
    })
  })

  it('loads the next page by its button, keeps the focus there, and says how many came', async () => {
    render(withClient(createFakeClient({ videos: many(45) }), <VideoLibrary />))
    await inState('ready')
    expect(titles()).toHaveLength(20)
    const button = screen.getByRole('button', { name: 'Load more' })
    await userEvent.click(button)
    await waitFor(() => expect(titles()).toHaveLength(40))
    expect(screen.getByRole('status')).toHaveTextContent('20 more videos, 40 loaded')
    expect(button).toHaveFocus()
    await userEvent.click(button)
    await waitFor(() => expect(titles()).toHaveLength(45))
    expect(card()).toHaveTextContent('45 videos')
  })

  it('is empty, loading and failed in words', async () => {
    const { unmount } = render(withClient(createFakeClient({ scope: 'a', videos: [] }), <VideoLibrary />))
    await inState('empty')
    expect(card()).toHaveTextContent(library.emptyTitle)
    unmount()
    const second = render(
      withClient(createFakeClient({ scope: 'b', before: () => deferred().promise }), <VideoLibrary />),
    )
    expect(card()).toHaveAttribute('aria-busy', 'true')
    expect(screen.getByRole('status')).toHaveTextContent(common.loading)
    second.unmount()
    render(withClient(createFakeClient({ scope: 'c', fail: 'forbidden' }), <VideoLibrary />))
    await inState('error')
    expect(screen.getByRole('alert')).toHaveTextContent(errors.forbidden)
  })

  it('asks for the list alone: actions know their video from it', async () => {
    const client = createFakeClient({ videos: many(5) })
    render(withClient(client, withActions()))
    await menuOf('Video 1')
    expect(client.calls.map(({ name }) => name).filter((name) => name === 'videos.get')).toEqual([])
  })

  it('deletes by keyboard alone, with the focus on "Undo", and brings the video back to its place', async () => {
    let held = false
    const client = createFakeClient({
      videos: many(4),
      before: ({ name }) => (held && name === 'videos.list' ? deferred().promise : undefined),
    })
    render(withClient(client, withActions()))
    await command('Video 2', library.delete)
    const dialog = await screen.findByRole('dialog', { name: library.deleteTitle('Video 2') })
    expect(within(dialog).getByRole('button', { name: library.keep })).toHaveFocus()
    await trusted.keyboard('{Tab}{Enter}')
    const undo = await screen.findByRole('button', { name: library.undo })
    await waitFor(() => expect(undo).toHaveFocus())
    expect(titles()).toEqual(['Video 1', 'Video 3', 'Video 4'])
    await screen.findByText(library.deleted('Video 2'))
    expect(client.calls.filter(({ name }) => name === 'videos.remove')).toEqual([
      { name: 'videos.remove', args: ['901'] },
    ])
    // What is shown now is what this page knows: the list is not read again.
    held = true
    await trusted.keyboard('{Enter}')
    await waitFor(() => expect(titles()).toEqual(['Video 1', 'Video 2', 'Video 3', 'Video 4']))
    await screen.findByText(library.restored('Video 2'))
    expect(screen.getByRole('button', { name: library.close })).toHaveFocus()
    await trusted.keyboard('{Enter}')
    await waitFor(() => expect(screen.getByRole('heading', { name: library.title })).toHaveFocus())
  })

  it('goes back to where one came from when the answer is no', async () => {
    const client = createFakeClient({ videos: many(2) })
    render(withClient(client, withActions()))
    await command('Video 1', library.delete)
    await screen.findByRole('dialog')
    await trusted.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(async () => expect(await menuOf('Video 1')).toHaveFocus())
    expect(client.calls.some(({ name }) => name === 'videos.remove')).toBe(false)
  })

  it('closes its offer after a while, and not while somebody is at it', async () => {
    const client = createFakeClient({ videos: many(3) })
    render(withClient(client, withActions(5000)))
    await command('Video 1', library.delete)
    await screen.findByRole('dialog')
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    await trusted.keyboard('{Tab}{Enter}')
    const undo = await vi.waitFor(() => screen.getByRole('button', { name: library.undo }))
    await vi.waitFor(() => expect(undo).toHaveFocus())
    const offer = () => screen.queryByText(library.deleted('Video 1'))
    await act(() => vi.advanceTimersByTimeAsync(20_000))
    expect(offer()).toBeInTheDocument()
    act(() => screen.getByRole('button', { name: library.actions('Video 2') }).focus())
    await act(() => vi.advanceTimersByTimeAsync(4900))
    expect(offer()).toBeInTheDocument()
    await act(() => vi.advanceTimersByTimeAsync(100))
    expect(offer()).toBeNull()
    expect(client.calls.some(({ name }) => name === 'videos.restore')).toBe(false)
  })

  it('puts the video back where it stood when it could not be deleted', async () => {
    const client = createFakeClient({ videos: many(3) })
    client.fail = ({ name }) => (name === 'videos.remove' ? 'server_error' : null)
    render(withClient(client, withActions()))
    await command('Video 2', library.delete)
    await screen.findByRole('dialog')
    await trusted.keyboard('{Tab}{Enter}')
    expect(await screen.findByRole('alert')).toHaveTextContent(`${library.notDeleted} ${errors.server_error}`)
    expect(titles()).toEqual(['Video 1', 'Video 2', 'Video 3'])
  })

  it('offers the undo again when it failed', async () => {
    const client = createFakeClient({ videos: many(2) })
    client.fail = ({ name }) => (name === 'videos.restore' ? 'network' : null)
    render(withClient(client, withActions()))
    await command('Video 1', library.delete)
    await screen.findByRole('dialog')
    await trusted.keyboard('{Tab}{Enter}')
    await screen.findByText(library.deleted('Video 1'))
    await userEvent.click(screen.getByRole('button', { name: library.undo }))
    expect(await screen.findByRole('alert')).toHaveTextContent(library.notRestored)
    client.fail = null
    await userEvent.click(screen.getByRole('button', { name: common.retry }))
    await waitFor(() => expect(titles()).toEqual(['Video 1', 'Video 2']))
  })

  it('still offers the undo when the last video is gone', async () => {
    render(withClient(createFakeClient({ videos: many(1) }), withActions()))
    await command('Video 1', library.delete)
    await screen.findByRole('dialog')
    await trusted.keyboard('{Tab}{Enter}')
    await inState('empty')
    await waitFor(() => expect(screen.getByRole('button', { name: library.undo })).toHaveFocus())
  })

  it('renames at once, everywhere', async () => {
    const answer = deferred()
    const client = createFakeClient({
      videos: many(2),
      before: ({ name }) => (name === 'videos.update' ? answer.promise : undefined),
    })
    render(withClient(client, withActions()))
    await command('Video 1', library.rename)
    const field = await screen.findByRole('textbox', { name: library.newTitle })
    expect(field).toHaveFocus()
    await trusted.keyboard('Product tour{Enter}')
    await waitFor(() => expect(titles()).toEqual(['Product tour', 'Video 2']))
    await waitFor(async () => expect(await menuOf('Product tour')).toHaveFocus())
    expect(client.calls.at(-1)).toEqual({ name: 'videos.update', args: ['900', { title: 'Product tour' }] })
    answer.resolve()
    await screen.findByText(library.renamed)
  })

  it('shows the former title again when it could not be renamed, and says so', async () => {
    const client = createFakeClient({ videos: many(2) })
    client.fail = ({ name }) => (name === 'videos.update' ? 'server_error' : null)
    render(withClient(client, withActions()))
    await command('Video 1', library.rename)
    await trusted.keyboard('Product tour{Enter}')
    expect(await screen.findByRole('alert')).toHaveTextContent(library.notChanged)
    expect(titles()).toEqual(['Video 1', 'Video 2'])
    client.fail = null
    await userEvent.click(screen.getByRole('button', { name: common.retry }))
    await waitFor(() => expect(titles()).toEqual(['Product tour', 'Video 2']))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it.each(['light', 'dark'])('has no finding of axe: %s', async (theme) => {
    const client = createFakeClient({ scope: theme, videos: many(3) })
    const view = render(
      withClient(
        client,
        <div data-hippo-theme={theme} style={{ background: 'var(--hippo-surface-sunken)' }}>
          {withActions()}
        </div>,
      ),
    )
    const button = await menuOf('Video 1')
    await userEvent.click(button)
    expect(await axeFindings(view.container)).toEqual([])
    await userEvent.click(within(button.parentElement!).getByRole('button', { name: library.delete }))
    const dialog = await screen.findByRole('dialog')
    expect(await axeFindings(view.container)).toEqual([])
    await userEvent.click(within(dialog).getByRole('button', { name: library.delete }))
    await screen.findByText(library.deleted('Video 1'))
    expect(await axeFindings(view.container)).toEqual([])
  })
})
