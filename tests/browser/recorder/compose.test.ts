import { describe, expect, it, vi } from 'vitest'
import { bubbleLayout, placeBubble } from '../../../src/recorder/browser/compose/layout.js'
import { openCompositor } from '../../../src/recorder/browser/compose/compositor.js'
import type { BubbleLayout } from '../../../src/recorder/browser/compose/layout.js'
import { black, blue, countWorkers, createSource, green, open, red, watch } from './composeScene.js'
import type { Picture } from './composeScene.js'

const picture = { width: 640, height: 360 }
const positions = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const

function layoutOf(
  cameraPosition: (typeof positions)[number],
  cameraShape: BubbleLayout['shape'] = 'circle',
  cameraSize: 'large' | 'medium' | 'small' = 'medium',
): BubbleLayout {
  return bubbleLayout({ cameraPosition, cameraShape, cameraSize })
}

/** How far the camera's colour reaches, through the middle of its box. */
function measure(seen: Picture, layout: BubbleLayout): { width: number; height: number } {
  const box = placeBubble(layout, picture)
  const x = box.x + box.width / 2
  const y = box.y + box.height / 2
  let width = 0
  let height = 0
  for (let at = 0; at < picture.width; at += 1) if (seen.is(red, at, y)) width += 1
  for (let at = 0; at < picture.height; at += 1) if (seen.is(red, x, at)) height += 1
  return { width, height }
}

function shows(seen: Picture, layout: BubbleLayout): boolean {
  const box = placeBubble(layout, picture)
  return seen.is(red, box.x + box.width / 2, box.y + box.height / 2)
}

