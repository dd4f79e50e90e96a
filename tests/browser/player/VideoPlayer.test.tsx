import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { createRef } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { VideoEmbed, VideoPlayer } from '../../../src/components/player/index.js'
import type { Playback, ReadyPlayback } from '../../../src/hooks/usePlayback.js'
import '../../../src/styles/index.css'
import { createInbox } from '../tracking/beats.js'
import { clipMs, clipUrl, posterUrl, reaches } from '../tracking/clip.js'

const shareUrl = 'https://video.example.com/video/play/KQf5MPDupD2qFi4U'
const ready: ReadyPlayback = {
  status: 'ready',
  title: 'Sales demo',
  videoId: '988',
  token: 'KQf5MPDupD2qFi4U',
  durationMs: clipMs,
  posterUrl,
  sources: [{ url: clipUrl, type: 'video/webm; codecs="vp9,opus"' }],
  downloadUrl: clipUrl,
  beatUrl: null,
}
const unknownFormat: ReadyPlayback = {
  ...ready,
  sources: [{ url: clipUrl, type: 'video/x-unheard-of' }],
}
const missingFile: ReadyPlayback = { ...ready, sources: [{ url: '/no-such-clip.webm', type: 'video/webm' }] }

const player = () => document.querySelector<HTMLElement>('.hippo-player')!
const video = () => document.querySelector('video')!
const patient = { timeout: 15_000 }
const state = (name: string) => waitFor(() => expect(player()).toHaveAttribute('data-state', name), patient)

function answerWith(...answers: (Playback | number)[]) {
  return vi.spyOn(globalThis, 'fetch').mockImplementation(async () => {
    const answer = answers.length > 1 ? answers.shift() : answers[0]
    return typeof answer === 'number' ? new Response('', { status: answer }) : Response.json(answer)
  })
}

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

describe('each state says what is the matter, keeps 16:9 and passes axe', () => {
  const cases: [name: string, playback: Playback, words: string][] = [
    ['recording', { status: 'recording', title: 'Sales demo' }, 'Being recorded now'],
    ['processing', { status: 'processing', title: 'Sales demo' }, 'Getting the video ready'],
    ['failed', { status: 'failed', title: 'Sales demo' }, 'This video could not be processed'],
    ['gone', { status: 'gone' }, 'This video was removed'],
    ['private', { status: 'private' }, 'This video is private'],
    ['cannot-play', unknownFormat, 'This browser cannot play this video'],
    ['error', missingFile, 'The video cannot be shown'],
    ['ready', ready, 'The video is ready to play.'],
  ]
  test.for(cases)('%s', async ([name, playback, words]) => {
    await page.viewport(640, 600)
    const { container } = render(<VideoPlayer playback={playback} />)
    await state(name)
    expect(within(player()).getByText(words)).toBeInTheDocument()
    const { width, height } = player().getBoundingClientRect()
    expect(width / height).toBeCloseTo(16 / 9, 1)
    const { violations } = await axe.run(container)
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })

  test('loading, until the first answer', () => {
    vi.spyOn(globalThis, 'fetch').mockReturnValue(new Promise(() => {}))
    render(<VideoPlayer shareUrl={shareUrl} />)
    expect(player()).toHaveAttribute('data-state', 'loading')
    expect(screen.getByText('Loading the video…')).toBeVisible()
  })

  test.for([missingFile, unknownFormat])('at 310 px no word is cut off', async (playback) => {
    await page.viewport(360, 640)
    render(<VideoPlayer playback={playback} style={{ inlineSize: 310 }} />)
    const link = await screen.findByRole('link', { name: 'Download the video' }, patient)
    const { bottom, width, height } = player().getBoundingClientRect()
    expect(link.getBoundingClientRect().bottom).toBeLessThanOrEqual(bottom - 12)
    expect(width / height).toBeGreaterThan(1.6)
  })
})

test('becomes the player by itself when the recording is ready, and says so', async () => {
  answerWith({ status: 'recording', title: 'Sales demo' }, ready)
  render(<VideoPlayer shareUrl={shareUrl} />)
  await state('recording')
  const status = screen.getByRole('status')
  await state('ready')
  // The very same: a new one would not be read out.
  expect(status).toBeInTheDocument()
  expect(status).toHaveTextContent('The video is ready to play.')
  await waitFor(() => expect(video().readyState).toBeGreaterThan(0), patient)
  expect(video()).toHaveAccessibleName('Sales demo')
})

test('an answer that fails can be asked for again', async () => {
  const fetch = answerWith(500, ready)
  render(<VideoPlayer shareUrl={shareUrl} />)
  await state('error')
  expect(screen.getByText('The server had a problem. Try again.')).toBeVisible()
  fetch.mockImplementation(async () => Response.json(ready))
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await state('ready')
})

test('what does not exist offers no retry', async () => {
  answerWith(404)
  render(<VideoPlayer shareUrl={shareUrl} />)
  await state('error')
  expect(screen.getByText('This video does not exist.')).toBeVisible()
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
})

test('a browser that cannot play gets words and the file', async () => {
  render(<VideoPlayer playback={unknownFormat} />)
  await state('cannot-play')
  const link = screen.getByRole('link', { name: 'Download the video' })
  expect(link).toHaveAttribute('href', clipUrl)
  expect(link).toHaveAttribute('download')
  expect(video()).not.toBeVisible()
})

