import type { RecordingConfig } from '../../../contract/types.js'

/** Where the camera stands in the picture of the screen. */
export interface BubbleLayout {
  shape: 'circle' | 'rectangle'
  /** Height of the bubble as a share of the picture's height. */
  size: number
  /** Centre, as shares of the picture's width and height; kept inside it. */
  x: number
  y: number
}

export interface Size {
  width: number
  height: number
}

export interface Box extends Size {
  x: number
  y: number
}

/** Height of the bubble as a share of the picture's height. */
const sizes: Record<Required<RecordingConfig>['cameraSize'], number> = {
  large: 0.375,
  medium: 0.305,
  small: 0.241,
}

/** Width of the bubble for a height of one. */
const ratios: Record<BubbleLayout['shape'], number> = { circle: 1, rectangle: 16 / 9 }

/** Kept free between the bubble and each edge, as a share of the picture's shorter side. */
const margin = 1 / 30

/** Where the configuration wants the camera, in a picture of these proportions (all of Hippo's are 16:9). */
export function bubbleLayout(
  config: Required<Pick<RecordingConfig, 'cameraPosition' | 'cameraShape' | 'cameraSize'>>,
  picture: Size = { width: 16, height: 9 },
): BubbleLayout {
  const shape = config.cameraShape
  const size = sizes[config.cameraSize]
  // From the nearer edges to the centre; the picture's height is one.
  const free = (margin * Math.min(picture.width, picture.height)) / picture.height
  const across = ((free + (size * ratios[shape]) / 2) * picture.height) / picture.width
  const down = free + size / 2
  return {
    shape,
    size,
    x: config.cameraPosition.endsWith('left') ? across : 1 - across,
    y: config.cameraPosition.startsWith('top') ? down : 1 - down,
  }
}

/** The bubble's box in pixels: even, whole, with an even margin inside the picture wherever its centre was dragged. */
export function placeBubble(layout: BubbleLayout, picture: Size): Box {
  const ratio = ratios[layout.shape]
  const free = even(margin * Math.min(picture.width, picture.height))
  const room = Math.min(picture.height - 2 * free, (picture.width - 2 * free) / ratio)
  const height = Math.min(even(picture.height * layout.size), 2 * Math.floor(room / 2))
  const width = even(height * ratio)
  return {
    width,
    height,
    x: clamp(even(picture.width * layout.x - width / 2), free, picture.width - free - width),
    y: clamp(even(picture.height * layout.y - height / 2), free, picture.height - free - height),
  }
}

/** How round the bubble's corners are, in pixels. */
export function bubbleRadius(layout: BubbleLayout, box: Size): number {
  return layout.shape === 'circle' ? box.height / 2 : box.height / 14
}

/** All of `source` inside `into`, in its middle, as large as it gets. */
export function letterbox(source: Size, into: Size): Box {
  const scale = Math.min(into.width / source.width, into.height / source.height)
  const width = Math.min(into.width, Math.max(2, even(source.width * scale)))
  const height = Math.min(into.height, Math.max(2, even(source.height * scale)))
  return { width, height, x: (into.width - width) / 2, y: (into.height - height) / 2 }
}

/** The middle of `source` that fills `into` without being stretched. */
export function cover(source: Size, into: Size): Box {
  const scale = Math.max(into.width / source.width, into.height / source.height)
  const width = into.width / scale
  const height = into.height / scale
  return { width, height, x: (source.width - width) / 2, y: (source.height - height) / 2 }
}

/** Encoders halve the colours in both directions: odd edges smear. */
function even(value: number): number {
  return Math.round(value / 2) * 2
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high))
}
