import { render, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { ViewerInteractions } from '../../../src/contract/app/interactions.js'
import { VideoPlayer, type VideoPlayerProps } from '../../../src/components/player/index.js'
import type { OnPlayerAction } from '../../../src/hooks/playerAction.js'
import '../../../src/styles/index.css'
import { axeFindings } from '../axe.js'
import { posterUrl } from '../tracking/clip.js'
import { type ActionServer, createActionServer, offering } from './actionServer.js'

const patient = { timeout: 15_000 }
const video = () => document.querySelector('video')!
const types = (server: ActionServer) => server.counted.map(({ action }) => action.type)
/** Waits until it shows, however busy the machine. */
const shown = (role: string, name: string | RegExp) => screen.findByRole(role, { name }, patient)
const sent = (server: ActionServer, ...expected: string[]) =>
  waitFor(() => expect(types(server)).toEqual(expected), patient)

beforeEach(async () => {
  sessionStorage.clear()
  await page.viewport(760, 640)
})

function watch(
  parts: Partial<ViewerInteractions>,
  props: Partial<VideoPlayerProps> = {},
  server = createActionServer(),
): ActionServer & { unmount: () => void } {
  vi.spyOn(globalThis, 'fetch').mockImplementation(server.fetch)
  const { unmount } = render(<VideoPlayer {...props} playback={offering(parts)} muted />)
  return Object.assign(server, { unmount })
}

async function seekTo(seconds: number): Promise<void> {
  await waitFor(() => expect(video().readyState).toBeGreaterThan(1), patient)
  const arrived = new Promise((resolve) => video().addEventListener('seeked', resolve, { once: true }))
  video().currentTime = seconds
  await arrived
}

/** Follows no link, and tells which addresses were opened. */
function openedLinks(): string[] {
  const opened: string[] = []
  const stop = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link) return
    opened.push(link.href)
    event.preventDefault()
  }
  document.addEventListener('click', stop)
  document.addEventListener('auxclick', stop)
  return opened
}

const callToAction = {
  text: 'Book a call',
  url: 'https://video.example.com/video/cta/988',
  startMs: 3000,
}
const form = {
  title: 'Where may we send the slides?',
  button: 'Send me the slides',
  startMs: 2000,
  fields: ['firstName' as const, 'email' as const, 'phone' as const],
}
const poll = {
  id: 'poll-1',
  question: 'What shall we show next?',
  startMs: 2000,
  options: [
    { id: 'a', text: 'Recording' },
    { id: 'b', text: 'Reports' },
  ],
}

describe('the call to action', () => {
  test('comes at its time, as a link to a tab of its own, whose press carries the session', async () => {
    const onAction = vi.fn<OnPlayerAction>()
    const server = watch({ callToAction }, { onAction })
    const opened = openedLinks()
    await waitFor(() => expect(server.hellos).toHaveLength(1), patient)
    await seekTo(2.5)
    expect(screen.queryByRole('link')).not.toBeInTheDocument()
    await seekTo(3.1)
    const link = await shown('link', /Book a call \(opens in a new tab\)/)
    expect(link).toHaveAttribute('href', callToAction.url)
    expect(link).toHaveAttribute('target', '_blank')
    expect(link).toHaveAttribute('rel', 'noopener')
    await userEvent.dblClick(link)
    expect(opened).toHaveLength(2)
    const [first, second] = opened.map((href) => new URL(href).searchParams)
    expect(first?.get('s')).toBe(server.hellos[0]?.sessionId)
    expect(first?.get('t')).toBe('ticket-1')
    expect(second?.get('c')).toBe(first?.get('c'))
    expect(onAction.mock.calls).toEqual([[{ type: 'callToAction', atMs: 3100 }]])
  })

  test('leads there by keyboard and without measuring, counted as a preview', async () => {
    const opened = openedLinks()
    watch({ callToAction: { ...callToAction, startMs: 0 } }, { measure: false })
    const link = await shown('link', /Book a call/)
    link.focus()
    await userEvent.keyboard('{Enter}')
    expect(opened).toEqual([`${callToAction.url}?preview=1`])
  })
})

test('annotations show during their stretch, and a press counts once on a double click', async () => {
  const annotations = [
    { id: 'n1', text: 'Pricing', url: 'https://example.com/pricing', startMs: 1000, endMs: 4000 },
  ]
  const onAction = vi.fn<OnPlayerAction>()
  const server = watch({ annotations }, { onAction })
  const opened = openedLinks()
  await seekTo(1.5)
  await userEvent.dblClick(await shown('link', /Pricing/))
  expect(opened[0]).toBe('https://example.com/pricing')
  await sent(server, 'annotation')
  expect(server.counted[0]?.action).toEqual({ type: 'annotation', annotationId: 'n1', atMs: 1500 })
  await waitFor(() => expect(onAction).toHaveBeenCalledTimes(1))
  await seekTo(4.5)
  await waitFor(() => expect(screen.queryByRole('link')).not.toBeInTheDocument())
})

