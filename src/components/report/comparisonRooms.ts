import { type ComparisonLabels, comparisonLabels } from '../../labels/comparison.js'
import type { ReportCardLabels } from '../../labels/report.js'
import type { Words } from '../../provider/useWords.js'
import { reportRooms } from './reportRooms.js'
import type { CommonLabels } from '../../labels/common.js'

/** What a comparison says. */
export type ComparisonText = Words<{
  common: CommonLabels
  report: ReportCardLabels & { comparison: ComparisonLabels }
}>

/** Its words in English. */
export const comparisonRooms: ComparisonText['labels'] = {
  ...reportRooms,
  report: { ...reportRooms.report, comparison: comparisonLabels },
}
