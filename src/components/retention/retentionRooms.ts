import { commonLabels } from '../../labels/common.js'
import { retentionLabels } from '../../labels/retention.js'
import type { Localization } from '../../provider/useLocalization.js'

/** What the retention chart says. */
export type RetentionText = Localization<'common' | 'retention'>

/** Its words in English. */
export const retentionRooms: RetentionText['labels'] = {
  common: commonLabels,
  retention: retentionLabels,
}
