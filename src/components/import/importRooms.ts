import { commonLabels } from '../../labels/common.js'
import { errorLabels } from '../../labels/errors.js'
import { importingLabels } from '../../labels/importing.js'
import type { Localization } from '../../provider/useLocalization.js'

/** What an import says. */
export type ImportText = Localization<'common' | 'errors' | 'importing'>

/** Its words in English. */
export const importRooms: ImportText['labels'] = {
  common: commonLabels,
  errors: errorLabels,
  importing: importingLabels,
}
