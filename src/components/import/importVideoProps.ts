import type { ComponentProps, ReactNode } from 'react'
import type { ImportedVideo, VideoImportStatus } from '../../hooks/importTypes.js'
import type { UseImportVideoOptions } from '../../hooks/useImportVideo.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import type { RenderProp } from '../element.js'

/** What `render` of `<ImportVideo>` is told. */
export interface ImportVideoState {
  /** `loading` and `error` while it is not known what may be imported. */
  status: VideoImportStatus | 'loading' | 'error'
}

/** Props of `<ImportVideo>`. */
export interface ImportVideoProps
  extends
    Pick<UseImportVideoOptions, 'onEvent' | 'onError' | 'poll'>,
    Omit<ComponentProps<'section'>, 'children' | 'onError'> {
  /** Level of the heading in your page. @default 2 */
  headingLevel?: 2 | 3 | 4
  /** What else can be done with the new video, such as a link to its page. */
  actions?: (video: ImportedVideo) => ReactNode
  /** Words to change here. */
  labels?: HippoLabelOverrides
  /** Another element in place of the `<section>`. */
  render?: RenderProp<ImportVideoState>
}
