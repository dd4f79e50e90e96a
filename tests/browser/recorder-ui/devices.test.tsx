import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { DeviceSelect } from '../../../src/components/recorder/DeviceSelect.js'
import { Recorder } from '../../../src/components/recorder/Recorder.js'
import { RecorderScope } from '../../../src/hooks/RecorderScope.js'
import type { RecordingConfig } from '../../../src/recorder/types.js'
import { fakeDevices } from '../../../src/testing/fakeEngineDevices.js'
import type { FakeEngineOptions } from '../../../src/testing/fakeEngine.js'
import { findings, renderWith, watchedEngine } from './support.js'

const everything: RecordingConfig = { screen: true, camera: true, microphone: true, systemAudio: true }

function show(options: FakeEngineOptions = {}, config?: RecordingConfig) {
  const engine = watchedEngine({ now: () => 0, durationMs: 84_000, config: everything, ...options })
  const adjusted = () =>
    engine.commands.flatMap((command) => (command.type === 'adjust' ? [command.change] : []))
  return { engine, adjusted, ...renderWith(engine, <Recorder config={config} />) }
}

/** Answers every question for a permission with these. */
function answer(states: Record<string, PermissionState>): void {
  vi.spyOn(navigator.permissions, 'query').mockImplementation(async ({ name }) =>
    Object.assign(new EventTarget(), { state: states[name] ?? 'prompt', name, onchange: null }),
  )
}

afterEach(() => vi.restoreAllMocks())

describe('DeviceSelect', () => {
  function alone(options: FakeEngineOptions = {}) {
    const engine = watchedEngine(options)
    const view = renderWith(
      engine,
      <RecorderScope>
        <DeviceSelect kind="camera" />
      </RecorderScope>,
    )
    return { engine, ...view }
  }

  it('chooses by the platform’s own control, and gives the choice back to the browser', async () => {
    const { engine, container } = alone()
    const select = await screen.findByRole('combobox', { name: 'Camera' })
    await userEvent.selectOptions(select, 'Desk camera')
    expect(select).toHaveValue('camera-2')
    await userEvent.selectOptions(select, 'Browser’s choice')
    expect(engine.commands).toEqual([
      { type: 'adjust', take: 0, change: { type: 'camera', deviceId: 'camera-2' } },
      { type: 'adjust', take: 0, change: { type: 'camera', deviceId: null } },
    ])
    expect(await findings(container)).toEqual([])
  })

  it('says in words why devices have no names before they are allowed', () => {
    alone({ devices: { ...fakeDevices, cameras: [{ deviceId: '', label: '' }] } })
    const select = screen.getByRole('combobox', { name: 'Camera' })
    expect(select).toHaveTextContent('Browser’s choice')
    expect(select.children).toHaveLength(1)
    expect(select).toHaveAccessibleDescription('Names appear here once you have allowed it.')
  })

  it('keeps showing a device that was chosen and is gone', () => {
    alone({ devices: { ...fakeDevices, camera: 'camera-9' } })
    expect(screen.getByRole('combobox')).toHaveDisplayValue('Not connected now')
  })

  it('is not there where the engine leaves devices to the browser', () => {
    alone({ capabilities: { devices: false } })
    expect(screen.queryByRole('combobox')).toBeNull()
  })
})

