import { act, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { RecordButton } from '../../../src/components/recorder/RecordButton.js'
import type { RecorderStatus } from '../../../src/recorder/types.js'
import { findings, renderWith, watchedEngine } from './support.js'

const still = (): number => 0

describe('words', () => {
  it.each<[RecorderStatus, string, boolean]>([
    ['idle', 'Start recording', false],
    ['requesting', 'Starting…', true],
    ['countdown', 'Cancel 3', false],
    ['recording', 'Stop recording', false],
    ['paused', 'Stop recording', false],
    ['stopping', 'Finishing…', true],
    ['review', 'Submit', false],
    ['submitting', 'Submitting…', true],
    ['submitted', 'Record another', false],
    ['cancelled', 'Start recording', false],
    ['failed', 'Try again', false],
  ])('%s says “%s”', async (startIn, name, waits) => {
    const { container } = renderWith(watchedEngine({ startIn, now: still }), <RecordButton />)
    const button = screen.getByRole('button')
    expect(button).toHaveAccessibleName(name)
    expect(button).toHaveAttribute('data-state', startIn)
    expect(button.getAttribute('aria-disabled')).toBe(waits ? 'true' : null)
    expect(button).not.toHaveAttribute('aria-pressed')
    expect(button).not.toBeDisabled()
    expect(await findings(container)).toEqual([])
  })

  it('explains itself where recording is not possible', () => {
    const engine = watchedEngine({ support: { supported: false, reason: 'insecure_context' } })
    renderWith(engine, <RecordButton />)
    const button = screen.getByRole('button', { name: 'Recording unavailable' })
    expect(button).toHaveAttribute('aria-disabled', 'true')
    expect(button).toHaveAccessibleDescription('Recording needs a secure page (https).')
  })

  it('does not offer another try that cannot help', () => {
    renderWith(watchedEngine({ startIn: 'failed', code: 'no_encoder' }), <RecordButton />)
    const button = screen.getByRole('button', { name: 'Recording unavailable' })
    expect(button).toHaveAttribute('aria-disabled', 'true')
    expect(button).toHaveAccessibleDescription('This browser cannot encode video.')
  })

  it('shows recorded time in the digits of the locale, outside its name', () => {
    const engine = watchedEngine({ startIn: 'recording', durationMs: 84_000, now: still })
    renderWith(engine, <RecordButton />, { locale: 'ar-EG' })
    expect(screen.getByRole('button', { name: 'Stop recording' })).toHaveTextContent('٠١:٢٤')
  })

  it('takes other words from the provider and from its own labels', () => {
    renderWith(watchedEngine(), <RecordButton labels={{ recorder: { start: 'Film' } }} />, {
      labels: { recorder: { start: 'Opnemen' } },
    })
    expect(screen.getByRole('button')).toHaveAccessibleName('Film')
  })
})

describe('keyboard', () => {
  it('goes from start to submitted on one element that never loses focus', async () => {
    const engine = watchedEngine({ script: 'auto' })
    renderWith(engine, <RecordButton videoTitle="Demo" />)
    const button = screen.getByRole('button')
    await userEvent.tab()
    expect(button).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    expect(button).toHaveAccessibleName('Stop recording')
    await userEvent.keyboard(' ')
    expect(button).toHaveAccessibleName('Submit')
    await userEvent.keyboard('{Enter}')
    expect(button).toHaveAccessibleName('Record another')
    expect(button).toHaveFocus()
    // The title is kept with the take from its first moment on.
    expect(engine.commands.map(({ type }) => type)).toEqual(['start', 'adjust', 'stop', 'submit'])
  })

  it.each(['requesting', 'countdown'] as const)('Escape withdraws a start in %s', async (startIn) => {
    const engine = watchedEngine({ startIn })
    renderWith(engine, <RecordButton />)
    await userEvent.tab()
    await userEvent.keyboard('{Escape}')
    expect(engine.commands.at(-1)?.type).toBe('discard')
    expect(screen.getByRole('button')).toHaveAccessibleName('Start recording')
  })

  it('Escape is left to others while recording', async () => {
    const outer = vi.fn<() => void>()
    renderWith(
      watchedEngine({ startIn: 'recording' }),
      <div role="none" onKeyDown={outer}>
        <RecordButton />
      </div>,
    )
    await userEvent.tab()
    await userEvent.keyboard('{Escape}')
    expect(outer).toHaveBeenCalledOnce()
    expect(screen.getByRole('button')).toHaveAccessibleName('Stop recording')
  })

  it('does nothing but wait while it is disabled', async () => {
    const engine = watchedEngine()
    renderWith(engine, <RecordButton />)
    await userEvent.click(screen.getByRole('button'))
    await userEvent.click(screen.getByRole('button'))
    expect(engine.commands.map(({ type }) => type)).toEqual(['start'])
  })

  it('a double click stops and does not submit as well', async () => {
    const engine = watchedEngine({ script: 'auto', startIn: 'recording' })
    renderWith(engine, <RecordButton />)
    await userEvent.dblClick(screen.getByRole('button'))
    expect(engine.commands.map(({ type }) => type)).toEqual(['start', 'stop'])
  })
})

describe('for those who listen', () => {
  it('announces start, stop and the end of the upload politely', async () => {
    const engine = watchedEngine()
    renderWith(engine, <RecordButton />)
    const region = screen.getByRole('status')
    expect(region).toHaveAttribute('aria-live', 'polite')
    await userEvent.click(screen.getByRole('button'))
    act(() => engine.grant())
    expect(region).toHaveTextContent('Recording started')
    act(() => engine.paused())
    expect(region).toHaveTextContent('Recording paused')
    act(() => engine.resumed())
    expect(region).toHaveTextContent('Recording resumed')
    act(() => engine.stopped())
    expect(region).toHaveTextContent('Recording stopped')
    act(() => engine.uploaded())
    expect(region).toHaveTextContent('Upload complete')
  })

  it('says a failure at once', async () => {
    const engine = watchedEngine()
    renderWith(engine, <RecordButton />)
    expect(screen.getByRole('alert')).toHaveTextContent('')
    await userEvent.click(screen.getByRole('button'))
    act(() => engine.fail('screen_dismissed'))
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('No screen was chosen.'))
  })
})

describe('what it is made of', () => {
  it('starts with its configuration and passes the rest on', async () => {
    const onClick = vi.fn<() => void>()
    const engine = watchedEngine()
    renderWith(
      engine,
      <RecordButton config={{ screen: true, camera: false }} onClick={onClick} id="go" className="mine" />,
    )
    const button = screen.getByRole('button')
    expect(button).toHaveAttribute('id', 'go')
    expect(button).toHaveClass('hippo-record-button', 'mine')
    await userEvent.click(button)
    expect(onClick).toHaveBeenCalledOnce()
    expect(engine.commands[0]).toMatchObject({ config: { screen: true, camera: false } })
  })

  it('gives its props and state to render', async () => {
    const engine = watchedEngine()
    renderWith(
      engine,
      <RecordButton
        render={(props, { status, label }) => (
          <button {...props} type="button" data-custom={status}>
            {label}!
          </button>
        )}
      />,
    )
    await userEvent.click(screen.getByRole('button', { name: 'Start recording!' }))
    expect(screen.getByRole('button')).toHaveAttribute('data-custom', 'requesting')
  })
})
