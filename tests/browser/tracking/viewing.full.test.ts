import { afterEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Beat, Pass } from '../../../src/contract/app/beat.js'
import { coverage, missing } from '../../../src/tracking/coverage.js'
import { createViewing, type Viewing, type ViewingOptions } from '../../../src/tracking/index.js'
import { createInbox, type Inbox } from './beats.js'
import { clipMs, mountClip, once, pause, reaches, seek } from './clip.js'

const playback = { token: 'KQf5MPDupD2qFi4U', durationMs: clipMs, beatUrl: 'https://video.example.com/beats' }
const running: Viewing[] = []
/** Waits for a condition, patiently: the machine may be busy. */
const soon = <T>(check: () => T) => vi.waitFor(check, { timeout: 15_000 })

afterEach(() => {
  for (const viewing of running.splice(0)) viewing.dispose()
  for (const video of document.querySelectorAll('video')) video.remove()
  vi.restoreAllMocks()
})

function view(video: HTMLVideoElement, inbox: Inbox, options: Partial<ViewingOptions> = {}): Viewing {
  const viewing = createViewing({ playback, video, fetch: inbox.fetch, ...options })
  running.push(viewing)
  return viewing
}

const heard = (inbox: Inbox) => soon(() => expect(inbox.hellos).toHaveLength(1))
const length = (passes: Pass[]) => passes.reduce((sum, [start, end]) => sum + end - start, 0)
const differs = (a: Pass[], b: Pass[]) => length(missing(a, b)) + length(missing(b, a))

function hide(state: 'hidden' | 'visible') {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)
  document.dispatchEvent(new Event('visibilitychange'))
}

describe('hello', () => {
  test('is said once, with the page that led here and no cookie', async () => {
    const video = await mountClip()
    const inbox = createInbox()
    view(video, inbox, { visitorId: 'visitor-1' })
    await heard(inbox)
    expect(inbox.hellos[0]).toEqual({
      token: playback.token,
      sessionId: expect.stringMatching(/^[0-9a-f]{32}$/),
      referrer: document.referrer.replace(/[?#].*/, '') || null,
      visitorId: 'visitor-1',
      watchedMs: 0,
    })
    const [request] = inbox.requests
    expect(request?.url).toBe('https://video.example.com/beats/hello')
    expect(request?.init).toMatchObject({ method: 'POST', credentials: 'omit', keepalive: true })
    expect(new Request('https://video.example.com', request?.init).headers.get('content-type')).toMatch(/^text\/plain/) // prettier-ignore
  })

  test('mounting twice, as StrictMode does, is one session', async () => {
    const video = await mountClip()
    const inbox = createInbox()
    view(video, inbox).dispose()
    view(video, inbox)
    view(video, inbox)
    await heard(inbox)
    await video.play()
    await reaches(video, 0.5)
    await pause(video)
    await soon(() => expect(inbox.beats.length).toBeGreaterThan(0))
    expect(inbox.hellos).toHaveLength(1)
    expect(new Set(inbox.beats.map((beat) => beat.sessionId))).toEqual(new Set([inbox.hellos[0]?.sessionId]))
    const sequences = inbox.beats.map((beat) => beat.sequence)
    expect(sequences).toEqual([...new Set(sequences)])
  })

  test('waits until the page is seen', async () => {
    const video = await mountClip()
    const inbox = createInbox()
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    view(video, inbox)
    await video.play()
    await reaches(video, 0.3)
    await pause(video)
    expect(inbox.hellos).toHaveLength(0)
    hide('visible')
    await heard(inbox)
    await soon(() => expect(inbox.last().passes).toHaveLength(1))
  })

  test('waits while the page is only prerendered', async () => {
    const video = await mountClip()
    const inbox = createInbox()
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true })
    view(video, inbox)
    expect(inbox.requests).toHaveLength(0)
    Object.defineProperty(document, 'prerendering', { value: false, configurable: true })
    document.dispatchEvent(new Event('prerenderingchange'))
    await heard(inbox)
    Reflect.deleteProperty(document, 'prerendering')
  })

  test('is repeated under the same session after a failure, and what was played meanwhile arrives', async () => {
    const video = await mountClip()
    const inbox = createInbox({ hello: [503] })
    view(video, inbox)
    await video.play()
    await reaches(video, 0.5)
    await pause(video)
    await soon(() => expect(inbox.beats.length).toBeGreaterThan(0))
    expect(inbox.hellos).toHaveLength(2)
    expect(inbox.hellos[1]?.sessionId).toBe(inbox.hellos[0]?.sessionId)
    expect(inbox.hellos[1]?.watchedMs).toBeGreaterThan(100)
    expect(length(inbox.last().passes)).toBeGreaterThan(400)
  })

  test('a refused video is not asked about again', async () => {
    const video = await mountClip()
    const inbox = createInbox({ hello: [410] })
    view(video, inbox)
    await heard(inbox)
    await video.play()
    await reaches(video, 1.3)
    await pause(video)
    expect(inbox.requests).toHaveLength(1)
  })

  test('without a beat address nothing is measured', async () => {
    const video = await mountClip()
    const inbox = createInbox()
    view(video, inbox, { playback: { ...playback, beatUrl: null } })
    await video.play()
    await reaches(video, 0.3)
    await pause(video)
    expect(inbox.requests).toHaveLength(0)
  })
})

