import type { RecorderSnapshot } from '../recorder/types.js'

/** Whether leaving the page now could cost something of the take. */
export function isAtRisk({ state, upload }: RecorderSnapshot): boolean {
  switch (state.status) {
    case 'recording':
    case 'paused':
    case 'stopping':
    case 'submitting':
      return true
    default:
      return upload.status === 'uploading' || upload.status === 'retrying'
  }
}
