import { commonLabels } from '../../labels/common.js'
import { errorLabels } from '../../labels/errors.js'
import { reportLabels } from '../../labels/report.js'
import type { Localization } from '../../provider/useLocalization.js'

/** What a report says. */
export type ReportText = Localization<'common' | 'errors' | 'report'>

/** Its words in English. */
export const reportRooms: ReportText['labels'] = {
  common: commonLabels,
  errors: errorLabels,
  report: reportLabels,
}