describe('while recording', () => {
  it('microphone and system sound are muted and heard again by one button each', async () => {
    const { adjusted } = show({ startIn: 'recording' })
    for (const [name, source] of [
      ['Mic', 'microphone'],
      ['System', 'systemAudio'],
    ] as const) {
      const button = screen.getByRole('button', { name })
      expect(button).toHaveAttribute('aria-pressed', 'true')
      await userEvent.click(button)
      expect(button).toHaveAttribute('aria-pressed', 'false')
      expect(adjusted().at(-1)).toEqual({ type: 'mute', source, muted: true })
      await userEvent.click(button)
      expect(adjusted().at(-1)).toEqual({ type: 'mute', source, muted: false })
    }
  })

  it('another surface can be shared, where a screen is', async () => {
    const { adjusted, unmount } = show({ startIn: 'recording' })
    await userEvent.click(screen.getByRole('button', { name: 'Switch what is shared' }))
    expect(adjusted()).toEqual([{ type: 'surface' }])
    unmount()
    show({ startIn: 'recording', config: { screen: false } })
    expect(screen.queryByRole('button', { name: 'Switch what is shared' })).toBeNull()
  })

  it('a whole screen recorded as it comes is not replaced; one with the camera in it is, and so is what began as a window', () => {
    const button = () => screen.queryByRole('button', { name: 'Switch what is shared' })
    const alone = show({ startIn: 'recording', surface: 'monitor', config: { screen: true, camera: false } })
    expect(button()).toBeNull()
    alone.unmount()
    const layered = { ...everything, separateLayer: true }
    const beside = show({ startIn: 'recording', surface: 'monitor', config: layered })
    expect(button()).toBeNull()
    beside.unmount()
    const drawn = show({ startIn: 'recording', surface: 'monitor' })
    expect(button()).toBeVisible()
    act(() => drawn.engine.tell({ type: 'preview', preview: null, cameraPreview: null, surface: 'monitor' }))
    expect(button()).toBeVisible()
  })

  it.each([
    ['alone', { camera: true }, true],
    ['as a layer of its own', { ...everything, separateLayer: true }, true],
    ['in the picture of the screen', everything, false],
    ['not at all', { screen: true, camera: false }, false],
  ] as const)('a camera recorded %s: whether it stays is said', (_how, config, stays) => {
    show({ startIn: 'recording', config })
    const camera = screen.getByRole('combobox', { name: 'Camera', hidden: true })
    expect(camera.hasAttribute('disabled')).toBe(stays)
    expect(screen.queryByText('Stays the same until this recording has ended.') !== null).toBe(stays)
    expect(screen.getByRole('combobox', { name: 'Microphone', hidden: true })).toBeEnabled()
  })

  it('a microphone that gives nothing is said at its meter too', () => {
    const { engine, container } = show({ startIn: 'recording', level: 0 })
    act(() => engine.warn('microphone_silent'))
    expect(container.querySelector('.hippo-level-meter')).toHaveAttribute('title', 'Nothing is heard')
    act(() => engine.level(0.4))
    expect(container.querySelector('.hippo-level-meter')).not.toHaveAttribute('title')
  })

  it('a limited take counts its last half minute down, and says so', async () => {
    let now = 0
    show({ startIn: 'recording', config: { maxSeconds: 120 }, now: () => now })
    expect(screen.getByRole('timer')).toHaveTextContent(/^01:24$/)
    now = 16_000
    await waitFor(() => expect(screen.getByRole('timer')).toHaveTextContent('01:400:20 left'))
    expect(screen.getByRole('status')).toHaveTextContent('30 seconds left')
  })

  it('one that is far from its end does not', () => {
    show({ startIn: 'recording', config: { maxSeconds: 300 } })
    expect(screen.getByRole('timer')).toHaveTextContent(/^01:24$/)
  })
})

