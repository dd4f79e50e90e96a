import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { LevelMeter } from '../../../src/components/recorder/LevelMeter.js'
import { PauseButton } from '../../../src/components/recorder/PauseButton.js'
import { RecorderStatus } from '../../../src/components/recorder/RecorderStatus.js'
import { RecordingTimer } from '../../../src/components/recorder/RecordingTimer.js'
import { ShareLink } from '../../../src/components/share/ShareLink.js'
import { UploadProgress } from '../../../src/components/recorder/UploadProgress.js'
import { HippoError } from '../../../src/core/error.js'
import { RecorderScope } from '../../../src/hooks/RecorderScope.js'
import { HippoProvider } from '../../../src/provider/HippoProvider.js'
import { createFakeClient } from '../../../src/testing/fakeClient.js'
import type { FakeEngineOptions } from '../../../src/testing/fakeEngine.js'
import { findings, renderWith, watchedEngine } from './support.js'

function show(children: ReactNode, options: FakeEngineOptions = {}) {
  const engine = watchedEngine({ startIn: 'recording', durationMs: 84_000, now: () => 0, ...options })
  return { engine, ...renderWith(engine, <RecorderScope>{children}</RecorderScope>) }
}

afterEach(() => vi.restoreAllMocks())

describe('RecordingTimer', () => {
  it('is a timer that does not talk, from minutes to hours', () => {
    show(<RecordingTimer />)
    const timer = screen.getByRole('timer')
    expect(timer).toHaveTextContent('01:24')
    expect(timer).toHaveAttribute('aria-live', 'off')
  })

  it('counts hours', () => {
    show(<RecordingTimer />, { durationMs: 3_723_999 })
    expect(screen.getByRole('timer')).toHaveTextContent('1:02:03')
  })
})

describe('LevelMeter', () => {
  it('lights as many bars as it is loud', async () => {
    const { engine, container } = show(<LevelMeter />)
    act(() => engine.level(0.6))
    const meter = screen.getByRole('meter', { name: 'Microphone level' })
    expect(meter).toHaveAttribute('aria-valuenow', '0.6')
    expect(meter.querySelectorAll('[data-lit]')).toHaveLength(3)
    expect(meter.style.getPropertyValue('--hippo-level')).toBe('0.6')
    expect(await findings(container)).toEqual([])
  })

  it('is not there where the engine has no levels', () => {
    show(<LevelMeter />, { capabilities: { levels: false } })
    expect(screen.queryByRole('meter')).toBeNull()
  })
})

describe('RecorderStatus', () => {
  it.each([
    ['idle', 'Ready'],
    ['requesting', 'Waiting for permission'],
    ['countdown', 'Starting in 3'],
    ['recording', 'Recording01:24'],
    ['paused', 'Paused01:24'],
    ['stopping', 'Finishing01:24'],
    ['review', 'Recorded01:24'],
    ['submitted', 'Submitted01:24'],
    ['cancelled', 'Discarded'],
    ['failed', 'Not recording'],
  ] as const)('%s reads “%s”', async (startIn, words) => {
    const { container } = show(<RecorderStatus data-testid="pill" />, { startIn })
    const pill = screen.getByTestId('pill')
    expect(pill).toHaveTextContent(words)
    // Red means "recording now" and nothing else.
    const dot = getComputedStyle(pill.firstElementChild as Element).backgroundColor
    const red = 'rgb(217, 45, 32)'
    expect(dot === red).toBe(startIn === 'recording')
    expect(await findings(container)).toEqual([])
  })
})

