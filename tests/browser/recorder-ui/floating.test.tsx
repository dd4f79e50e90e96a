import { act, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { FloatingControls } from '../../../src/components/recorder/FloatingControls.js'
import { RecordButton } from '../../../src/components/recorder/RecordButton.js'
import { RecorderScope } from '../../../src/hooks/RecorderScope.js'
import type { FakeEngineOptions } from '../../../src/testing/fakeEngine.js'
import { renderWith, watchedEngine } from './support.js'

/** A frame in the place of the window: a document of its own, closed like one. */
function frameWindow(): { opened: Window[] } {
  const opened: Window[] = []
  vi.stubGlobal('documentPictureInPicture', {
    async requestWindow({ width, height }: { width: number; height: number }): Promise<Window> {
      const frame = Object.assign(document.createElement('iframe'), { width, height })
      document.body.append(frame)
      const inside = frame.contentWindow
      if (!inside) throw new Error('A frame without a window.')
      inside.close = () => {
        inside.dispatchEvent(new Event('pagehide'))
        frame.remove()
      }
      opened.push(inside)
      return inside
    },
  })
  return { opened }
}

function show(options: FakeEngineOptions = {}, opens: 'button' | 'start' = 'button') {
  const engine = watchedEngine({ now: () => 0, durationMs: 84_000, startIn: 'recording', ...options })
  const view = renderWith(
    engine,
    <RecorderScope config={options.config}>
      <RecordButton />
      <FloatingControls opens={opens} />
    </RecorderScope>,
  )
  return { engine, ...view }
}
const floated = ({ opened }: { opened: Window[] }) => within((opened[0] as Window).document.body)

afterEach(() => {
  vi.unstubAllGlobals()
  for (const frame of document.querySelectorAll('iframe')) frame.remove()
})

describe('FloatingControls', () => {
  it('holds time, pause, stop and level, in the page’s own styles, and closes with the take', async () => {
    const pip = frameWindow()
    const { engine } = show({ config: { camera: true } })
    await userEvent.click(screen.getByRole('button', { name: 'Float controls' }))
    const inside = await waitFor(() => {
      expect(floated(pip).getByRole('button', { name: 'Stop recording' })).toBeVisible()
      return floated(pip)
    })
    expect(inside.getByRole('timer')).toHaveTextContent('01:24')
    expect(inside.getByRole('meter')).toBeVisible()
    const stop = inside.getByRole('button', { name: 'Stop recording' })
    expect((pip.opened[0] as Window).getComputedStyle(stop).borderRadius).toBe('22px')
    await userEvent.click(inside.getByRole('button', { name: 'Pause' }))
    expect(engine.commands.at(-1)?.type).toBe('pause')
    await userEvent.click(stop)
    expect(engine.commands.at(-1)?.type).toBe('stop')
    await waitFor(() => expect(document.querySelector('iframe')).toBeNull())
  })

  it.each<[string, FakeEngineOptions, boolean]>([
    ['the camera alone', { config: { camera: true } }, true],
    ['a layer of its own', { config: { screen: true, separateLayer: true } }, true],
    ['a part of the picture already', { config: { screen: true } }, false],
    [
      'a window on the whole screen, which is recorded',
      { config: { screen: true, separateLayer: true }, surface: 'monitor' },
      false,
    ],
    [
      'on what a browser does not name, which may be the whole screen',
      { config: { screen: true, separateLayer: true }, surface: null },
      false,
    ],
  ])('shows the person where they are %s: %#', async (_name, options, shown) => {
    const pip = frameWindow()
    show(options)
    await userEvent.click(screen.getByRole('button', { name: 'Float controls' }))
    await waitFor(() => expect(floated(pip).getByRole('main')).toBeVisible())
    expect((pip.opened[0] as Window).document.querySelector('video') !== null).toBe(shown)
  })

  it('opens with the take where it is asked to, and closing it changes nothing', async () => {
    const pip = frameWindow()
    const { engine } = show({ startIn: 'idle' }, 'start')
    await userEvent.click(screen.getByRole('button', { name: 'Start recording' }))
    await waitFor(() => expect(pip.opened).toHaveLength(1))
    act(() => engine.grant())
    await waitFor(() => expect(floated(pip).getByRole('button', { name: 'Stop recording' })).toBeVisible())
    const asked = engine.commands.length
    act(() => pip.opened[0]?.close())
    expect(engine.commands).toHaveLength(asked)
    expect(screen.getByRole('button', { name: 'Float controls' })).toHaveAttribute('aria-pressed', 'false')
  })

  it('is not there where the browser has no such window', () => {
    vi.stubGlobal('documentPictureInPicture', undefined)
    show()
    expect(screen.queryByRole('button', { name: 'Float controls' })).toBeNull()
  })
})
