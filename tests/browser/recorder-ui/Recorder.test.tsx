import { act, fireEvent, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { Recorder } from '../../../src/components/recorder/Recorder.js'
import { HippoError } from '../../../src/core/error.js'
import type { RecorderStatus, RecorderWarningCode } from '../../../src/recorder/types.js'
import type { FakeEngineOptions } from '../../../src/testing/fakeEngine.js'
import { findings, renderWith, watchedEngine } from './support.js'

const still = (): number => 0
const statuses: RecorderStatus[] = [
  'idle',
  'requesting',
  'countdown',
  'recording',
  'paused',
  'stopping',
  'review',
  'submitting',
  'submitted',
  'cancelled',
  'failed',
]

function show(options: FakeEngineOptions = {}) {
  const engine = watchedEngine({ now: still, durationMs: 84_000, ...options })
  return { engine, ...renderWith(engine, <Recorder />) }
}
const button = (name: string): HTMLElement => screen.getByRole('button', { name })
const noButton = (name: string): HTMLElement | null => screen.queryByRole('button', { name })

const links = ['Copy link', 'More to copy']

describe('every state', () => {
  for (const theme of ['light', 'dark'] as const) {
    it.each(statuses)(`%s has nothing for axe to find in ${theme}`, async (startIn) => {
      const engine = watchedEngine({ now: still, startIn })
      const { container } = renderWith(
        engine,
        <div data-hippo-theme={theme} style={{ background: 'var(--hippo-surface-sunken)' }}>
          <Recorder />
        </div>,
      )
      expect(screen.getByRole('region', { name: 'Recorder' })).toHaveAttribute('data-state', startIn)
      expect(await findings(container)).toEqual([])
    })
  }

  it.each<[RecorderStatus, string[]]>([
    ['idle', ['Screen', 'Camera', 'Mic', 'System', 'Start recording']],
    ['requesting', ['Screen', 'Camera', 'Mic', 'System', 'Cancel', 'Starting…']],
    ['countdown', ['Screen', 'Camera', 'Mic', 'System', 'Cancel 3']],
    [
      'recording',
      ['Screen', 'Camera', 'Mic', 'System', 'Pause', 'Stop recording', 'Float controls', ...links],
    ],
    ['paused', ['Screen', 'Camera', 'Mic', 'System', 'Pause', 'Stop recording', 'Float controls', ...links]],
    ['review', ['Discard', 'Record again', 'Submit', ...links]],
    ['submitted', ['Screen', 'Camera', 'Mic', 'System', 'Record another', ...links]],
    ['cancelled', ['Screen', 'Camera', 'Mic', 'System', 'Start recording']],
    ['failed', ['Screen', 'Camera', 'Mic', 'System', 'Try again']],
  ])('%s offers just what can be done', (startIn, names) => {
    show({ startIn })
    const offered = screen.getAllByRole('button').map((element) => element.textContent || element.ariaLabel)
    expect(offered.map((name) => name?.replace('Cancel3', 'Cancel 3'))).toEqual(names)
  })
})

describe('sources', () => {
  it('start with camera and microphone, and the take records what is pressed', async () => {
    const { engine } = show()
    expect(button('Camera')).toHaveAttribute('aria-pressed', 'true')
    expect(button('Screen')).toHaveAttribute('aria-pressed', 'false')
    await userEvent.click(button('Screen'))
    await userEvent.click(button('Camera'))
    await userEvent.click(button('Start recording'))
    expect(engine.commands[0]).toMatchObject({
      config: { screen: true, camera: false, microphone: true, systemAudio: false },
    })
  })

  it('system sound brings the screen with it, and leaves with it', async () => {
    show()
    await userEvent.click(button('System'))
    expect(button('Screen')).toHaveAttribute('aria-pressed', 'true')
    expect(button('System')).toHaveAttribute('aria-pressed', 'true')
    await userEvent.click(button('Screen'))
    expect(button('System')).toHaveAttribute('aria-pressed', 'false')
  })

  it('are fixed while a take runs', async () => {
    show({ startIn: 'recording' })
    expect(button('Camera')).toHaveAttribute('aria-disabled', 'true')
    await userEvent.click(button('Camera'))
    expect(button('Camera')).toHaveAttribute('aria-pressed', 'true')
  })

  it('say in a sentence what this browser cannot record, and never ask for it', async () => {
    const support = {
      supported: true,
      screen: true,
      camera: true,
      microphone: true,
      systemAudio: false,
    } as const
    const engine = watchedEngine({ support })
    renderWith(engine, <Recorder config={{ screen: true, systemAudio: true }} />)
    expect(button('System')).toHaveAttribute('aria-disabled', 'true')
    expect(button('System')).toHaveAccessibleDescription('This browser cannot record system sound.')
    await userEvent.click(button('System'))
    await userEvent.click(button('Start recording'))
    expect(engine.commands[0]).toMatchObject({ config: { screen: true, systemAudio: false } })
  })

  it('are fixed while a failed take is kept, which another choice would drop', async () => {
    const { engine } = show({ startIn: 'recording' })
    act(() => engine.fail('create_failed', { kept: true }))
    expect(button('Screen')).toHaveAttribute('aria-disabled', 'true')
    await userEvent.click(button('Screen'))
    expect(screen.getByRole('alert')).toHaveTextContent('Your recording is kept')
    expect(engine.commands.map(({ type }) => type)).not.toContain('release')
  })

  it('chosen after a failure put the failure away', async () => {
    show({ startIn: 'failed', code: 'camera_denied' })
    await userEvent.click(button('Camera'))
    expect(screen.getByRole('alert')).toHaveTextContent('')
    expect(button('Start recording')).toBeVisible()
    expect(button('Camera')).toHaveAttribute('aria-pressed', 'false')
  })
})

describe('while recording', () => {
  it('answers: am I recording, how long, is it safe', () => {
    const { engine } = show({ startIn: 'recording', progress: { producedBytes: 900, sentBytes: 900 } })
    const panel = within(screen.getByRole('region'))
    expect(panel.getByText('Recording')).toBeVisible()
    expect(panel.getByRole('timer')).toHaveTextContent('01:24')
    expect(panel.getByText('Saved up to 01:24')).toBeVisible()
    act(() => engine.uploadRetrying(new HippoError('network', 'Gone.', { retryAfterMs: 4000 })))
    expect(panel.getByText('Connection lost, trying again in 4 s')).toBeVisible()
  })

  it('pauses and goes on with one button of a constant name', async () => {
    const { engine } = show({ startIn: 'recording' })
    const pause = button('Pause')
    expect(pause).toHaveAttribute('aria-pressed', 'false')
    await userEvent.click(pause)
    act(() => engine.paused())
    expect(pause).toHaveAttribute('aria-pressed', 'true')
    expect(pause).toHaveAccessibleName('Pause')
    await userEvent.click(pause)
    act(() => engine.resumed())
    expect(pause).toHaveAttribute('aria-pressed', 'false')
    expect(screen.getByRole('status')).toHaveTextContent('Recording resumed')
  })

  it('shows the picture mirrored, muted and inline', () => {
    const { container } = show({ startIn: 'recording' })
    const video = container.querySelector('video')
    expect(video?.srcObject).toBeInstanceOf(MediaStream)
    expect(video?.muted).toBe(true)
    expect(video?.playsInline).toBe(true)
    expect(video).toHaveAttribute('data-mirrored')
  })

  it('warns in words, for every code there is', () => {
    const { engine } = show({ startIn: 'recording' })
    const codes: Record<RecorderWarningCode, true> = {
      microphone_unavailable: true,
      camera_unavailable: true,
      system_audio_unavailable: true,
      source_ended: true,
      separate_layer_unavailable: true,
      store_nearly_full: true,
      microphone_silent: true,
      worker_blocked: true,
      store_not_durable: true,
      picture_frozen: true,
    }
    for (const code of Object.keys(codes) as RecorderWarningCode[]) act(() => engine.warn(code))
    const items = screen.getAllByRole('listitem')
    expect(items).toHaveLength(Object.keys(codes).length)
    for (const item of items) expect(item.textContent?.length).toBeGreaterThan(20)
  })
})

describe('for those who do not see it', () => {
  it('a warning and an upload that gave up are spoken', () => {
    const { engine } = show({ startIn: 'recording' })
    act(() => engine.warn('source_ended'))
    expect(screen.getByRole('status')).toHaveTextContent('One of your devices stopped.')
    act(() => engine.uploadFailed('upload_failed'))
    expect(screen.getByRole('status')).toHaveTextContent('Upload stopped')
  })
})

describe('after the take', () => {
  it('is not submitted by the Enter that ends the choice of a word', () => {
    const { engine } = show({ startIn: 'review' })
    const title = screen.getByRole('textbox', { name: 'Title' })
    fireEvent.keyDown(title, { key: 'Enter', isComposing: true })
    expect(engine.commands.at(-1)?.type).not.toBe('submit')
    fireEvent.keyDown(title, { key: 'Enter' })
    expect(engine.commands.at(-1)?.type).toBe('submit')
  })

  it('keeps its title through Record again, and leaves none to the take after it', async () => {
    const { engine } = show({ startIn: 'review' })
    await userEvent.type(screen.getByRole('textbox', { name: 'Title' }), 'Pro edit')
    await userEvent.click(button('Record again'))
    act(() => {
      engine.grant()
      engine.stopped()
    })
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Pro edit')
    await userEvent.click(button('Submit'))
    act(() => engine.submitted())
    await userEvent.click(button('Record another'))
    act(() => {
      engine.grant()
      engine.stopped()
    })
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('')
  })

  it('is submitted under the title that was typed, by Enter too', async () => {
    const { engine } = show({ startIn: 'review' })
    await userEvent.type(screen.getByRole('textbox', { name: 'Title' }), 'Pro edit{Enter}')
    expect(engine.commands.at(-1)).toMatchObject({ type: 'submit', title: 'Pro edit' })
    act(() => engine.submitted())
    expect(screen.getByText('Your video is ready to share')).toBeVisible()
  })

  it('is discarded or recorded again, and focus stays in the panel', async () => {
    const { engine } = show({ startIn: 'review' })
    await userEvent.click(button('Discard'))
    expect(engine.commands.at(-1)?.type).toBe('discard')
    expect(screen.getByText('Nothing was kept')).toBeVisible()
    expect(button('Start recording')).toHaveFocus()
  })

  it('begins again at once on Record again', async () => {
    const { engine } = show({ startIn: 'review' })
    await userEvent.click(button('Record again'))
    expect(engine.commands.at(-1)?.type).toBe('start')
  })

  it('tells how far the upload is until it is complete', () => {
    const { engine } = show({ startIn: 'review', progress: { producedBytes: 1000, sentBytes: 840 } })
    expect(screen.getByText('Uploading 84%')).toBeVisible()
    act(() => engine.uploaded())
    expect(screen.getByText('All saved')).toBeVisible()
    expect(screen.getByRole('status')).toHaveTextContent('Upload complete')
  })
})

describe('failures', () => {
  it('are said as a sentence in an alert, with the way to try again', async () => {
    const { engine } = show({ startIn: 'failed', code: 'camera_denied' })
    expect(screen.getByRole('alert')).toHaveTextContent('Your camera is blocked.')
    expect(screen.getByRole('alert')).toHaveTextContent('Nothing was recorded')
    await userEvent.click(button('Try again'))
    expect(engine.commands.at(-1)?.type).toBe('start')
  })

  it('say plainly that what was recorded is kept, and go on with it', async () => {
    const { engine } = show({ startIn: 'recording' })
    act(() => engine.fail('encoder_failed', { kept: true }))
    expect(screen.getByRole('alert')).toHaveTextContent('Your recording is kept')
    expect(button('Discard')).toBeVisible()
    await userEvent.click(button('Try again'))
    expect(engine.commands.at(-1)?.type).toBe('retry')
  })

  it('never leave discarding as the only way out of what is kept', async () => {
    const { engine } = show({ startIn: 'recording' })
    act(() => engine.fail('forbidden', { kept: true }))
    await userEvent.click(button('Try again'))
    expect(engine.commands.at(-1)?.type).toBe('retry')
  })

  it.each(['review', 'submitted'] as const)(
    'say why an upload gave up in %s, and call nothing ready',
    (startIn) => {
      const { engine } = show({ startIn })
      act(() => engine.uploadFailed('ticket_expired'))
      expect(screen.getByText('Your permission to upload ran out. Try again.')).toBeVisible()
      expect(screen.queryByText('Your video is ready to share')).toBeNull()
    },
  )

  it('offer a try for an upload that gave up beside a take that did not', async () => {
    const { engine } = show({ startIn: 'review' })
    act(() => engine.uploadFailed('upload_failed'))
    expect(screen.getByText('Upload stopped', { selector: '.hippo-pill' })).toBeVisible()
    await userEvent.click(button('Try again'))
    expect(engine.commands.at(-1)?.type).toBe('retry')
  })

  it.each(['insecure_context', 'unsupported_browser'] as const)(
    'say why there is no recording: %s',
    (reason) => {
      show({ support: { supported: false, reason } })
      expect(screen.getByRole('alert')).toHaveTextContent('Recording unavailable')
      expect(button('Recording unavailable')).toHaveAttribute('aria-disabled', 'true')
    },
  )
})

describe('an engine that can do less', () => {
  const less = { pause: false, cancel: false, retake: false, submit: false, preview: false, levels: false }
  it('shows no control that it cannot serve', () => {
    show({ capabilities: less, startIn: 'recording' })
    for (const name of ['Pause', 'Discard', 'Cancel']) expect(noButton(name)).toBeNull()
    expect(button('Stop recording')).toBeVisible()
  })
  it('leaves submitting to the vendor and offers the next take', () => {
    show({ capabilities: less, startIn: 'review' })
    for (const name of ['Submit', 'Discard', 'Record again']) expect(noButton(name)).toBeNull()
    expect(button('Record another')).toBeVisible()
    expect(screen.queryByRole('textbox')).toBeNull()
  })
})

describe('narrow', () => {
  it('makes Stop a round button that keeps its name', () => {
    renderWith(
      watchedEngine({ startIn: 'recording', now: still }),
      <div style={{ width: 328 }}>
        <Recorder />
      </div>,
    )
    const stop = button('Stop recording')
    expect(stop.getBoundingClientRect().width).toBeLessThanOrEqual(48)
    const panel = screen.getByRole('region')
    expect(panel.scrollWidth).toBeLessThanOrEqual(panel.clientWidth)
    for (const element of screen.getAllByRole('button')) {
      const box = element.getBoundingClientRect()
      expect(box.right).toBeLessThanOrEqual(panel.getBoundingClientRect().right)
    }
  })
})
