import { commonLabels } from '../../labels/common.js'
import { errorLabels } from '../../labels/errors.js'
import { libraryLabels } from '../../labels/library.js'
import { viewersLabels } from '../../labels/viewers.js'
import type { Localization } from '../../provider/useLocalization.js'

/** What the library and the actions of a video say. */
export type LibraryText = Localization<'common' | 'errors' | 'library' | 'viewers'>

/** Its words in English. */
export const libraryRooms: LibraryText['labels'] = {
  common: commonLabels,
  errors: errorLabels,
  library: libraryLabels,
  viewers: viewersLabels,
}
