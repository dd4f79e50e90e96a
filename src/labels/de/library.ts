import type { LibraryLabels } from '../library.js'
import { plural } from '../plural.js'

const videos = (count: number): string => plural('de', count, { one: 'Video', other: 'Videos' })
const moreVideos = (count: number): string =>
  plural('de', count, { one: 'weiteres Video', other: 'weitere Videos' })

export const libraryLabels: LibraryLabels = {
  title: 'Bibliothek',
  untitled: 'Video ohne Titel',
  loaded: (_count, text) => `${text} geladen`,
  allLoaded: (count, text) => `${text} ${videos(count)}`,
  moreLoaded: (added, _loaded, addedText, loadedText) =>
    `${addedText} ${moreVideos(added)}, ${loadedText} geladen`,
  duration: (text) => `Dauer: ${text}`,
  emptyTitle: 'Noch keine Videos',
  emptyText: 'Nehmen Sie eines auf oder importieren Sie eines, dann erscheint es hier mit seinem Link.',

  search: 'Videos suchen',
  searchHint: 'Titel',
  found: (_count, text) => `${text} gefunden`,
  noMatchTitle: (search) => `Kein Video gefunden für „${search}“`,
  noMatchText: 'Versuchen Sie es mit einem Teil des Titels.',
  layout: 'Ansicht',
  grid: 'Raster',
  list: 'Liste',
  clearSelection: 'Auswahl aufheben',

  actions: (title) => `Aktionen für „${title}“`,
  rename: 'Umbenennen',
  newTitle: 'Titel',
  save: 'Speichern',
  cancel: 'Abbrechen',
  thumbnailFromFile: 'Neues Vorschaubild',
  thumbnailFromFrame: 'Dieses Bild verwenden',
  download: 'Herunterladen',
  delete: 'Löschen',
  deleteTitle: (title) => `„${title}“ löschen?`,
  deleteText:
    'Der Link funktioniert dann sofort für niemanden mehr. Sie können das Löschen kurze Zeit rückgängig machen.',
  keep: 'Behalten',
  deleting: 'Wird gelöscht\u00A0…',
  deleted: (title) => `„${title}“ wurde gelöscht.`,
  undo: 'Rückgängig machen',
  undoing: 'Wird wiederhergestellt\u00A0…',
  restored: (title) => `„${title}“ ist wieder da.`,
  close: 'Schließen',
  renamed: 'Umbenannt',
  thumbnailChanged: 'Das Vorschaubild wurde geändert',

  notChanged: 'Das Video wurde nicht geändert.',
  notDeleted: 'Das Video wurde nicht gelöscht.',
  notRestored: 'Das Video wurde nicht wiederhergestellt.',
  pictureKind: 'Wählen Sie ein Bild im Format JPEG, PNG oder WebP.',
  pictureTooLarge: 'Wählen Sie ein Bild mit höchstens 4\u00A0MB.',
}
