import { commonLabels } from '../../labels/common.js'
import { viewersLabels } from '../../labels/viewers.js'
import type { RoomWords } from '../../provider/useWords.js'

/** What a table of viewers says. */
export type ViewerText = RoomWords<'common' | 'viewers'>

/** Its words in English. */
export const viewerRooms: ViewerText['labels'] = {
  common: commonLabels,
  viewers: viewersLabels,
}