describe('the lead form', () => {
  async function open(server: ActionServer) {
    await waitFor(() => expect(video().readyState).toBeGreaterThan(1), patient)
    video().currentTime = 1.7
    await video().play()
    const dialog = await shown('dialog', form.title)
    expect(video().paused).toBe(true)
    return { dialog, server }
  }

  test('pauses, takes the focus, names what is missing, sends, thanks, and plays on', async () => {
    const { dialog, server } = await open(watch({ form }))
    const name = screen.getByRole('textbox', { name: 'First name' })
    await waitFor(() => expect(name).toHaveFocus())
    expect(name).toHaveAttribute('autocomplete', 'given-name')
    expect(screen.getByRole('textbox', { name: 'Email' })).toHaveAttribute('autocomplete', 'email')
    expect(screen.getByRole('textbox', { name: 'Phone (optional)' })).toHaveAttribute('type', 'tel')
    expect(await axeFindings(dialog)).toEqual([])

    await userEvent.keyboard('Ada{Enter}')
    const email = screen.getByRole('textbox', { name: 'Email' })
    expect(email).toHaveFocus()
    expect(email).toHaveAccessibleDescription('Enter your email address.')
    await userEvent.keyboard('ada@{Enter}')
    expect(email).toHaveAccessibleDescription('Enter an email address like name@example.com.')
    expect(types(server)).toEqual(['form'])

    await userEvent.keyboard('example.org{Enter}')
    expect(await shown('dialog', 'Thank you')).toBe(dialog)
    await sent(server, 'form', 'lead')
    const lead = { firstName: 'Ada', lastName: null, email: 'ada@example.org', phone: null }
    expect(server.counted[1]?.action).toMatchObject({ type: 'lead', lead, atMs: expect.any(Number) })
    const goOn = screen.getByRole('button', { name: 'Continue' })
    await waitFor(() => expect(goOn).toHaveFocus())
    await userEvent.keyboard('{Enter}')
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    await waitFor(() => expect(video().paused).toBe(false))
    expect(video()).toHaveFocus()
  })

  test('a double click on its button sends one lead', async () => {
    const { server } = await open(watch({ form: { ...form, fields: ['email'] } }))
    const release = server.hold()
    await userEvent.type(screen.getByRole('textbox', { name: 'Email' }), 'ada@example.org')
    await userEvent.dblClick(screen.getByRole('button', { name: form.button }))
    expect(screen.getByRole('button', { name: 'Sending…' })).toHaveAttribute('aria-disabled', 'true')
    release()
    await shown('dialog', 'Thank you')
    expect(server.inputs.filter(({ action }) => action.type === 'lead')).toHaveLength(1)
  })

  test('a failure is told and can be repeated; the lead counts once', async () => {
    const { server } = await open(watch({ form: { ...form, fields: ['email'] } }))
    await userEvent.click(screen.getByRole('textbox', { name: 'Email' }))
    await sent(server, 'form')
    await userEvent.keyboard('ada@example.org')
    // Three times taken, three times the answer is lost.
    server.answers = [0, 0, 0]
    await userEvent.keyboard('{Enter}')
    expect(await screen.findByRole('alert', {}, patient)).toHaveTextContent('The server cannot be reached.')
    expect(screen.getByRole('textbox', { name: 'Email' })).toHaveValue('ada@example.org')
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await shown('dialog', 'Thank you')
    await sent(server, 'form', 'lead')
  })

  test('is skipped with Escape, without counting as a press, and does not come back', async () => {
    const { server } = await open(watch({ form }))
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    await waitFor(() => expect(video().paused).toBe(false))
    video().pause()
    await seekTo(1)
    await seekTo(3)
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    expect(types(server)).toEqual([])
  })

  test('whoever presses play in the controls goes on without it', async () => {
    await open(watch({ form }))
    await video().play()
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(video().paused).toBe(false)
  })

  test('a lead sent is remembered in this tab: another player does not ask again', async () => {
    const { server } = await open(watch({ form: { ...form, fields: ['email'] }, callToAction }))
    await userEvent.type(screen.getByRole('textbox', { name: 'Email' }), 'ada@example.org{Enter}')
    await shown('dialog', 'Thank you')
    const { unmount } = server as ActionServer & { unmount: () => void }
    unmount()
    watch({ form, callToAction })
    await seekTo(3.5)
    await shown('link', /Book a call/)
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  test('somebody who writes elsewhere on the page is left alone', async () => {
    render(<textarea aria-label="Note" />)
    const server = watch({ form })
    const note = screen.getByRole('textbox', { name: 'Note' })
    note.focus()
    await open(server)
    expect(note).toHaveFocus()
  })
})

describe('the poll', () => {
  test('is answered by keyboard; then the results show as bars with numbers', async () => {
    const server = createActionServer({ votes: [{ optionId: 'a', count: 3 }] })
    watch({ poll }, {}, server)
    await seekTo(2.2)
    const dialog = await shown('dialog', poll.question)
    const first = screen.getByRole('radio', { name: 'Recording' })
    await waitFor(() => expect(first).toHaveFocus())
    await userEvent.keyboard('{Enter}')
    expect(screen.getByRole('alert')).toHaveTextContent('Choose one of the answers.')
    await userEvent.keyboard('{ArrowDown}')
    expect(screen.getByRole('radio', { name: 'Reports' })).toBeChecked()
    expect(await axeFindings(dialog)).toEqual([])
    await userEvent.keyboard('{Enter}')
    expect(await screen.findByText('3 votes, 75%', {}, patient)).toBeVisible()
    expect(screen.getByText('1 vote, 25%')).toBeVisible()
    expect(screen.getByText('Reports').closest('[data-own]')).not.toBeNull()
    expect(server.counted.map(({ action }) => action)).toEqual([
      { type: 'question', pollId: 'poll-1', optionId: 'b', atMs: 2200 },
    ])
    expect(await axeFindings(dialog)).toEqual([])
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }))
    await seekTo(1)
    await seekTo(3)
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    expect(video().paused).toBe(true)
  })

  test('comes after the form where both are due', async () => {
    watch({ poll, form })
    await seekTo(2.2)
    await shown('dialog', form.title)
    await userEvent.click(screen.getByRole('button', { name: 'Skip' }))
    const question = await shown('dialog', poll.question)
    await waitFor(() => expect(question).toContainElement(document.activeElement as HTMLElement))
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })
})

