import { type CommonLabels, commonLabels } from '../../labels/common.js'
import { type ViewerFrameLabels, viewerFrameLabels } from '../../labels/viewerFrame.js'
import type { Words } from '../../provider/useWords.js'

/** What stands around the rows of a table of viewers. */
export type ViewerFrameText = Words<{ common: CommonLabels; viewers: ViewerFrameLabels }>

/** Its words in English. */
export const viewerFrameRooms: ViewerFrameText['labels'] = {
  common: commonLabels,
  viewers: viewerFrameLabels,
}
