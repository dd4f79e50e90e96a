import type { PlayerLabels } from '../player.js'

export const playerLabels: PlayerLabels = {
  untitled: 'Video',
  ready: 'Das Video kann jetzt abgespielt werden.',
  states: {
    loading: 'Video wird geladen\u00A0…',
    recording: 'Wird gerade aufgenommen',
    processing: 'Das Video wird vorbereitet',
    failed: 'Dieses Video konnte nicht verarbeitet werden',
    gone: 'Dieses Video wurde entfernt',
    private: 'Dieses Video ist privat',
    'cannot-play': 'Dieser Browser kann dieses Video nicht abspielen',
    error: 'Das Video kann nicht angezeigt werden',
  },
  hints: {
    recording: 'Es erscheint hier von selbst, sobald es fertig ist.',
    processing: 'Es erscheint hier gleich von selbst.',
    failed: 'Bitten Sie die Person, die es geteilt hat, es neu aufzunehmen.',
    gone: 'Die Person, die es aufgenommen hat, hat es verworfen.',
    private: 'Öffnen Sie es über Ihren persönlichen Link, oder bitten Sie um einen neuen.',
    'cannot-play': 'Laden Sie es herunter und sehen Sie es in einem anderen Player an.',
  },
  unreachable: 'Die Datei kommt nicht an. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  download: 'Video herunterladen',
  chapters: 'Kapitel',
  speed: 'Geschwindigkeit',
  rate: (text) => `${text}×`,
  captionsOn: 'Untertitel an',
  captionsOff: 'Untertitel aus',
}
