import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { type ReactNode, StrictMode, useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import type { UseRecorderOptions, UseRecorderResult } from '../../../src/hooks/recorderResult.js'
import { RecorderScope } from '../../../src/hooks/RecorderScope.js'
import { useRecorder } from '../../../src/hooks/useRecorder.js'
import { useRecorderClock } from '../../../src/hooks/useRecorderClock.js'
import type { HippoError } from '../../../src/core/error.js'
import { HippoProvider } from '../../../src/provider/HippoProvider.js'
import type { RecorderEvent } from '../../../src/recorder/types.js'
import { createFakeClient } from '../../../src/testing/fakeClient.js'
import { renderWith, watchedEngine } from './support.js'

let seen: UseRecorderResult
function see(recorder: UseRecorderResult): void {
  seen = recorder
}

function Probe({ onRender, ...options }: UseRecorderOptions & { onRender?: () => void }): ReactNode {
  const recorder = useRecorder(options)
  onRender?.()
  see(recorder)
  return <button {...recorder.getTriggerProps()}>{recorder.state.status}</button>
}

const client = createFakeClient()

describe('one recorder', () => {
  it('is made once although StrictMode mounts twice, and starts one take per click', async () => {
    const engine = watchedEngine()
    renderWith(engine, <Probe />)
    await userEvent.click(screen.getByRole('button'))
    act(() => engine.grant())
    expect(engine.recorders).toHaveLength(1)
    expect(engine.commands.filter(({ type }) => type === 'start')).toHaveLength(1)
    expect(screen.getByRole('button')).toHaveTextContent('recording')
  })

  it('stops and keeps the take when its owner really unmounts, and frees the preview', async () => {
    const engine = watchedEngine()
    const { unmount } = renderWith(engine, <Probe />)
    await userEvent.click(screen.getByRole('button'))
    act(() => engine.grant())
    const tracks = seen.preview?.getTracks() ?? []
    expect(tracks.map(({ readyState }) => readyState)).toContain('live')
    unmount()
    await waitFor(() => expect(engine.recorders[0]?.disposed).toBe(true))
    expect(engine.commands.map(({ type }) => type)).toEqual(['start', 'stop'])
    act(() => engine.stopped())
    expect(tracks.every(({ readyState }) => readyState === 'ended')).toBe(true)
  })

  it('withdraws a request when its owner unmounts before it was granted', async () => {
    const engine = watchedEngine()
    const { unmount } = renderWith(engine, <Probe />)
    await userEvent.click(screen.getByRole('button'))
    unmount()
    await waitFor(() => expect(engine.commands.map(({ type }) => type)).toEqual(['start', 'discard']))
  })

  it('is not replaced by an engine and a client written inline', async () => {
    const engine = watchedEngine()
    function App(): ReactNode {
      const [count, setCount] = useState(0)
      return (
        <HippoProvider client={{ ...client }} engine={{ ...engine }}>
          <Probe />
          <button onClick={() => setCount(count + 1)}>again</button>
        </HippoProvider>
      )
    }
    render(<App />)
    await userEvent.click(screen.getByRole('button', { name: 'idle' }))
    act(() => engine.grant())
    await userEvent.click(screen.getByRole('button', { name: 'again' }))
    expect(screen.getByRole('button', { name: 'recording' })).toBeVisible()
    expect(engine.recorders).toHaveLength(1)
  })

  it('belongs to each hook call outside a scope, and to all of them inside one', async () => {
    const apart = watchedEngine()
    const first = renderWith(
      apart,
      <>
        <Probe />
        <Probe />
      </>,
    )
    expect(apart.recorders).toHaveLength(2)
    first.unmount()

    const shared = watchedEngine()
    renderWith(
      shared,
      <RecorderScope>
        <Probe />
        <Probe />
      </RecorderScope>,
    )
    await userEvent.click(screen.getAllByRole('button')[0] as HTMLElement)
    act(() => shared.grant())
    expect(shared.recorders).toHaveLength(1)
    for (const button of screen.getAllByRole('button')) expect(button).toHaveTextContent('recording')
  })

  it('refuses commands once it is gone, instead of recording for nobody', () => {
    const engine = watchedEngine()
    const onError = vi.fn<(error: HippoError) => void>()
    const { unmount } = renderWith(engine, <Probe onError={onError} />)
    const { start } = seen
    unmount()
    start()
    expect(engine.commands).toEqual([])
  })

  it('says what is missing where the provider has no engine', () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => {})
    const withoutEngine = () =>
      render(
        <HippoProvider client={client}>
          <Probe />
        </HippoProvider>,
      )
    expect(withoutEngine).toThrow(expect.objectContaining({ code: 'not_configured' }))
    quiet.mockRestore()
  })
})

