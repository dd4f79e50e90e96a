import { bubbleRadius, cover, letterbox, placeBubble } from './layout.js'
import type { Box, BubbleLayout, Size } from './layout.js'

type Context = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D

/** A screen that gives no picture is shown black after this: what records must not wait for it. */
export const firstPictureMs = 1000

/** Draws the picture that is recorded. What it is given is copied in the same call, and may be closed after it. */
export interface Painter {
  setScreen(picture: CanvasImageSource, size: Size): void
  /** Null takes the bubble away until the next picture. */
  setCamera(picture: CanvasImageSource | null, size?: Size): void
  setBubble(bubble: BubbleLayout): void
  /** Draws what changed since the last time. */
  paint(): void
}

export function createPainter(output: Context, picture: Size, layout: BubbleLayout): Painter {
  // Without alpha what is cleared is black.
  const screen = createContext(picture, { alpha: false })
  let bars = ''
  let bubble = layout
  let box = placeBubble(bubble, picture)
  let face = createContext(box)
  let shade = drawShade(bubble, box)
  let hasCamera = false
  let changed = true
  screen.imageSmoothingQuality = 'medium'

  function copyFace(source: CanvasImageSource, size: Size): void {
    const cut = cover(size, box)
    face.drawImage(source, cut.x, cut.y, cut.width, cut.height, 0, 0, box.width, box.height)
  }

  return {
    setScreen(source, size) {
      changed = true
      const at = letterbox(size, picture)
      const here = `${at.x} ${at.y}`
      // What another size left behind would stay in the bars.
      if (here !== bars) screen.clearRect(0, 0, picture.width, picture.height)
      bars = here
      screen.drawImage(source, at.x, at.y, at.width, at.height)
    },
    setCamera(source, size) {
      changed = true
      hasCamera = source !== null
      if (source && size) copyFace(source, size)
    },
    setBubble(next) {
      changed = true
      const before = { box, shape: bubble.shape, canvas: face.canvas }
      bubble = next
      box = placeBubble(bubble, picture)
      if (box.width === before.box.width && box.height === before.box.height && bubble.shape === before.shape)
        return
      face = createContext(box)
      shade = drawShade(bubble, box)
      copyFace(before.canvas, before.box)
    },
    paint() {
      if (!changed) return
      changed = false
      output.drawImage(screen.canvas, 0, 0)
      if (!hasCamera) return
      const room = shadeRoom(box)
      output.drawImage(shade, box.x - room, box.y - room)
      output.save()
      outline(output, bubble, box)
      output.clip()
      output.drawImage(face.canvas, box.x, box.y)
      output.restore()
      // Over the clipped edge: a thin light line that tells the face from a screen of any colour.
      output.lineWidth = lineWidth(box)
      output.strokeStyle = 'rgb(255 255 255 / 85%)'
      outline(output, bubble, box)
      output.stroke()
    },
  }
}

function outline(context: Context, bubble: BubbleLayout, box: Box): void {
  context.beginPath()
  context.roundRect(box.x, box.y, box.width, box.height, bubbleRadius(bubble, box))
}

function lineWidth(box: Size): number {
  return Math.max(1, box.height / 110)
}

/** Around the bubble, for its shadow. */
function shadeRoom(box: Size): number {
  return Math.ceil(box.height / 8)
}

/** The bubble's soft shadow, drawn once: a blur in every frame would cost more than all else. */
function drawShade(bubble: BubbleLayout, box: Box): OffscreenCanvas {
  const room = shadeRoom(box)
  const context = createContext({ width: box.width + 2 * room, height: box.height + 2 * room })
  context.shadowColor = 'rgb(0 0 0 / 45%)'
  context.shadowBlur = box.height / 14
  context.shadowOffsetY = box.height / 60
  outline(context, bubble, { ...box, x: room, y: room })
  context.fill()
  return context.canvas
}

function createContext(
  { width, height }: Size,
  settings?: CanvasRenderingContext2DSettings,
): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', settings)
  if (!context) throw new Error('There is no canvas to draw on.')
  return context
}