describe('passes of a real element', () => {
  test('play, seek back, replay and seek ahead: coverage and watched time are what an oracle saw', async () => {
    const video = await mountClip()
    const inbox = createInbox()
    const truth: Pass[] = []
    view(video, inbox)
    const stretch = async (from: number, to: number) => {
      if (from > 0 || video.currentTime > 0) await seek(video, from)
      const start = video.currentTime * 1000
      await reaches(video, to)
      // Read in the same task in which the next seek begins.
      truth.push([start, video.currentTime * 1000])
    }
    await video.play()
    await stretch(0, 2.2)
    await stretch(1, 2)
    await stretch(6, 7.1)
    await pause(video)
    const last = truth.at(-1)
    if (last) last[1] = video.currentTime * 1000
    await soon(() => expect(length(inbox.last().passes)).toBeGreaterThan(4000))

    const { passes } = inbox.last()
    expect(passes).toHaveLength(3)
    expect(differs(passes, truth)).toBeLessThan(250)
    expect(Math.abs(length(passes) - length(truth))).toBeLessThan(250)
    expect(length(coverage(passes))).toBeLessThan(length(passes) - 800)
  })

  test('twice the speed covers the same media', async () => {
    const video = await mountClip()
    const inbox = createInbox()
    view(video, inbox)
    video.playbackRate = 2
    await video.play()
    await reaches(video, 3)
    await pause(video)
    await soon(() => expect(inbox.beats.length).toBeGreaterThan(0))
    expect(differs(inbox.last().passes, [[0, video.currentTime * 1000]])).toBeLessThan(100)
  })

  test('a source that is loaded again keeps what was seen before', async () => {
    const video = await mountClip()
    const inbox = createInbox()
    view(video, inbox)
    await video.play()
    await reaches(video, 1)
    video.load()
    await once(video, 'canplaythrough')
    await seek(video, 5)
    await video.play()
    await reaches(video, 6)
    await pause(video)
    const { passes } = await soon(() => {
      expect(inbox.last().passes).toHaveLength(2)
      return inbox.last()
    })
    expect(differs(passes, [[0, 1000], [5000, video.currentTime * 1000]])).toBeLessThan(350) // prettier-ignore
  })

  test('watched to the end is said to be', async () => {
    const video = await mountClip()
    const inbox = createInbox()
    view(video, inbox)
    await seek(video, 9.2)
    await video.play()
    await once(video, 'ended')
    await soon(() => expect(inbox.last()).toMatchObject({ ended: true, played: true }))
    expect(inbox.last().passes.at(-1)?.[1]).toBeGreaterThan(clipMs - 250)
    expect(inbox.last().passes.at(-1)?.[1]).toBeLessThanOrEqual(clipMs)
  })

  test('a muted loop is decoration', async () => {
    const video = await mountClip()
    const inbox = createInbox()
    video.loop = true
    view(video, inbox)
    await video.play()
    await reaches(video, 0.5)
    await pause(video)
    expect(inbox.beats).toHaveLength(0)
  })
})

describe('play', () => {
  test('counts at once when a person presses it', async () => {
    const video = await mountClip()
    const inbox = createInbox()
    const button = document.createElement('button')
    button.textContent = 'Play'
    button.addEventListener('click', () => void video.play())
    document.body.append(button)
    view(video, inbox)
    await heard(inbox)
    await userEvent.click(button)
    await soon(() => expect(inbox.last().played).toBe(true))
    expect(length(inbox.last().passes)).toBeLessThan(1500)
    button.remove()
  })

  test('counts where a person had begun, and ended, before anything was measured', async () => {
    const video = await mountClip()
    await video.play()
    await reaches(video, 0.5)
    await pause(video)
    const inbox = createInbox()
    view(video, inbox, { startedByPerson: true })
    await soon(() => expect(inbox.last().played).toBe(true))
    expect(differs(inbox.last().passes, [[0, video.currentTime * 1000]])).toBeLessThan(100)
  })

  test('counts after three seconds when nobody pressed anything', async () => {
    vi.spyOn(navigator.userActivation, 'isActive', 'get').mockReturnValue(false)
    const video = await mountClip()
    const inbox = createInbox({ beatIntervalMs: 300 })
    view(video, inbox)
    await heard(inbox)
    await video.play()
    await soon(() => expect(inbox.last().played).toBe(true))
    const told = inbox.beats.map(({ played, passes }) => ({ played, watchedMs: length(passes) }))
    expect(told.some(({ played }) => !played)).toBe(true)
    // An element says four times a second where it is.
    expect(told.filter(({ played, watchedMs }) => (played ? watchedMs < 3000 : watchedMs > 3250))).toEqual([])
  })
})

