import { fireEvent, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { PauseButton } from '../../../src/components/recorder/PauseButton.js'
import { RecordButton } from '../../../src/components/recorder/RecordButton.js'
import { RecordingTimer } from '../../../src/components/recorder/RecordingTimer.js'
import { RecoveredRecordings } from '../../../src/components/recovered/RecoveredRecordings.js'
import { HippoError } from '../../../src/core/error.js'
import { RecorderScope } from '../../../src/hooks/RecorderScope.js'
import { useRecorder } from '../../../src/hooks/useRecorder.js'
import { createBrowserEngine } from '../../../src/recorder/browser/createBrowserEngine.js'
import { deferred } from '../../../src/testing/deferred.js'
import {
  atStart,
  countCalls,
  countRequests,
  leftovers,
  untilAsAtStart,
} from '../recorder/browserEngineKeepLeftovers.js'
import { createPageTus } from '../recorder/pageTus.js'
import { createBackend, liveTracks } from '../recorder/stage.js'
import { renderWith } from './support.js'

const RouteContext = createContext<(path: string) => void>(() => {})

/** A router as small as one can be: one page at a time, the others unmounted. */
function Router({ routes, first }: { routes: Record<string, ReactNode>; first: string }): ReactNode {
  const [path, setPath] = useState(first)
  return (
    <RouteContext value={setPath}>
      <nav>
        {Object.keys(routes).map((to) => (
          <Link key={to} to={to} />
        ))}
      </nav>
      <main key={path}>{routes[path]}</main>
    </RouteContext>
  )
}

function Link({ to }: { to: string }): ReactNode {
  const go = useContext(RouteContext)
  return (
    <button type="button" onClick={() => go(to)}>
      {`to ${to}`}
    </button>
  )
}

/** What a page shows of the recorder around it. */
function Told(): ReactNode {
  const { state, upload, take, video } = useRecorder()
  return (
    <ul>
      <li data-testid="state">{state.status}</li>
      <li data-testid="upload">{upload.status}</li>
      <li data-testid="take">{take}</li>
      <li data-testid="link">{video?.recordedUrl}</li>
    </ul>
  )
}

function RecordPage(): ReactNode {
  return (
    <>
      <RecordButton config={{ resolution: 360 }} videoTitle="Tour" />
      <PauseButton />
      <Told />
    </>
  )
}

/** Another page, with no more of the recorder than its time and a way to stop it. */
function LibraryPage({ onMount }: { onMount(): void }): ReactNode {
  const { stop } = useRecorder()
  useEffect(() => onMount(), [onMount])
  return (
    <>
      <RecordingTimer />
      <button type="button" onClick={stop}>
        end it
      </button>
      <Told />
    </>
  )
}

interface AppOptions {
  countdownSeconds?: number
  submit?: () => Promise<void>
}

/** The app's parts that are the same wherever its scope stands, and what is known of its servers. */
function openApp({ countdownSeconds = 0, submit }: AppOptions = {}) {
  const tus = createPageTus()
  const uploads = countRequests(tus.stack)
  const { client, calls } = createBackend(submit ? { submit } : {})
  const engine = createBrowserEngine({ countdownSeconds }, { httpStack: uploads.stack })
  const events: string[] = []
  const onEvent = ({ type }: { type: string }): void => void events.push(type)
  const onMount = vi.fn<() => void>()
  const open = (): number => uploads.open + countCalls(calls).open
  return {
    tus,
    calls,
    events,
    onEvent,
    onMount,
    open,
    show: (app: ReactNode) => renderWith(engine, app, { client }),
  }
}

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name })
const press = (name: string | RegExp): Promise<void> => userEvent.click(button(name))
const told = (what: string): string => screen.getByTestId(what).textContent
const until = (what: string, value: string): Promise<void> =>
  waitFor(() => expect(told(what)).toBe(value), { timeout: 10_000 })
const recorded = (least: RegExp): Promise<void> =>
  waitFor(() => expect(screen.getByRole('timer', { hidden: true })).toHaveTextContent(least), {
    timeout: 10_000,
  })

