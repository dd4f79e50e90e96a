import { type CommonLabels, commonLabels } from '../../labels/common.js'
import { type ReportCardLabels, reportCardLabels } from '../../labels/report.js'
import type { Words } from '../../provider/useWords.js'

/** What a report says. */
export type ReportText = Words<{ common: CommonLabels; report: ReportCardLabels }>

/** Its words in English. */
export const reportRooms: ReportText['labels'] = { common: commonLabels, report: reportCardLabels }
