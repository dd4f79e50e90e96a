import type { ComponentProps, ReactNode } from 'react'
import type { LibraryVideo } from '../../hooks/data.js'
import type { ReadState } from '../../hooks/useReadState.js'
import type { UseVideoLibraryOptions } from '../../hooks/useVideoLibrary.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import type { AsyncSlots } from '../async/slot.js'
import type { RenderProp } from '../element.js'
import type { VideoLibraryOptions } from './libraryOptions.js'
import type { RenderVideoLink } from './LibraryTile.js'

/** What the library shows; its `status` is the root's `data-state`. */
export type VideoLibraryState = ReadState | { status: 'empty'; refreshing: boolean }

/** Props of `<VideoLibrary>`. */
export interface VideoLibraryProps
  extends VideoLibraryOptions, AsyncSlots, Omit<ComponentProps<'section'>, 'children'> {
  /**
   * Where a video's tile leads. Its report is read when pointer or focus comes to the link, so that a page of yours
   * has it at once. @default its share link, or nowhere where videos can be chosen
   */
  getVideoHref?: (video: LibraryVideo) => string
  /** Renders that link by your router. @default an `<a>` */
  renderLink?: RenderVideoLink
  /** What can be done with each video, such as `<VideoActions>`. */
  actions?: (video: LibraryVideo) => ReactNode
  /** How long a deletion can be undone, in milliseconds. @default 10000 */
  undoMs?: number
  /** Level of the heading in your page. @default 2 */
  headingLevel?: 2 | 3 | 4
  /** TanStack options of the underlying read: `{ refetchInterval: 30_000 }`. */
  query?: UseVideoLibraryOptions
  /** Words to change here. */
  labels?: HippoLabelOverrides
  /** Another element in place of the `<section>`. */
  render?: RenderProp<VideoLibraryState>
}
