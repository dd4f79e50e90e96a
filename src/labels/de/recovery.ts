import type { RecoveryLabels } from '../recovery.js'

export const recoveryLabels: RecoveryLabels = {
  title: 'Wiederhergestellte Aufnahmen',
  hint: 'Zurückgeblieben, als eine Seite geschlossen wurde. Es fehlt höchstens der letzte Moment.',
  untitled: 'Aufnahme ohne Titel',
  waiting: 'Wartet auf Sie',
  saved: 'Gesichert und bereit zum Teilen',
  uploading: (percent) => `${percent} hochgeladen`,
  retrying: 'Verbindung unterbrochen, neuer Versuch',
  resume: 'Fortsetzen',
  download: 'Herunterladen',
  preparing: 'Wird vorbereitet\u00A0…',
  missing: 'Dieser Browser enthält sie nicht mehr.',
  downloadFailed: 'Sie konnte nicht gelesen werden. Versuchen Sie es erneut.',
  discard: 'Verwerfen',
  confirm: 'Diese Aufnahme und ihren Link endgültig löschen?',
  keep: 'Behalten',
  dismiss: 'Ausblenden',
  actions: (title) => `Aktionen für „${title}“`,
  announceSaved: (title) => `„${title}“ ist gesichert`,
  announceDiscarded: (title) => `„${title}“ ist gelöscht`,
}
