import type { ImportingLabels } from '../importing.js'
import { plural } from '../plural.js'

export const importingLabels: ImportingLabels = {
  title: 'Video importieren',
  drop: 'Video hier ablegen',
  dropHere: 'Zum Importieren loslassen',
  dropRefused: 'Es können nur Video- und Audiodateien importiert werden',
  chooseFile: 'Datei auswählen',
  limits: 'Video oder Audio, weniger als 5\u00A0GB',
  openWindow: 'Video auswählen',
  windowHint: 'Die Auswahl öffnet sich in einem eigenen Fenster.',
  url: 'Oder die Adresse im Web',
  urlHint: 'https://…',
  videoTitle: 'Titel',
  videoTitleHint: 'Optional',
  start: 'Importieren',
  onlyFirst: (name, ignored, text) =>
    `Immer nur eine Datei: Importiert wird „${name}“, ${plural('de', ignored, {
      one: 'eine weitere Datei bleibt',
      other: `${text} weitere Dateien bleiben`,
    })} unberücksichtigt.`,
  states: {
    starting: 'Import wird gestartet\u00A0…',
    uploading: 'Wird hochgeladen',
    downloading: 'Der Server holt das Video',
    processing: 'Das Video wird vorbereitet',
    ready: 'Ihr Video kann jetzt geteilt werden',
    cancelled: 'Der Import wurde abgebrochen. Es wurde nichts gespeichert.',
  },
  hints: {
    uploading: 'Lassen Sie diese Seite geöffnet, bis alles hochgeladen ist.',
    downloading: 'Sie können diese Seite verlassen: Der Server macht von selbst weiter.',
    processing: 'Alle Daten sind gesichert. Sie können diese Seite verlassen.',
    ready: 'Senden Sie den Link, oder importieren Sie ein weiteres Video.',
  },
  progress: 'Fortschritt des Imports',
  bytes: (bytes, totalBytes) => `${bytes} von ${totalBytes}`,
  bytesSoFar: (bytes) => `bisher ${bytes}`,
  reconnecting: 'Verbindung unterbrochen, neuer Versuch',
  failed: 'Der Import ist fehlgeschlagen',
  cancel: 'Abbrechen',
  retry: 'Erneut versuchen',
  startOver: 'Anderes auswählen',
  importAnother: 'Weiteres importieren',
}
