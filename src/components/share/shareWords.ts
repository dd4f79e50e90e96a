import type { CopyState, ShareForm } from '../../hooks/useShareLink.js'
import type { HippoLabels } from '../../labels/labels.js'
import { recorderLabels } from '../../labels/recorder.js'

/** What a share link says, in English. */
export const shareRooms: Pick<HippoLabels, 'recorder'> = { recorder: recorderLabels }

/** What came of a copy, in words; null once that has been read. */
export function copyOutcome(form: ShareForm, copy: CopyState, text: HippoLabels['recorder']): string | null {
  if (copy === 'ready') return null
  if (copy === 'blocked') return form === 'link' ? text.copyBlocked : text.copyFailed
  return { link: text.copied, embed: text.copiedEmbed, thumbnail: text.copiedThumbnail }[form]
}
