import type { CommonLabels } from '../../labels/common.js'
import type { ReportCardLabels } from '../../labels/report.js'
import { type WatchRateChartLabels, watchRateChartLabels } from '../../labels/watchRateChart.js'
import type { Words } from '../../provider/useWords.js'
import { reportRooms } from './reportRooms.js'

/** What the chart of how far people watched says. */
export type WatchRateText = Words<{
  common: CommonLabels
  report: ReportCardLabels & { watchRateChart: WatchRateChartLabels }
}>

/** Its words in English. */
export const watchRateRooms: WatchRateText['labels'] = {
  ...reportRooms,
  report: { ...reportRooms.report, watchRateChart: watchRateChartLabels },
}
