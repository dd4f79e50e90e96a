import { commonLabels } from '../../labels/common.js'
import type { HippoLabels } from '../../labels/labels.js'

/** The words of a place whose code is on its way, or has not come. */
export const partRooms: Pick<HippoLabels, 'common'> = { common: commonLabels }
