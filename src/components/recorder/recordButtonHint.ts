import type { UseRecorderResult } from '../../hooks/recorderResult.js'
import { isUnsupported } from '../../hooks/recorderTrigger.js'
import { errorLabels } from '../../labels/errors.js'
import { type HippoLabelOverrides, wordsWith } from '../../labels/labels.js'

/** The sentence behind a button that failed or cannot start at all. */
export function recordButtonHint(
  { state, support }: UseRecorderResult,
  ...given: readonly (HippoLabelOverrides | undefined)[]
): string | undefined {
  const failed = state.status === 'failed' ? state.error.code : null
  const code = failed ?? (isUnsupported(support) ? support.reason : null)
  return code === null ? undefined : wordsWith({ errors: errorLabels }, ...given).errors[code]
}
