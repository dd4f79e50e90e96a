import { commonLabels } from '../../labels/common.js'
import { timelineLabels } from '../../labels/timeline.js'
import { viewersLabels } from '../../labels/viewers.js'
import type { Localization } from '../../provider/useLocalization.js'

/** What the timeline of a viewer says. */
export type TimelineText = Localization<'common' | 'timeline' | 'viewers'>

/** Its words in English. */
export const timelineRooms: TimelineText['labels'] = {
  common: commonLabels,
  timeline: timelineLabels,
  viewers: viewersLabels,
}
