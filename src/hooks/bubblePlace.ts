import { type BubbleLayout, bubbleLayout, placeBubble } from '../recorder/browser/compose/layout.js'
import type { RecordingConfig } from '../recorder/types.js'

export type { BubbleLayout } from '../recorder/browser/compose/layout.js'

/** Centre of the camera's bubble, as shares of the picture's width and height. */
export type BubblePlace = Pick<BubbleLayout, 'x' | 'y'>

/** Large enough for its whole pixels not to be felt. */
const picture = { width: 3200, height: 1800 }

/** The nearest place at which the bubble is drawn: whole and in the picture. */
export function keptInside(bubble: BubbleLayout): BubbleLayout {
  const { x, y, width, height } = placeBubble(bubble, picture)
  return { ...bubble, x: (x + width / 2) / picture.width, y: (y + height / 2) / picture.height }
}

/** Where the camera stands as it was configured. */
export function configuredBubble(config: RecordingConfig): BubbleLayout {
  const { cameraPosition = 'bottom-left', cameraShape = 'circle', cameraSize = 'medium' } = config
  return bubbleLayout({ cameraPosition, cameraShape, cameraSize })
}