describe('a route change below the scope', () => {
  function showBelow(app: ReturnType<typeof openApp>): void {
    app.show(
      <RecorderScope onEvent={app.onEvent}>
        <Router
          first="record"
          routes={{ record: <RecordPage />, library: <LibraryPage onMount={app.onMount} /> }}
        />
      </RecorderScope>,
    )
  }

  it('the recording goes on, the other page shows the same take and ends it, and the first one submits it', async () => {
    const app = openApp()
    showBelow(app)
    await press('Start recording')
    await recorded(/00:01/)
    const tracks = liveTracks()
    const link = told('link')
    expect(link).not.toBe('')
    expect(tracks.length).toBeGreaterThan(0)

    await press('to library')
    expect(screen.queryByRole('button', { name: /recording/ })).toBeNull()
    // StrictMode is on: the page that was left and the one that came were mounted twice each.
    expect(app.onMount).toHaveBeenCalledTimes(2)
    expect(liveTracks()).toEqual(tracks)
    expect([told('state'), told('take'), told('link')]).toEqual(['recording', '1', link])
    const sent = app.tus.size
    await recorded(/00:03/)
    expect(app.tus.size).toBeGreaterThan(sent)

    await press('to record')
    expect([told('state'), told('take')]).toEqual(['recording', '1'])
    await press('to library')
    await press('end it')
    await until('state', 'review')
    expect(liveTracks()).toEqual([])
    await press('to record')
    await until('upload', 'complete')
    await press('Submit')
    await until('state', 'submitted')
    expect(app.events).toEqual([
      'record_initiated',
      'record_started',
      'record_stopped',
      'source_uploaded',
      'video_submitted',
    ])
    expect(app.calls.create).toHaveBeenCalledOnce()
    expect(app.calls.submit).toHaveBeenCalledWith('7', { title: 'Tour' })
    expect(app.calls.finish.mock.calls[0]?.[1].bytes).toBe(app.tus.size)
    expect(app.calls.finish.mock.calls[0]?.[1].durationMs).toBeGreaterThan(2900)
    await untilAsAtStart()
    expect(app.open()).toBe(0)
  })

  it('three takes in a row, each from another page: each its own video, nothing left of any', async () => {
    const app = openApp()
    showBelow(app)
    for (const take of ['1', '2', '3']) {
      await press(take === '1' ? 'Start recording' : 'Record another')
      await until('state', 'recording')
      await press('to library')
      await recorded(/00:01/)
      expect(told('take')).toBe(take)
      await press('end it')
      await until('upload', 'complete')
      await press('to record')
      await press('Submit')
      await until('state', 'submitted')
    }
    expect(app.calls.create).toHaveBeenCalledTimes(3)
    expect(app.calls.submit).toHaveBeenCalledTimes(3)
    expect(app.calls.discard).not.toHaveBeenCalled()
    expect(app.tus.uploads).toHaveLength(3)
    await untilAsAtStart()
    expect(app.open()).toBe(0)
  })
})