describe('the camera in the picture of the screen', () => {
  const bubble = (): HTMLElement => screen.getByRole('button', { name: 'You in the picture' })
  const place = (element: HTMLElement): { x: number; y: number } => {
    const picture = element.parentElement?.getBoundingClientRect() ?? new DOMRect()
    const box = element.getBoundingClientRect()
    return {
      x: (box.left + box.width / 2 - picture.left) / picture.width,
      y: (box.top + box.height / 2 - picture.top) / picture.height,
    }
  }

  it('stands where it is recorded, mirrored, in the shape and size that are configured', async () => {
    const config: RecordingConfig = {
      ...everything,
      cameraShape: 'rectangle',
      cameraPosition: 'top-right',
      cameraSize: 'large',
    }
    const { container } = show({ startIn: 'recording', config })
    const box = bubble().getBoundingClientRect()
    const stage = container.querySelector('.hippo-recorder-stage')?.getBoundingClientRect() ?? new DOMRect()
    expect(box.height / stage.height).toBeCloseTo(0.375, 2)
    expect(box.width / box.height).toBeCloseTo(16 / 9, 1)
    expect(place(bubble()).x).toBeGreaterThan(0.7)
    expect(place(bubble()).y).toBeLessThan(0.3)
    expect(getComputedStyle(bubble().querySelector('video') as Element).transform).toContain('-1')
    expect(await findings(container)).toEqual([])
  })

  it('is moved by arrow keys, stays in the picture, and tells where it is', () => {
    const { adjusted } = show({ startIn: 'recording' })
    bubble().focus()
    const before = place(bubble())
    fireEvent.keyDown(bubble(), { key: 'ArrowRight', shiftKey: true })
    const sent = adjusted().at(-1)
    expect(sent).toMatchObject({ type: 'bubble' })
    expect(place(bubble()).x - before.x).toBeCloseTo(0.1, 2)
    for (let press = 0; press < 20; press += 1)
      fireEvent.keyDown(bubble(), { key: 'ArrowUp', shiftKey: true })
    expect(place(bubble()).y).toBeCloseTo(0.305 / 2 + 1 / 30, 2)
    fireEvent.keyUp(bubble(), { key: 'ArrowUp' })
    expect(screen.getByRole('status')).toHaveTextContent(/from the left, 19% from the top/)
  })

  it('is dragged by pointer, held where it was gripped, and keeps its place through a pause', async () => {
    const { engine, adjusted } = show({ startIn: 'recording' })
    const { parentElement: stage } = bubble()
    const picture = stage?.getBoundingClientRect() ?? new DOMRect()
    const grip = bubble().getBoundingClientRect()
    const from = { clientX: grip.left + 10, clientY: grip.top + 10 }
    bubble().setPointerCapture = () => {}
    fireEvent.pointerDown(bubble(), { pointerId: 1, button: 0, ...from })
    const before = place(bubble())
    for (let step = 1; step <= 20; step += 1) {
      const clientX = from.clientX + (step / 20) * picture.width * 0.4
      fireEvent.pointerMove(bubble(), { pointerId: 1, clientX, clientY: from.clientY })
    }
    fireEvent.pointerUp(bubble(), { pointerId: 1 })
    await waitFor(() => expect(place(bubble()).x - before.x).toBeCloseTo(0.4, 2))
    // Twenty moves in one breath are not twenty messages.
    expect(adjusted().length).toBeLessThan(6)
    const there = place(bubble())
    act(() => engine.paused())
    expect(place(bubble())).toEqual(there)
  })

  it('is not there without a screen, and cannot be moved as a layer of its own', () => {
    const { unmount } = show({ startIn: 'recording', config: { camera: true } })
    expect(screen.queryByRole('button', { name: 'You in the picture' })).toBeNull()
    unmount()
    const { adjusted } = show({ startIn: 'recording', config: { ...everything, separateLayer: true } })
    fireEvent.keyDown(bubble(), { key: 'ArrowRight' })
    expect(adjusted()).toEqual([])
    expect(bubble()).toHaveAttribute('aria-disabled', 'true')
  })
})

describe('before the browser asks', () => {
  it('says what it will ask for, and why', async () => {
    answer({ camera: 'prompt', microphone: 'granted' })
    show({}, { screen: true })
    expect(await screen.findByText('Your browser will ask first')).toBeVisible()
    expect(screen.getByText(/asks what to share, and for your camera/)).toBeVisible()
  })

  it('says nothing of it once everything is allowed', async () => {
    answer({ camera: 'granted', microphone: 'granted' })
    show()
    expect(await screen.findByText('Ready when you are')).toBeVisible()
    expect(screen.queryByText('Your browser will ask first')).toBeNull()
  })

  it('says how to allow again what was refused, of what is to be used', async () => {
    answer({ camera: 'denied', microphone: 'denied' })
    show()
    expect(await screen.findByText('Your camera and microphone are blocked for this page')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Mic' }))
    expect(screen.getByText('Your camera is blocked for this page')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Camera' }))
    expect(screen.getByText('Ready when you are')).toBeVisible()
  })
})
