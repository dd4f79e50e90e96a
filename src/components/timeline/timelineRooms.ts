import { commonLabels } from '../../labels/common.js'
import { errorLabels } from '../../labels/errors.js'
import { timelineLabels } from '../../labels/timeline.js'
import { viewersLabels } from '../../labels/viewers.js'
import type { Localization } from '../../provider/useLocalization.js'

/** What the timeline of a viewer says. */
export type TimelineText = Localization<'common' | 'errors' | 'timeline' | 'viewers'>

/** Its words in English. */
export const timelineRooms: TimelineText['labels'] = {
  common: commonLabels,
  errors: errorLabels,
  timeline: timelineLabels,
  viewers: viewersLabels,
}