describe('a route change above the scope', () => {
  function showAbove(app: ReturnType<typeof openApp>): void {
    const record = (
      <RecorderScope onEvent={app.onEvent}>
        <RecordPage />
      </RecorderScope>
    )
    app.show(<Router first="record" routes={{ record, library: <RecoveredRecordings /> }} />)
  }

  async function bringTo(state: string, answer: () => void): Promise<void> {
    fireEvent.click(button('Start recording'))
    if (state === 'requesting') return until('state', state)
    if (state === 'countdown') return until('state', state)
    await recorded(/00:01/)
    if (state === 'paused') await press('Pause')
    if (state === 'recording' || state === 'paused') return until('state', state)
    fireEvent.click(button(/Stop recording/))
    if (state === 'stopping') return
    await until('state', 'review')
    if (state === 'review') return
    fireEvent.click(button('Submit'))
    expect(told('state')).toBe('submitting')
    if (state === 'submitted') answer()
    await until('state', state)
  }

  it.each([
    ['requesting', 'discarded'],
    ['countdown', 'discarded'],
    ['recording', 'kept'],
    ['paused', 'kept'],
    ['stopping', 'kept'],
    ['review', 'kept'],
    ['submitting', 'submitted'],
    ['submitted', 'submitted'],
  ])('while %s: no device, lock or request stays, and the take is %s', async (state, fate) => {
    const answer = deferred()
    const app = openApp({ countdownSeconds: state === 'countdown' ? 30 : 0, submit: () => answer.promise })
    const { calls, tus } = app
    showAbove(app)
    await bringTo(state, answer.resolve)
    expect(told('state')).toBe(state)
    fireEvent.click(button('to library'))
    expect(screen.queryByTestId('state')).toBeNull()
    await waitFor(async () => expect((await leftovers()).tracks).toEqual([]), { timeout: 5000 })
    answer.resolve()
    await waitFor(
      () => {
        const made = calls.create.mock.calls.length
        const finished = calls.finish.mock.calls.length
        expect(calls.discard).toHaveBeenCalledTimes(fate === 'discarded' ? made : 0)
        expect(calls.submit).toHaveBeenCalledTimes(fate === 'submitted' ? 1 : 0)
        expect(calls.finish).toHaveBeenCalledTimes(fate === 'discarded' ? finished : 1)
        expect(app.open()).toBe(0)
      },
      { timeout: 8000 },
    )
    const held = calls.finish.mock.calls[0]?.[1].bytes ?? 0
    expect(held).toBe(fate === 'discarded' ? held : tus.size)
    expect(fate === 'discarded' || held > 5000).toBe(true)
    await untilAsAtStart()
  })

  it('with the network gone the take is kept, and finishes when it is back', async () => {
    const app = openApp()
    showAbove(app)
    await press('Start recording')
    await recorded(/00:01/)
    app.tus.offline = true
    await press('to library')
    await waitFor(async () => expect((await leftovers()).tracks).toEqual([]), { timeout: 5000 })
    expect(app.calls.finish).not.toHaveBeenCalled()
    expect((await leftovers()).rows).toHaveLength(atStart.rows.length + 1)
    app.tus.offline = false
    window.dispatchEvent(new Event('online'))
    await waitFor(() => expect(app.calls.finish).toHaveBeenCalledOnce(), { timeout: 10_000 })
    expect(app.calls.finish.mock.calls[0]?.[1].bytes).toBe(app.tus.size)
    expect(app.calls.discard).not.toHaveBeenCalled()
    await untilAsAtStart()
  })

  it('a take whose upload is refused shows on the page one comes to, and is sent from there', async () => {
    const app = openApp()
    showAbove(app)
    await press('Start recording')
    await recorded(/00:01/)
    app.tus.refuses = 403
    await press('to library')
    await waitFor(() => expect(button('Resume')).toBeVisible(), { timeout: 10_000 })
    expect(liveTracks()).toEqual([])
    expect(app.calls.discard).not.toHaveBeenCalled()
    app.tus.refuses = null
    await press('Resume')
    expect(await screen.findByText('Saved, and ready to share', {}, { timeout: 10_000 })).toBeVisible()
    expect(app.calls.create).toHaveBeenCalledOnce()
    expect(app.calls.finish.mock.calls[0]?.[1].bytes).toBe(app.tus.size)
    await untilAsAtStart()
  })

  it('a submission that fails after the page was left is said again by the page one came to', async () => {
    const answer = deferred()
    let tries = 0
    const submit = (): Promise<void> => {
      tries += 1
      return tries === 1 ? answer.promise : Promise.resolve()
    }
    const app = openApp({ submit })
    showAbove(app)
    await press('Start recording')
    await recorded(/00:01/)
    await press(/Stop recording/)
    await until('upload', 'complete')
    await press('Submit')
    await waitFor(() => expect(app.calls.submit).toHaveBeenCalledOnce())
    await press('to library')
    answer.reject(new HippoError('network', 'The network is gone.'))
    await waitFor(() => expect(app.calls.submit).toHaveBeenCalledTimes(2), { timeout: 10_000 })
    expect(app.calls.submit.mock.calls[1]).toEqual(['7', { title: 'Tour' }])
    expect(app.calls.create).toHaveBeenCalledOnce()
    expect(app.calls.discard).not.toHaveBeenCalled()
    await untilAsAtStart()
  })

  it('coming back to the page begins anew: the next take has a recorder of its own', async () => {
    const app = openApp()
    showAbove(app)
    await press('Start recording')
    await recorded(/00:01/)
    await press('to library')
    await waitFor(() => expect(app.calls.finish).toHaveBeenCalledOnce(), { timeout: 10_000 })
    await press('to record')
    expect([told('state'), told('take')]).toEqual(['idle', '0'])
    await press('Start recording')
    await recorded(/00:01/)
    await press(/Stop recording/)
    await until('upload', 'complete')
    expect(app.calls.create).toHaveBeenCalledTimes(2)
    expect(app.calls.discard).not.toHaveBeenCalled()
    expect(liveTracks()).toEqual([])
  })
})
