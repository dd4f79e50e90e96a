import { commonLabels } from '../../labels/common.js'
import { errorLabels } from '../../labels/errors.js'
import { viewersLabels } from '../../labels/viewers.js'
import type { Localization } from '../../provider/useLocalization.js'

/** What a table of viewers says. */
export type ViewerText = Localization<'common' | 'errors' | 'viewers'>

/** Its words in English. */
export const viewerRooms: ViewerText['labels'] = {
  common: commonLabels,
  errors: errorLabels,
  viewers: viewersLabels,
}
