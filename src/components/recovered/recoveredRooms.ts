import { errorLabels } from '../../labels/errors.js'
import { recoveryLabels } from '../../labels/recovery.js'
import type { Localization } from '../../provider/useLocalization.js'

/** What the list of recovered recordings says. */
export type RecoveredText = Localization<'errors' | 'recovery'>

/** Its words in English. */
export const recoveredRooms: RecoveredText['labels'] = {
  errors: errorLabels,
  recovery: recoveryLabels,
}