describe('UploadProgress', () => {
  it('is not there before there is anything to save', () => {
    show(<UploadProgress data-testid="pill" />, { startIn: 'requesting' })
    expect(screen.queryByTestId('pill')).toBeNull()
  })

  it('never promises more recorded time than the server holds', () => {
    let now = 84_000
    const { engine } = show(<UploadProgress data-testid="pill" />, { now: () => now })
    const pill = screen.getByTestId('pill')
    expect(pill).toHaveTextContent('Saving…')
    act(() => engine.progress({ producedBytes: 1000, sentBytes: 1000 }))
    expect(pill).toHaveTextContent('Saved up to 01:24')
    now += 10_000
    act(() => {
      engine.paused()
      engine.resumed()
    })
    // Ten seconds more were produced, and not one byte of them has arrived.
    act(() => engine.progress({ producedBytes: 1_000_000, sentBytes: 1000 }))
    expect(pill).toHaveTextContent('Saved up to 01:24')
    act(() => engine.progress({ producedBytes: 1_000_000, sentBytes: 999_999 }))
    expect(pill).toHaveTextContent('Saved up to 01:24')
    act(() => engine.progress({ producedBytes: 1_000_000, sentBytes: 1_000_000 }))
    expect(pill).toHaveTextContent('Saved up to 01:34')
  })

  it('counts down to the next try', () => {
    vi.useFakeTimers()
    const { engine } = show(<UploadProgress data-testid="pill" />)
    act(() => engine.uploadRetrying(new HippoError('network', 'Gone.', { retryAfterMs: 4000 })))
    const pill = screen.getByTestId('pill')
    expect(pill).toHaveTextContent('trying again in 4 s')
    act(() => vi.advanceTimersByTime(1000))
    expect(pill).toHaveTextContent('trying again in 3 s')
    vi.useRealTimers()
  })

  it('counts down to a try of its own, anew for each, and never says nought', () => {
    vi.useFakeTimers()
    const { engine } = show(<UploadProgress data-testid="pill" />)
    const pill = screen.getByTestId('pill')
    act(() => engine.uploadRetrying('network', 2000))
    expect(pill).toHaveTextContent('trying again in 2 s')
    act(() => vi.advanceTimersByTime(2000))
    expect(pill).toHaveTextContent(/trying again$/)
    act(() => engine.uploadRetrying('network', 4000))
    expect(pill).toHaveTextContent('trying again in 4 s')
    vi.useRealTimers()
  })

  it('is complete when the server has every byte', () => {
    const { engine } = show(<UploadProgress data-testid="pill" />)
    act(() => engine.uploaded())
    expect(screen.getByTestId('pill')).toHaveTextContent('All saved')
    expect(screen.getByTestId('pill')).toHaveAttribute('data-status', 'complete')
  })
})

describe('ShareLink', () => {
  it('is there from record_initiated on', async () => {
    const { engine } = show(<ShareLink data-testid="row" />, { startIn: 'requesting' })
    expect(screen.getByText('Your link will appear here')).toBeVisible()
    act(() => engine.grant())
    const link = screen.getByRole('link')
    expect(link).toHaveAttribute('href', 'https://video.example.com/video/play/fake-take-1')
    expect(link).toHaveTextContent('video.example.com/video/play/fake-take-1')
    expect(await findings(screen.getByTestId('row'))).toEqual([])
  })

  it('is copied, and says so to everyone', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    show(<ShareLink />)
    await userEvent.click(screen.getByRole('button', { name: 'Copy link' }))
    await waitFor(() => expect(screen.getByRole('button', { name: 'Copied' })).toBeVisible())
    expect(screen.getByRole('status')).toHaveTextContent('Copied')
    expect(write).toHaveBeenCalledWith('https://video.example.com/video/play/fake-take-1')
    await waitFor(() => expect(screen.getByRole('button', { name: 'Copy link' })).toBeVisible(), {
      timeout: 4000,
    })
  })

  it('is selected where the clipboard is closed', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('No.', 'NotAllowedError'))
    show(<ShareLink />)
    await userEvent.click(screen.getByRole('button', { name: 'Copy link' }))
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Copying was blocked.'))
    expect(document.getSelection()?.toString()).toBe('video.example.com/video/play/fake-take-1')
  })
})

describe('a part without a recorder', () => {
  it('names itself and says what to do', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const alone = () =>
      render(
        <HippoProvider client={createFakeClient()} engine={watchedEngine()}>
          <PauseButton />
        </HippoProvider>,
      )
    expect(alone).toThrow('<PauseButton> has no recorder to show.')
  })
})