describe.each(['worker', 'canvas'] as const)('in the way of the %s', (kind) => {
  it('the bubble stands where, as and as large as it is asked to', async () => {
    const layout = layoutOf('bottom-left')
    const compositor = await open(kind, {
      screen: createSource(blue, 1280, 720).track,
      camera: createSource(red, 640, 480).track,
      ...picture,
      frameRate: 30,
      bubble: layout,
    })
    const viewer = watch(compositor.track)
    for (const position of positions) {
      for (const shape of ['circle', 'rectangle'] as const) {
        const asked = layoutOf(position, shape)
        compositor.setBubble(asked)
        const box = placeBubble(asked, picture)
        const round = shape === 'circle'
        // A tenth into its corner: outside of a circle, inside of a rectangle.
        const corner = [box.x + box.width / 10, box.y + box.height / 10] as const
        const seen = await viewer.until(
          `a ${shape} ${position}`,
          (now) => shows(now, asked) && now.is(round ? blue : red, ...corner),
        )
        expect(seen).toMatchObject(picture)
        for (const other of positions) expect(shows(seen, layoutOf(other, shape))).toBe(other === position)
        // Around it, in the margin to the edges, is the screen.
        expect(seen.is(blue, box.x + box.width / 2, position.startsWith('top') ? 3 : 356)).toBe(true)
        expect(seen.is(blue, position.endsWith('left') ? 3 : 636, box.y + box.height / 2)).toBe(true)
        const size = measure(seen, asked)
        // The light line lies on its edge.
        expect(Math.abs(size.width - box.width)).toBeLessThanOrEqual(6)
        expect(Math.abs(size.height - box.height)).toBeLessThanOrEqual(6)
      }
    }
    for (const [name, share] of Object.entries({ large: 0.375, medium: 0.305, small: 0.241 })) {
      const asked = layoutOf('top-left', 'circle', name as 'large' | 'medium' | 'small')
      compositor.setBubble(asked)
      const seen = await viewer.until(
        `a ${name} bubble`,
        (now) => Math.abs(measure(now, asked).height - share * picture.height) <= 6,
      )
      expect(Math.abs(measure(seen, asked).width / picture.height - share)).toBeLessThan(0.02)
    }
  })

  it('a surface of any size stands in black bars, in a picture of one size', async () => {
    const screen = createSource(blue, 640, 480)
    const compositor = await open(kind, {
      screen: screen.track,
      camera: null,
      ...picture,
      frameRate: 30,
      bubble: layoutOf('top-left'),
    })
    const viewer = watch(compositor.track)
    const tall = await viewer.until('bars at the sides', (now) => now.is(blue, 320, 180))
    expect(tall).toMatchObject(picture)
    // 480 of 640 are seen.
    for (const [x, y] of [
      [40, 180],
      [76, 5],
      [564, 355],
      [600, 180],
    ] as const)
      expect(tall.is(black, x, y)).toBe(true)
    for (const [x, y] of [
      [84, 5],
      [556, 355],
    ] as const)
      expect(tall.is(blue, x, y)).toBe(true)

    screen.set({ colour: green, width: 640, height: 180 })
    const wide = await viewer.until('bars above and below', (now) => now.is(green, 320, 180))
    expect(wide).toMatchObject(picture)
    for (const [x, y] of [
      [40, 40],
      [600, 86],
      [40, 320],
      [600, 274],
    ] as const)
      expect(wide.is(black, x, y)).toBe(true)
    for (const [x, y] of [
      [5, 94],
      [635, 266],
    ] as const)
      expect(wide.is(green, x, y)).toBe(true)

    screen.set({ colour: blue, width: 1920, height: 1080 })
    const full = await viewer.until('no bars', (now) => now.is(blue, 320, 180))
    expect(full).toMatchObject(picture)
    for (const [x, y] of [
      [2, 2],
      [637, 2],
      [2, 357],
      [637, 357],
    ] as const)
      expect(full.is(blue, x, y)).toBe(true)
  })

  it('screen and camera are changed while it runs', async () => {
    const layout = layoutOf('bottom-right')
    const first = createSource(red, 640, 480)
    const compositor = await open(kind, {
      screen: createSource(blue, 640, 360).track,
      camera: null,
      ...picture,
      frameRate: 30,
      bubble: layout,
    })
    const { track } = compositor
    const viewer = watch(track)
    const alone = await viewer.until('the screen', (now) => now.is(blue, 320, 180))
    expect(shows(alone, layout)).toBe(false)
    compositor.setCamera(first.track)
    await viewer.until('the camera', (now) => shows(now, layout))
    compositor.setScreen(createSource(green, 1024, 768).track)
    const other = await viewer.until('the other screen', (now) => now.is(green, 320, 180))
    expect(other.is(black, 20, 20)).toBe(true)
    expect(shows(other, layout)).toBe(true)
    // Its last picture would look like a face that is still there.
    first.track.stop()
    await viewer.until('no camera, as it is over', (now) => !shows(now, layout))
    compositor.setCamera(createSource(red, 320, 240).track)
    await viewer.until('the next camera', (now) => shows(now, layout))
    compositor.setCamera(null)
    await viewer.until('no camera', (now) => !shows(now, layout))
    expect(compositor.track).toBe(track)
    expect(first.track.readyState).toBe('ended')
  })

  it('a still source gives pictures at full rate, one after the other', async () => {
    const screen = createSource(blue, 640, 360)
    const compositor = await open(kind, {
      screen: screen.track,
      camera: null,
      ...picture,
      frameRate: 30,
      bubble: layoutOf('top-left'),
    })
    const viewer = watch(compositor.track)
    await viewer.until('the screen', (now) => now.is(blue, 320, 180))
    screen.rest()
    let last = await viewer.next()
    const before = await compositor.figures()
    const since = performance.now()
    let pictures = 0
    while (performance.now() - since < 1000) {
      const now = await viewer.next()
      expect(now.timestamp).toBeGreaterThan(last.timestamp)
      expect(now.is(blue, 320, 180)).toBe(true)
      last = now
      pictures += 1
    }
    const after = await compositor.figures()
    // At least the five per second that keep an encoder going, on the busiest of machines.
    expect(pictures).toBeGreaterThan(5)
    expect(after.drawn - before.drawn).toBeGreaterThanOrEqual(pictures - 2)
    expect(after.fresh - before.fresh).toBeLessThan(5)
  })

  it('disposed of, it leaves no track and no worker, and its sources alone', async () => {
    const workers = countWorkers()
    const screen = createSource(blue, 640, 360)
    const camera = createSource(red, 640, 480)
    const compositor = await open(kind, {
      screen: screen.track,
      camera: camera.track,
      ...picture,
      frameRate: 30,
      bubble: layoutOf('top-left'),
    })
    await watch(compositor.track).until('the screen', (now) => now.is(blue, 320, 180))
    expect(workers()).toBe(1)
    const asked = compositor.figures()
    compositor.dispose()
    compositor.dispose()
    expect(compositor.track.readyState).toBe('ended')
    await vi.waitFor(() => expect(workers()).toBe(0))
    await asked
    expect((await compositor.figures()).drawn).toBeGreaterThan(0)
    expect([screen.track.readyState, camera.track.readyState]).toEqual(['live', 'live'])
  })

  it('a screen that is over already is black, and holds nothing up', async () => {
    const screen = createSource(blue, 640, 360)
    screen.track.stop()
    const layout = layoutOf('top-right')
    const compositor = await open(kind, {
      screen: screen.track,
      camera: createSource(red, 640, 480).track,
      ...picture,
      frameRate: 30,
      bubble: layout,
    })
    const seen = await watch(compositor.track).until('the camera alone', (now) => shows(now, layout))
    expect(seen.is(black, 320, 180)).toBe(true)
  })
})

const options = () => ({
  screen: createSource(blue, 640, 360).track,
  camera: null,
  ...picture,
  frameRate: 30,
  bubble: layoutOf('top-left'),
})

it('a browser that cannot bring frames into a worker draws on the page', async () => {
  vi.stubGlobal('MediaStreamTrackGenerator', undefined)
  const workers = countWorkers()
  const compositor = await openCompositor(options())
  expect(compositor.kind).toBe('canvas')
  vi.unstubAllGlobals()
  await watch(compositor.track).until('the screen', (now) => now.is(blue, 320, 180))
  expect(workers()).toBe(1)
  compositor.dispose()
  await vi.waitFor(() => expect(workers()).toBe(0))
})

it('one that has no canvas to record either says so, and leaves no worker', async () => {
  const workers = countWorkers()
  vi.stubGlobal('MediaStreamTrackGenerator', undefined)
  const stream = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, 'captureStream')!
  const given = options()
  Reflect.deleteProperty(HTMLCanvasElement.prototype, 'captureStream')
  try {
    await expect(openCompositor(given)).rejects.toMatchObject({ code: 'unsupported_browser' })
  } finally {
    Object.defineProperty(HTMLCanvasElement.prototype, 'captureStream', stream)
  }
  expect(workers()).toBe(0)
})

it('where workers are blocked there is none', async () => {
  await expect(openCompositor({ ...options(), workerUrl: '/nowhere/worker.js' })).rejects.toMatchObject({
    code: 'worker_blocked',
  })
})