describe('options', () => {
  it('start with the latest configuration, and submit with the latest title', async () => {
    const engine = watchedEngine()
    const { rerender } = renderWith(engine, <Probe config={{ camera: true }} />)
    rerender(<Probe config={{ screen: true }} title="Demo" />)
    await userEvent.click(screen.getByRole('button'))
    act(() => {
      engine.grant()
      engine.stopped()
    })
    await userEvent.click(screen.getByRole('button'))
    expect(engine.commands[0]).toMatchObject({ type: 'start', config: { screen: true } })
    expect(engine.commands.at(-1)).toMatchObject({ type: 'submit', title: 'Demo' })
  })

  it('keep the title with the take as it is typed, and say nothing of one that is not there', async () => {
    const engine = watchedEngine()
    const { rerender } = renderWith(engine, <Probe title="" />)
    const titles = () =>
      engine.commands.flatMap((command) =>
        command.type === 'adjust' ? [[command.take, command.change]] : [],
      )
    await userEvent.click(screen.getByRole('button'))
    act(() => engine.grant())
    expect(titles()).toEqual([])
    rerender(<Probe title="De" />)
    rerender(<Probe title="Demo" />)
    expect(titles()).toEqual([
      [1, { type: 'title', title: 'De' }],
      [1, { type: 'title', title: 'Demo' }],
    ])
    act(() => {
      engine.stopped()
      engine.submitted()
    })
    await userEvent.click(screen.getByRole('button'))
    await waitFor(() => expect(titles()).toHaveLength(3))
    expect(titles().at(-1)).toEqual([2, { type: 'title', title: 'Demo' }])
  })

  it('calls the latest listener of each event once', async () => {
    const engine = watchedEngine()
    const old = vi.fn<(event: RecorderEvent) => void>()
    const onEvent = vi.fn<(event: RecorderEvent) => void>()
    const record_started = vi.fn<() => void>()
    const { rerender } = renderWith(engine, <Probe onEvent={old} />)
    rerender(<Probe onEvent={onEvent} on={{ record_started }} />)
    await userEvent.click(screen.getByRole('button'))
    act(() => engine.grant())
    expect(old).not.toHaveBeenCalled()
    expect(onEvent.mock.calls.map(([event]) => event.type)).toEqual(['record_initiated', 'record_started'])
    expect(record_started).toHaveBeenCalledOnce()
  })

  it('tells refusals and each failure once, to the caller and to the provider', async () => {
    const engine = watchedEngine()
    const onError = vi.fn<(error: HippoError) => void>()
    const provider = vi.fn<(error: HippoError) => void>()
    renderWith(engine, <Probe onError={onError} />, { onError: provider })
    act(() => seen.pause())
    await userEvent.click(screen.getByRole('button'))
    act(() => engine.fail('camera_denied'))
    for (const listener of [onError, provider]) {
      expect(listener.mock.calls.map(([error]) => error.code)).toEqual(['illegal_command', 'camera_denied'])
    }
  })
})

describe('renders', () => {
  it('a ten-second take re-renders its caller at most eight times, however fast its values change', async () => {
    let now = 0
    const engine = watchedEngine({ now: () => now })
    const onRender = vi.fn<() => void>()
    const clocks = vi.fn<(ms: number) => void>()
    function Clock(): ReactNode {
      clocks(useRecorderClock(seen, 1000))
      return null
    }
    // Without StrictMode, whose second render of everything is not what is counted.
    render(
      <HippoProvider client={client} engine={engine}>
        <Probe onRender={onRender} />
        <Clock />
      </HippoProvider>,
      { reactStrictMode: false },
    )
    const mounted = onRender.mock.calls.length
    expect(mounted).toBe(1)
    await userEvent.click(screen.getByRole('button'))
    act(() => engine.countdown(3))
    act(() => engine.grant())
    for (let tick = 1; tick <= 100; tick += 1) {
      now = tick * 100
      act(() => {
        engine.level(tick / 100)
        engine.progress({ producedBytes: tick * 1000, sentBytes: tick * 900 })
      })
    }
    await waitFor(() => expect(clocks).toHaveBeenLastCalledWith(10_000))
    await userEvent.click(screen.getByRole('button'))
    act(() => engine.stopped(10_000))
    act(() => engine.uploaded())
    await userEvent.click(screen.getByRole('button'))
    act(() => engine.submitted())
    expect(seen.state.status).toBe('submitted')
    // requesting, countdown, recording, stopping, review, uploaded, submitting, submitted
    expect(onRender.mock.calls.length - mounted).toBeLessThanOrEqual(8)
  })

  it('keeps commands and stores the same from render to render', async () => {
    const engine = watchedEngine({ script: 'auto' })
    renderWith(engine, <Probe />)
    const before = seen
    await userEvent.click(screen.getByRole('button'))
    expect(seen).not.toBe(before)
    for (const name of ['pause', 'stop', 'clock', 'level', 'progress', 'saved', 'onEvent'] as const) {
      expect(seen[name]).toBe(before[name])
    }
  })
})

describe('a screen that comes back', () => {
  it('records again with a new recorder after its owner was unmounted', async () => {
    const engine = watchedEngine({ script: 'auto' })
    function App(): ReactNode {
      const [shown, setShown] = useState(true)
      return (
        <StrictMode>
          {shown && <Probe />}
          <button onClick={() => setShown(!shown)}>toggle</button>
        </StrictMode>
      )
    }
    renderWith(engine, <App />)
    await userEvent.click(screen.getByRole('button', { name: 'toggle' }))
    await waitFor(() => expect(engine.recorders[0]?.disposed).toBe(true))
    await userEvent.click(screen.getByRole('button', { name: 'toggle' }))
    await userEvent.click(screen.getByRole('button', { name: 'idle' }))
    expect(screen.getByRole('button', { name: 'recording' })).toBeVisible()
    expect(engine.recorders.map(({ disposed }) => disposed)).toEqual([true, false])
  })
})
