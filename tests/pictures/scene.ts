import type { ReactElement } from 'react'
import type { FakeClient } from '../../src/testing/index.js'
import type { RecorderEngine } from '../../src/recorder/engine.js'

/** One component with full data, as it is photographed. */
export interface Scene {
  element: ReactElement
  /** Made once per picture. @default a fake client with its fixtures */
  client?: () => FakeClient
  /** Made once per picture. @default an idle fake engine */
  engine?: () => RecorderEngine
  /** Found once the scene is complete. */
  until: string
  /** What the video's own server answers while the scene stands. */
  answer?: unknown
  /** How wide it stands where there is room, in pixels, or as wide as the page. @default as wide as it is by itself */
  width?: number | 'page'
}