test('a file that did not come can be asked for again, in the same element', async () => {
  const { rerender } = render(<VideoPlayer playback={missingFile} />)
  await state('error')
  const before = video()
  rerender(<VideoPlayer playback={ready} />)
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await state('ready')
  expect(video()).toBe(before)
  await waitFor(() => expect(video().readyState).toBeGreaterThan(0), patient)
})

test('takes class, style, ref, words and everything else a div takes', async () => {
  const ref = createRef<HTMLDivElement>()
  const videoRef = createRef<HTMLVideoElement>()
  render(
    <VideoPlayer
      playback={ready}
      ref={ref}
      videoRef={videoRef}
      className="mine"
      style={{ borderRadius: 3 }}
      labels={{ player: { ready: 'Klaar.' } }}
      data-testid="root"
      controls={false}
    >
      <button type="button">Skin</button>
    </VideoPlayer>,
  )
  expect(ref.current).toBe(screen.getByTestId('root'))
  expect(ref.current).toHaveClass('hippo-player', 'mine')
  expect(getComputedStyle(ref.current!).borderRadius).toBe('3px')
  expect(videoRef.current).toBe(video())
  expect(video().controls).toBe(false)
  expect(screen.getByText('Klaar.')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Skin' }))
})

test('render replaces the root and is told the state', () => {
  render(
    <VideoPlayer
      playback={{ status: 'gone' }}
      render={(props, { status }) => <figure {...props} aria-label={status} />}
    />,
  )
  expect(screen.getByRole('figure', { name: 'gone' })).toHaveAttribute('data-state', 'gone')
})

describe('a video that is not open', () => {
  test('says so, and is not asked for again', async () => {
    const fetch = vi
      .spyOn(globalThis, 'fetch')
      .mockImplementation(async () => Response.json({ status: 'private' }, { status: 403 }))
    render(<VideoPlayer shareUrl={shareUrl} />)
    await state('private')
    expect(screen.getByText(/Open it by the personal link you were sent/)).toBeVisible()
    // A question that fails for good is the last one; that of a second's poll would follow at once.
    const { length } = fetch.mock.calls
    vi.useFakeTimers()
    await vi.advanceTimersByTimeAsync(10_000)
    vi.useRealTimers()
    expect(fetch.mock.calls).toHaveLength(length)
  })

  test.for([
    ['given', { shareUrl, pass: 'pass-1' }],
    ['carried by the link', { shareUrl: `${shareUrl}?pass=pass-1` }],
  ] as const)('opens by the pass that is %s, which tells who watches', async ([, source]) => {
    const inbox = createInbox()
    const asked: (HeadersInit | undefined)[] = []
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
      if (!String(input).endsWith('/state')) return inbox.fetch(input, init)
      asked.push(init?.headers)
      return Response.json({ ...ready, beatUrl: 'https://video.example.com/beats' })
    })
    render(<VideoPlayer {...source} muted />)
    await state('ready')
    await vi.waitFor(() => expect(inbox.hellos[0]?.pass).toBe('pass-1'), patient)
    expect(asked).toContainEqual({ Authorization: 'Bearer pass-1' })
    expect(inbox.hellos).toHaveLength(1)
  })

  test('another pass asks anew', async () => {
    const fetch = vi
      .spyOn(globalThis, 'fetch')
      .mockImplementation(async (_input, init) =>
        new Headers(init?.headers).has('Authorization')
          ? Response.json(ready)
          : Response.json({ status: 'private' }, { status: 403 }),
      )
    const { rerender } = render(<VideoPlayer shareUrl={shareUrl} />)
    await state('private')
    rerender(<VideoPlayer shareUrl={shareUrl} pass="pass-1" />)
    await state('ready')
    expect(fetch).toHaveBeenCalled()
  })
})

describe('measuring', () => {
  const measured = { ...ready, beatUrl: 'https://video.example.com/beats' }

  test('mounted twice by StrictMode it says hello once, and reports what was played', async () => {
    const inbox = createInbox()
    vi.spyOn(globalThis, 'fetch').mockImplementation(inbox.fetch)
    const { rerender, unmount } = render(<VideoPlayer playback={measured} muted />)
    await vi.waitFor(() => expect(inbox.hellos).toHaveLength(1), patient)
    await video().play()
    rerender(<VideoPlayer playback={{ ...measured }} muted className="other" />)
    await reaches(video(), 0.6)
    unmount()
    await vi.waitFor(() => expect(inbox.last().final).toBe(true), patient)
    expect(inbox.hellos).toHaveLength(1)
    expect(inbox.last().passes).toHaveLength(1)
    expect(inbox.last().passes[0]?.[1]).toBeGreaterThan(500)
  })

  test('can be switched off', async () => {
    const inbox = createInbox()
    vi.spyOn(globalThis, 'fetch').mockImplementation(inbox.fetch)
    render(<VideoPlayer playback={measured} measure={false} muted />)
    await video().play()
    await reaches(video(), 0.3)
    expect(inbox.requests).toHaveLength(0)
  })
})

test('an embed is a named frame that sends no more than the origin', async () => {
  const { container } = render(<VideoEmbed embedUrl="about:blank" title="Sales demo" />)
  const frame = screen.getByTitle('Sales demo')
  expect(frame).toHaveAttribute('referrerpolicy', 'strict-origin-when-cross-origin')
  expect((await axe.run(container, { iframes: false })).violations).toEqual([])
})
