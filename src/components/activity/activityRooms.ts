import { activityLabels } from '../../labels/activity.js'
import { commonLabels } from '../../labels/common.js'
import { errorLabels } from '../../labels/errors.js'
import type { Localization } from '../../provider/useLocalization.js'

/** What the activity feed says. */
export type ActivityText = Localization<'activity' | 'common' | 'errors'>

/** Its words in English. */
export const activityRooms: ActivityText['labels'] = {
  activity: activityLabels,
  common: commonLabels,
  errors: errorLabels,
}
