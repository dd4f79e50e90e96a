import { activityLabels } from '../activity.js'
import { commonLabels } from '../common.js'
import { comparisonLabels } from '../comparison.js'
import { devicesLabels } from '../devices.js'
import { errorLabels } from '../errors.js'
import { importingLabels } from '../importing.js'
import { interactionsLabels } from '../interactions.js'
import type { HippoLabels } from '../labels.js'
import { libraryLabels } from '../library.js'
import { playerLabels } from '../player.js'
import { recorderLabels } from '../recorder.js'
import { recoveryLabels } from '../recovery.js'
import { reportCardLabels } from '../report.js'
import { retentionLabels } from '../retention.js'
import { timelineLabels } from '../timeline.js'
import { viewersLabels } from '../viewers.js'
import { watchRateChartLabels } from '../watchRateChart.js'

/**
 * Every word in English. Components bring their own of these with them, so only who reads or translates all needs it.
 *
 * @example
 * const labels = mergeLabels(english, { recorder: { start: 'Film yourself' } })
 */
export const english: HippoLabels = {
  common: commonLabels,
  recorder: recorderLabels,
  devices: devicesLabels,
  recovery: recoveryLabels,
  report: { ...reportCardLabels, comparison: comparisonLabels, watchRateChart: watchRateChartLabels },
  retention: retentionLabels,
  timeline: timelineLabels,
  viewers: viewersLabels,
  activity: activityLabels,
  player: playerLabels,
  importing: importingLabels,
  library: libraryLabels,
  interactions: interactionsLabels,
  errors: errorLabels,
}
