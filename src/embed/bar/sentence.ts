import type { HippoError } from '../../core/error.js'
import { embedLabels } from '../../labels/embed.js'
import { errorLabels } from '../../labels/errors.js'

/** What a person reads of an error. */
export function sentenceOf({ code }: Pick<HippoError, 'code'>): string {
  return code === 'forbidden' ? embedLabels.forbidden : errorLabels[code]
}
