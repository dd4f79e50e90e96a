import { commonLabels } from '../../labels/common.js'
import { errorLabels } from '../../labels/errors.js'
import { interactionsLabels } from '../../labels/interactions.js'
import type { HippoLabels } from '../../labels/labels.js'
import { playerLabels } from '../../labels/player.js'

/** The rooms whose words a player shows. */
export type PlayerRoom = 'common' | 'errors' | 'interactions' | 'player'

/** Their words in English. */
export const playerRooms: Pick<HippoLabels, PlayerRoom> = {
  common: commonLabels,
  errors: errorLabels,
  interactions: interactionsLabels,
  player: playerLabels,
}
