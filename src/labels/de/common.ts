import type { CommonLabels } from '../common.js'

export const commonLabels: CommonLabels = {
  loading: 'Wird geladen\u00A0…',
  retry: 'Erneut versuchen',
  retrying: 'Neuer Versuch\u00A0…',
  retryingIn: (_seconds, text) => `Neuer Versuch in ${text}\u00A0s`,
  unknown: 'Unbekannt',
  anonymous: 'Anonym',
  about: (subject) => `Mehr zu „${subject}“`,
  stale: 'Das sind die zuletzt bekannten Zahlen.',
}
