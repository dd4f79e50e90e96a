import { render, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { VideoConversation } from '../../../src/contract/app/actions.js'
import type { ViewerInteractions } from '../../../src/contract/app/interactions.js'
import { PlayerConversation, VideoPlayer } from '../../../src/components/player/index.js'
import { ViewingScope } from '../../../src/hooks/ViewingScope.js'
import '../../../src/styles/index.css'
import { axeFindings } from '../axe.js'
import { createActionServer, offering } from './actionServer.js'

const patient = { timeout: 15_000 }
const video = () => document.querySelector('video')!
const section = () => screen.findByRole('region', { name: 'Reactions and comments' }, patient)
const at = Date.UTC(2026, 10, 12)
const comments = [
  { id: 'c1', replyTo: null, name: 'Varun', text: 'Can it run every night?', atMs: 4000, createdAt: at },
  { id: 'c2', replyTo: 'c1', name: null, text: 'It can.', atMs: 0, createdAt: at },
]

beforeEach(async () => {
  sessionStorage.clear()
  await page.viewport(760, 900)
})

function watch(
  parts: Partial<ViewerInteractions>,
  conversation?: Partial<VideoConversation>,
  onAction?: (action: unknown) => void,
) {
  const server = createActionServer(conversation)
  vi.spyOn(globalThis, 'fetch').mockImplementation(server.fetch)
  const page = (title: string) => (
    <ViewingScope>
      <VideoPlayer playback={{ ...offering(parts), title }} onAction={onAction} muted />
      <PlayerConversation />
    </ViewingScope>
  )
  const view = render(page('Sales demo'))
  return { ...view, server, rename: (title: string) => view.rerender(page(title)) }
}

describe('reactions', () => {
  test('count at once, and once for a viewer, whatever is clicked', async () => {
    const onAction = vi.fn<() => void>()
    const { server } = watch(
      { reactions: ['👏', '🔥'] },
      { reactions: [{ reaction: '👏', count: 12 }] },
      onAction,
    )
    const clap = await screen.findByRole('button', { name: 'React with 👏, 12 so far' }, patient)
    expect(clap).toHaveAttribute('aria-pressed', 'false')
    expect(await axeFindings(await section())).toEqual([])
    await userEvent.dblClick(clap)
    const mine = await screen.findByRole('button', { name: 'You reacted with 👏, 13 so far' }, patient)
    expect(mine).toHaveAttribute('aria-pressed', 'true')
    expect(mine).toHaveFocus()
    await userEvent.click(mine)
    await userEvent.click(screen.getByRole('button', { name: 'React with 🔥, 0 so far' }))
    await screen.findByRole('button', { name: 'You reacted with 🔥, 1 so far' }, patient)
    expect(server.inputs.map(({ action }) => action)).toEqual([
      { type: 'reaction', reaction: '👏', atMs: 0 },
      { type: 'reaction', reaction: '🔥', atMs: 0 },
    ])
    expect(onAction).toHaveBeenCalledTimes(2)
  })

  test('a failure is told, and repeated counts once', async () => {
    const { server } = watch({ reactions: ['👏'] })
    server.answers = [0, 0, 0]
    await userEvent.click(await screen.findByRole('button', { name: /React with/ }, patient))
    await screen.findByRole('alert', {}, patient)
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await screen.findByRole('button', { name: 'You reacted with 👏, 1 so far' }, patient)
    expect(server.counted).toHaveLength(1)
  })
})

describe('comments', () => {
  test('none yet: says so, and the first one appears at the moment it was begun', async () => {
    const { server } = watch({ comments: true })
    expect(await screen.findByText('No comments yet', {}, patient)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Send' })).not.toBeInTheDocument()
    await waitFor(() => expect(video().readyState).toBeGreaterThan(1), patient)
    video().currentTime = 4.2
    await userEvent.click(screen.getByRole('textbox', { name: 'Write a comment' }))
    await userEvent.keyboard('Where ')
    expect(screen.getByText('At 0:04')).toBeVisible()
    video().currentTime = 8
    await userEvent.keyboard('is this?')
    await userEvent.click(screen.getByRole('textbox', { name: 'Your name (optional)' }))
    await userEvent.keyboard('Ada')
    expect(await axeFindings(await section())).toEqual([])
    await userEvent.dblClick(screen.getByRole('button', { name: 'Send' }))
    const said = await screen.findByRole('article', {}, patient)
    expect(said).toHaveTextContent(/Ada/)
    expect(said).toHaveTextContent(/Where is this\?/)
    expect(screen.getByText('Your comment is there.')).toBeInTheDocument()
    expect(screen.getByRole('textbox', { name: 'Write a comment' })).toHaveValue('')
    expect(server.counted.map(({ action }) => action)).toEqual([
      { type: 'comment', text: 'Where is this?', name: 'Ada', atMs: 4200 },
    ])
  })

  test('a time stamp goes there, without a step of the page that nobody asked for', async () => {
    watch({ comments: true }, { comments })
    await waitFor(() => expect(video().readyState).toBeGreaterThan(1), patient)
    await userEvent.click(await screen.findByRole('button', { name: 'Go to 0:04' }, patient))
    await waitFor(() => expect(video().currentTime).toBeCloseTo(4, 1))
  })

  test('are answered in a thread; the focus goes in and comes back', async () => {
    const { server } = watch({ comments: true }, { comments })
    const reply = await screen.findByRole('button', { name: 'Reply to Varun' }, patient)
    await userEvent.click(reply)
    const field = screen.getByRole('textbox', { name: 'Reply to Varun' })
    await waitFor(() => expect(field).toHaveFocus())
    expect(await axeFindings(await section())).toEqual([])
    await userEvent.keyboard('Every hour, even.')
    await userEvent.click(screen.getAllByRole('button', { name: 'Send' })[0]!)
    await waitFor(() => expect(reply).toHaveFocus(), patient)
    const thread = screen.getByText('Every hour, even.').closest('.hippo-comment')
    expect(within(thread as HTMLElement).getAllByRole('article')).toHaveLength(3)
    expect(server.counted.map(({ action }) => action)).toEqual([
      { type: 'reply', commentId: 'c1', text: 'Every hour, even.', name: null },
    ])
    expect(screen.getByText('3 comments')).toBeVisible()
  })

  test('what was written survives another object of the same playback', async () => {
    const { server, rename } = watch({ comments: true })
    const field = await screen.findByRole('textbox', { name: 'Write a comment' }, patient)
    await userEvent.click(field)
    await userEvent.keyboard('Half a')
    rename('Another title')
    expect(screen.getByRole('textbox', { name: 'Write a comment' })).toBe(field)
    expect(field).toHaveValue('Half a')
    expect(server.hellos).toHaveLength(1)
    expect(server.reads).toHaveLength(1)
  })

  test('that cannot be read are told, and asked for again', async () => {
    const server = createActionServer({ comments })
    let broken = true
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) =>
      broken && String(input).includes('/conversations/')
        ? new Response('', { status: 500 })
        : server.fetch(input, init),
    )
    render(
      <ViewingScope>
        <VideoPlayer playback={offering({ comments: true })} muted />
        <PlayerConversation />
      </ViewingScope>,
    )
    await screen.findByRole('alert', {}, patient)
    broken = false
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('It can.', {}, patient)).toBeVisible()
  })
})

test('where the owner offers neither there is nothing, and no question asked', async () => {
  const { server } = watch({})
  await waitFor(() => expect(server.hellos).toHaveLength(1), patient)
  expect(screen.queryByRole('region')).not.toBeInTheDocument()
  expect(server.reads).toHaveLength(0)
})

test('outside a scope it says what to do', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(() => render(<PlayerConversation />)).toThrow(/<PlayerConversation \/> has no player to belong to/)
})