describe('beats', () => {
  test('are cumulative, numbered from one, and carry the ticket', async () => {
    const video = await mountClip()
    const inbox = createInbox({ beatIntervalMs: 200 })
    view(video, inbox)
    await heard(inbox)
    await video.play()
    await soon(() => expect(inbox.beats.length).toBeGreaterThan(4))
    await pause(video)
    expect(inbox.beats.map((beat) => beat.sequence)).toEqual(inbox.beats.map((_, index) => index + 1))
    expect(new Set(inbox.beats.map((beat) => beat.ticket))).toEqual(new Set(['ticket-1']))
    const lengths = inbox.beats.map((beat) => length(beat.passes))
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b))
    expect(inbox.last().durationMs).toBe(clipMs)
  })

  test('stop while nothing changes', async () => {
    const video = await mountClip()
    const inbox = createInbox({ beatIntervalMs: 100 })
    view(video, inbox)
    await heard(inbox)
    await video.play()
    await reaches(video, 0.3)
    await pause(video)
    await seek(video, 5)
    const { length } = inbox.beats
    await seek(video, 7)
    await seek(video, 2)
    expect(inbox.beats).toHaveLength(length)
  })

  test('a lost one is healed by the next, and a lost ticket by another hello', async () => {
    const video = await mountClip()
    const inbox = createInbox({ beatIntervalMs: 200, beat: [403] })
    view(video, inbox)
    await heard(inbox)
    await video.play()
    await soon(() => expect(inbox.beats.length).toBeGreaterThan(2))
    await pause(video)
    expect(inbox.hellos).toHaveLength(2)
    expect(inbox.last()).toMatchObject({ ticket: 'ticket-2', sessionId: inbox.hellos[0]?.sessionId })
  })

  test('of a session that was sealed meanwhile go on in a new one, with what the old one did not hear of', async () => {
    const video = await mountClip()
    const inbox = createInbox({ beatIntervalMs: 60_000 })
    view(video, inbox)
    await heard(inbox)
    vi.spyOn(navigator.userActivation, 'isActive', 'get').mockReturnValue(true)
    await video.play()
    await reaches(video, 0.5)
    await pause(video)
    await soon(() => expect(inbox.beats).toHaveLength(2))
    inbox.beats.length = 0
    inbox.refuse(410)
    const pausedAt = video.currentTime * 1000
    await video.play()
    await reaches(video, 1.5)
    await pause(video)
    const takenUpAt = video.currentTime * 1000
    await soon(() => expect(inbox.beats).toHaveLength(2))
    await video.play()
    await reaches(video, 2)
    await pause(video)
    await soon(() => expect(inbox.beats).toHaveLength(3))

    const [first, second] = inbox.hellos
    expect(inbox.hellos).toHaveLength(2)
    expect(second?.sessionId).not.toBe(first?.sessionId)
    const { sessionId, sequence, ticket, played, passes } = inbox.last()
    expect({ sessionId, sequence, ticket, played }).toEqual({
      sessionId: second?.sessionId,
      sequence: 2,
      ticket: 'ticket-2',
      played: true,
    })
    expect(differs(passes, [[pausedAt, video.currentTime * 1000]])).toBeLessThan(100)
    expect(Math.abs((second?.watchedMs ?? 0) - (takenUpAt - pausedAt))).toBeLessThan(100)
  })

  test('of a session that was sealed before anything played begin a new one, by the same will', async () => {
    const video = await mountClip()
    const inbox = createInbox({ beat: [410] })
    view(video, inbox)
    await heard(inbox)
    vi.spyOn(navigator.userActivation, 'isActive', 'get').mockReturnValue(true)
    await video.play()
    await soon(() => expect(inbox.beats).toHaveLength(2))
    expect(inbox.hellos).toHaveLength(2)
    expect(inbox.last()).toMatchObject({ sessionId: inbox.hellos[1]?.sessionId, played: true })
  })

  test('a sealed session is followed by no other until something is watched', async () => {
    const video = await mountClip()
    const inbox = createInbox()
    view(video, inbox)
    await heard(inbox)
    await seek(video, 9.5)
    await video.play()
    await once(video, 'ended')
    await soon(() => expect(inbox.last().ended).toBe(true))
    inbox.beats.length = 0
    inbox.refuse(410)
    // No longer at the end, which is news for the old session, but nothing is played.
    await seek(video, 2)
    await soon(() => expect(inbox.beats).toHaveLength(1))
    hide('hidden')
    hide('visible')
    await seek(video, 4)
    expect(inbox.hellos).toHaveLength(1)
    await video.play()
    await soon(() => expect(inbox.hellos).toHaveLength(2))
  })

  test('a server that takes none is not greeted without end', async () => {
    const video = await mountClip()
    const inbox = createInbox({ beatIntervalMs: 100, beat: Array.from({ length: 100 }, () => 410) })
    view(video, inbox)
    await video.play()
    await reaches(video, 2)
    await pause(video)
    expect(inbox.hellos).toHaveLength(2)
    expect(inbox.beats).toHaveLength(2)
  })

  test('one that was not believed is followed by others', async () => {
    const video = await mountClip()
    const inbox = createInbox({ beatIntervalMs: 100, beat: [400, 400] })
    view(video, inbox)
    await heard(inbox)
    await video.play()
    await soon(() => expect(inbox.beats.length).toBeGreaterThan(3))
    expect(inbox.hellos).toHaveLength(1)
  })

  test('go by beacon when the page is hidden, with everything so far', async () => {
    const sent: Beat[] = []
    vi.spyOn(navigator, 'sendBeacon').mockImplementation((_, body) => {
      sent.push(JSON.parse(String(body)))
      return true
    })
    const video = await mountClip()
    const inbox = createInbox()
    view(video, inbox)
    await heard(inbox)
    await video.play()
    await reaches(video, 1)
    hide('hidden')
    expect(sent).toHaveLength(1)
    expect(differs(sent[0]?.passes ?? [], [[0, video.currentTime * 1000]])).toBeLessThan(100)
    expect(sent[0]?.final).toBe(false)
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }))
    expect(sent.at(-1)?.final).toBe(true)
  })

  test('keep the goodbye where the page is hidden after it has gone', async () => {
    const sent: Beat[] = []
    vi.spyOn(navigator, 'sendBeacon').mockImplementation((_, body) => {
      sent.push(JSON.parse(String(body)))
      return true
    })
    const video = await mountClip()
    const inbox = createInbox()
    view(video, inbox)
    await heard(inbox)
    await video.play()
    await reaches(video, 0.5)
    video.pause()
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }))
    hide('hidden')
    expect(sent.map(({ final }) => final)).toEqual([true])
  })

  test('fall back to fetch where the beacon is refused', async () => {
    vi.spyOn(navigator, 'sendBeacon').mockReturnValue(false)
    const video = await mountClip()
    const inbox = createInbox()
    view(video, inbox)
    await heard(inbox)
    await video.play()
    await reaches(video, 0.5)
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }))
    expect(inbox.last().final).toBe(true)
  })

  test('a page back from the back/forward cache goes on, unless it was away for long', async () => {
    let now = 0
    const video = await mountClip()
    const inbox = createInbox()
    view(video, inbox, { clock: () => performance.now() + now })
    await heard(inbox)
    const leave = () => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
    const comeBack = () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    leave()
    now += 29 * 60_000
    comeBack()
    expect(inbox.hellos).toHaveLength(1)
    leave()
    now += 31 * 60_000
    comeBack()
    expect(inbox.hellos).toHaveLength(2)
    expect(inbox.hellos[1]?.sessionId).not.toBe(inbox.hellos[0]?.sessionId)
  })

  test('nothing listens for unload, which would keep the page out of that cache', async () => {
    const listen = vi.spyOn(window, 'addEventListener')
    view(await mountClip(), createInbox())
    const types = listen.mock.calls.map(([type]) => type)
    expect(types).toContain('pagehide')
    expect(types).not.toContain('unload')
    expect(types).not.toContain('beforeunload')
  })

  test('disposing sends the rest as final and stops', async () => {
    const video = await mountClip()
    const inbox = createInbox({ beatIntervalMs: 100 })
    const viewing = view(video, inbox)
    await heard(inbox)
    await video.play()
    await reaches(video, 0.5)
    viewing.dispose()
    expect(inbox.last().final).toBe(true)
    const count = inbox.beats.length
    await reaches(video, 1)
    expect(inbox.beats).toHaveLength(count)
  })
})
