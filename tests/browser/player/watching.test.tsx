import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { VideoPlayer, type VideoPlayerProps } from '../../../src/components/player/index.js'
import { loadParts } from '../../../src/core/part.js'
import type { ReadyPlayback } from '../../../src/hooks/usePlayback.js'
import '../../../src/styles/index.css'
import { axeFindings } from '../axe.js'
import { clipMs, clipUrl, once, posterUrl } from '../tracking/clip.js'

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
const chapters = [
  { atMs: 0, title: 'Welcome' },
  { atMs: 3000, title: 'The export' },
  { atMs: 7000, title: 'Questions' },
]
const captions = [
  { src: 'data:text/vtt,WEBVTT', srcLang: 'en', label: 'English' },
  { src: 'data:text/vtt,WEBVTT%20', srcLang: 'de', label: 'Deutsch' },
]
const video = () => document.querySelector('video')!
const player = () => document.querySelector<HTMLElement>('.hippo-player')!
const at = (seconds: number) => waitFor(() => expect(video().currentTime).toBeCloseTo(seconds, 1))

async function show(props: Partial<VideoPlayerProps> = {}) {
  await loadParts()
  const view = render(
    <StrictMode>
      <VideoPlayer playback={ready} muted {...(props as object)} />
    </StrictMode>,
  )
  await waitFor(() => expect(video().readyState).toBeGreaterThan(0), { timeout: 15_000 })
  return view
}

afterEach(cleanup)

test('chapters are buttons that go there; the current one is marked', async () => {
  const { container } = await show({ chapters })
  const export_ = await screen.findByRole('button', { name: /The export/ })
  expect(screen.getByRole('navigation', { name: 'Chapters' })).toBeVisible()
  expect(screen.getByRole('button', { name: /Welcome/ })).toHaveAttribute('aria-current', 'true')
  export_.focus()
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(export_).toHaveAttribute('aria-current', 'true'))
  expect(video().currentTime).toBeCloseTo(3, 1)
  expect(export_).toHaveFocus()
  const [track, ...more] = [...video().textTracks]
  expect(more).toEqual([])
  expect(track?.kind).toBe('chapters')
  expect([...(track?.cues ?? [])].map((cue) => [cue.startTime, 'text' in cue && cue.text])).toEqual([
    [0, 'Welcome'],
    [3, 'The export'],
    [7, 'Questions'],
  ])
  const { width, height } = video().getBoundingClientRect()
  expect(width / height).toBeCloseTo(16 / 9, 1)
  expect(await axeFindings(container)).toEqual([])
})

test('the speed is chosen, told, and kept when the file is loaded again', async () => {
  const onRateChange = vi.fn<(rate: number) => void>()
  await show({ speedMenu: true, defaultPlaybackRate: 1.25, onRateChange })
  const menu = await screen.findByRole('combobox', { name: 'Speed' })
  expect(menu).toHaveValue('1.25')
  expect(video().playbackRate).toBe(1.25)
  expect(onRateChange).not.toHaveBeenCalled()
  await userEvent.selectOptions(menu, '1.5')
  await waitFor(() => expect(onRateChange.mock.calls).toEqual([[1.5]]))
  const loaded = once(video(), 'loadedmetadata')
  video().load()
  await loaded
  expect(video().playbackRate).toBe(1.5)
})

test('keys work where nothing else wants them', async () => {
  await show({ chapters, speedMenu: true, captions, crossOrigin: 'anonymous' })
  const chapter = await screen.findByRole('button', { name: /Welcome/ })
  chapter.focus()
  await userEvent.keyboard('{ArrowRight}')
  await at(5)
  await userEvent.keyboard('j')
  await at(0)
  await userEvent.keyboard('l{ArrowLeft}')
  await at(5)
  await userEvent.keyboard('m')
  expect(video().muted).toBe(false)
  await userEvent.keyboard('m>')
  await waitFor(() => expect(video().playbackRate).toBe(1.25))
  const shown = () =>
    [...video().textTracks].filter(({ mode }) => mode === 'showing').map(({ label }) => label)
  await userEvent.keyboard('c')
  expect(shown()).toEqual(['English'])
  expect(screen.getByText('Captions on')).toBeInTheDocument()
  await userEvent.keyboard('c')
  expect(shown()).toEqual([])
  await userEvent.keyboard('k')
  await waitFor(() => expect(video().paused).toBe(false))
  await userEvent.keyboard('k')
  await waitFor(() => expect(video().paused).toBe(true))
  // The space bar presses the button, and the letter finds an option: neither is the player's.
  await userEvent.keyboard(' ')
  await at(0)
  expect(video().paused).toBe(true)
  screen.getByRole('combobox').focus()
  await userEvent.keyboard('k')
  expect(video().paused).toBe(true)
})

test('the space bar on the platform’s own controls plays once, not twice', async () => {
  await show()
  video().focus()
  const plays: string[] = []
  for (const type of ['play', 'pause']) video().addEventListener(type, () => plays.push(type))
  await userEvent.keyboard(' ')
  await waitFor(() => expect(video().paused).toBe(false))
  await userEvent.keyboard('k')
  await waitFor(() => expect(video().paused).toBe(true))
  expect(plays).toEqual(['play', 'pause'])
})

test('keys can be switched off, and an app’s own come first', async () => {
  const onKeyDown = vi.fn<(event: { preventDefault: () => void }) => void>((event) => event.preventDefault())
  const { rerender } = await show({ chapters, keyboard: false })
  screen.getByRole('button', { name: /Welcome/ }).focus()
  await userEvent.keyboard('l')
  expect(video().currentTime).toBe(0)
  rerender(
    <StrictMode>
      <VideoPlayer playback={ready} muted chapters={chapters} onKeyDown={onKeyDown} />
    </StrictMode>,
  )
  await userEvent.keyboard('l')
  expect(onKeyDown).toHaveBeenCalledOnce()
  expect(video().currentTime).toBe(0)
})

test('with a skin there are no controls and no list, and keys work in the skin', async () => {
  await show({ controls: false, chapters, speedMenu: true, children: <button type="button">Watch</button> })
  expect(screen.queryByRole('navigation')).toBeNull()
  expect(screen.queryByRole('combobox')).toBeNull()
  expect(player()).not.toHaveAttribute('data-bar')
  screen.getByRole('button', { name: 'Watch' }).focus()
  await userEvent.keyboard('l')
  await at(10)
})
