import type { RecorderSnapshot } from '../recorder/types.js'

/** Whether a take has failed and left what was recorded: it can still be sent, or is to be discarded. */
export function isKept({ state, upload }: Pick<RecorderSnapshot, 'state' | 'upload'>): boolean {
  return state.status === 'failed' && upload.status !== 'none'
}
