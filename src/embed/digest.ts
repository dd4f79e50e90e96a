import { HippoError } from '../core/error.js'
import { widgetGlobals } from '../recorder/widget/widgetGlobal.js'

/**
 * Reads the account's digest as the snippet leaves it: anew with each call where `setDigestOnStart` is set, as it is in
 * the documented one, else once. What it gives back throws `not_configured` where there is none.
 */
export function readDigest(): () => string {
  const page = widgetGlobals()
  const first = page.hippovideoDigest
  return () => {
    const digest = page.setDigestOnStart === false ? first : page.hippovideoDigest
    if (typeof digest === 'string' && digest !== '') return digest
    throw new HippoError('not_configured', 'The page names no account.', {
      hint: 'Set window.hippovideoDigest before the script, as in the snippet.',
    })
  }
}