describe('the end screen', () => {
  const endScreen = {
    title: 'See how it goes on',
    videos: [
      {
        videoId: '989',
        title: 'Pro edit, full flow',
        shareUrl: 'https://video.example.com/video/play/next',
        thumbnailUrl: posterUrl,
        durationMs: 171_000,
      },
    ],
  }

  test('lists what to watch next once the video has ended, and a press counts', async () => {
    const server = watch({ endScreen, callToAction })
    const opened = openedLinks()
    await seekTo(9.7)
    expect(screen.queryByRole('region')).not.toBeInTheDocument()
    await video().play()
    const end = await shown('region', 'Watch next')
    expect(within(end).getByRole('heading', { name: endScreen.title })).toBeVisible()
    await waitFor(() => expect(within(end).getByRole('link', { name: /Book a call/ })).toBeVisible())
    expect(await axeFindings(end)).toEqual([])
    await userEvent.click(within(end).getByRole('link', { name: /Pro edit, full flow/ }))
    expect(opened).toEqual(['https://video.example.com/video/play/next'])
    await sent(server, 'endScreen')
    expect(server.counted[0]?.action).toEqual({ type: 'endScreen', videoId: '989' })
    await userEvent.click(screen.getByRole('button', { name: 'Watch again' }))
    await waitFor(() => expect(screen.queryByRole('region')).not.toBeInTheDocument(), patient)
    expect(video().ended).toBe(false)
  })
})

test('nothing ever covers the controls of the platform', async () => {
  for (const width of [760, 360]) {
    await page.viewport(width, 900)
    const { unmount } = watch({ form, poll, callToAction: { ...callToAction, startMs: 0 } })
    const link = await shown('link', /Book a call/)
    const clear = (element: Element) => {
      const { bottom } = video().getBoundingClientRect()
      expect(element.getBoundingClientRect().bottom).toBeLessThanOrEqual(bottom - 80)
    }
    clear(link)
    await seekTo(2.2)
    clear(await shown('dialog', form.title))
    const { width: wide } = document.querySelector('.hippo-player')!.getBoundingClientRect()
    expect(wide).toBeLessThanOrEqual(width)
    await userEvent.click(screen.getByRole('button', { name: 'Skip' }))
    clear(await shown('dialog', poll.question))
    unmount()
  }
})

test('renders when something comes or goes, and not because time goes by', async () => {
  const onRender = vi.fn<() => void>()
  const { Profiler } = await import('react')
  const server = createActionServer()
  vi.spyOn(globalThis, 'fetch').mockImplementation(server.fetch)
  render(
    <Profiler id="player" onRender={onRender}>
      <VideoPlayer playback={offering({ callToAction: { ...callToAction, startMs: 1000 } })} muted />
    </Profiler>,
  )
  await seekTo(0.1)
  await waitFor(() => expect(server.hellos).toHaveLength(1), patient)
  onRender.mockClear()
  await video().play()
  await waitFor(() => expect(video().currentTime).toBeGreaterThan(2.5), patient)
  expect(screen.getByRole('link', { name: /Book a call/ })).toBeVisible()
  // Once; StrictMode renders twice but commits once.
  expect(onRender.mock.calls.length).toBeLessThanOrEqual(2)
})

test('can be left out', async () => {
  const server = watch({ callToAction: { ...callToAction, startMs: 0 }, form }, { interactions: false })
  await seekTo(3)
  await waitFor(() => expect(server.hellos).toHaveLength(1), patient)
  expect(screen.queryByRole('link')).not.toBeInTheDocument()
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
})
