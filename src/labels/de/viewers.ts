import { plural } from '../plural.js'
import type { ViewersLabels } from '../viewers.js'

// Singular and plural are the same.
const viewers = 'Zuschauer'
const moreViewers = (count: number): string =>
  plural('de', count, { one: 'weiterer Zuschauer', other: 'weitere Zuschauer' })
const videos = (count: number): string => plural('de', count, { one: 'Video', other: 'Videos' })
const moreVideos = (count: number): string =>
  plural('de', count, { one: 'weiteres Video', other: 'weitere Videos' })

export const viewersLabels: ViewersLabels = {
  title: 'Zuschauer',
  leadTitle: 'Angesehene Videos',
  caption: (videoId) => `Zuschauer von Video ${videoId}`,
  leadCaption: (leadEmail) => `Videos, die ${leadEmail} angesehen hat`,
  fields: {
    viewer: 'Zuschauer',
    videoId: 'Video',
    email: 'E-Mail',
    name: 'Name',
    ip: 'IP-Adresse',
    lastViewed: 'Zuletzt angesehen',
    location: 'Standort',
    device: 'Gerät',
    os: 'System',
    browser: 'Browser',
    referrer: 'Gekommen von',
    percentPlayed: 'Gesehen',
    views: 'Aufrufe',
  },
  help: {
    viewer: 'Name und E-Mail-Adresse des Kontakts, oder die maskierte Adresse einer unbekannten Person.',
    videoId: 'ID des Videos.',
    email: 'E-Mail-Adresse des Kontakts.',
    name: 'Name des Kontakts.',
    ip: 'Maskierte IP-Adresse des Kontakts.',
    lastViewed: 'Wann der Kontakt das Video zuletzt angesehen hat.',
    location: 'Geografischer Standort des Kontakts.',
    device: 'Gerät, auf dem der Kontakt das Video angesehen hat.',
    os: 'Betriebssystem des Geräts, auf dem der Kontakt das Video angesehen hat.',
    browser: 'Browser, in dem der Kontakt das Video angesehen hat.',
    referrer: 'Adresse der Webseite, über deren Link eine Person zum Video gekommen ist.',
    percentPlayed: 'Angesehener Anteil des Videos.',
    views: 'Wie oft der Kontakt das Video abgespielt hat.',
  },
  loaded: (_count, text) => `${text} geladen`,
  allLoaded: (_count, text) => `${text} ${viewers}`,
  leadAllLoaded: (count, text) => `${text} ${videos(count)}`,
  loadMore: 'Mehr laden',
  loadingMore: 'Wird geladen\u00A0…',
  end: 'Ende der Liste',
  moreLoaded: (added, _loaded, addedText, loadedText) =>
    `${addedText} ${moreViewers(added)}, ${loadedText} geladen`,
  leadMoreLoaded: (added, _loaded, addedText, loadedText) =>
    `${addedText} ${moreVideos(added)}, ${loadedText} geladen`,
  details: 'Details',
  devices: { DESKTOP: 'Computer', MOBILE: 'Smartphone', TABLET: 'Tablet', TV: 'Fernseher' },
  newViewers: (count, text, more) =>
    count === 0
      ? 'Neue anzeigen'
      : `${text}${more ? '+' : ''} ${plural('de', count, { one: 'neuer', other: 'neue' })}`,
  newViewersAnnouncement: (count, text) =>
    `${text} ${plural('de', count, { one: 'neuer Zuschauer', other: 'neue Zuschauer' })}`,
  sortedAmong: (count, text) =>
    count === 1 ? 'Sortiert ist nur, was geladen ist' : `Sortiert unter den ${text} geladenen`,
  searchedAmong: (count, text) =>
    count === 1 ? 'Gesucht wurde nur in dem, was geladen ist' : `Gesucht unter den ${text} geladenen`,
  sortedAscending: (column) => `Sortiert nach ${column}, aufsteigend`,
  sortedDescending: (column) => `Sortiert nach ${column}, absteigend`,
  unsorted: 'Neueste zuerst',
  search: 'Zuschauer suchen',
  searchHint: 'Name oder E-Mail',
  matches: (_count, text) => `${text} ${viewers} gefunden`,
  noMatchTitle: (search) => `Niemand gefunden für „${search}“`,
  noMatchText: 'Versuchen Sie es mit einem Teil des Namens oder der E-Mail-Adresse.',
  clearSearch: 'Suche löschen',
  options: 'Tabellenoptionen',
  columns: 'Spalten',
  csvLoaded: (count, text) =>
    `${text} ${plural('de', count, { one: 'Zeile', other: 'Zeilen' })} herunterladen (CSV)`,
  csvAll: 'Alle Zeilen herunterladen (CSV)',
  csvProgress: (_count, text) => `${text} gelesen\u00A0…`,
  csvCancel: 'Abbrechen',
  csvDone: (count, text) =>
    `${text} ${plural('de', count, { one: 'Zeile', other: 'Zeilen' })} heruntergeladen`,
  selectAll: 'Alle angezeigten auswählen',
  select: (who) => `${who} auswählen`,
  selected: (_count, text) => `${text} ausgewählt`,
  detailsOf: (who) => `Details zu ${who}`,
  open: (who) => `${who} öffnen`,
  pages: 'Seiten',
  page: (text, total) => (total === null ? `Seite ${text}` : `Seite ${text} von ${total}`),
  previousPage: 'Zurück',
  nextPage: 'Weiter',
  emptyTitle: 'Noch hat niemand dieses Video angesehen',
  emptyText: 'Teilen Sie den Link. Wer das Video abspielt, erscheint hier mit dem angesehenen Anteil.',
  leadEmptyTitle: 'Noch keine Videos angesehen',
  leadEmptyText:
    'Senden Sie dieser Person einen Link. Jedes abgespielte Video erscheint hier mit dem angesehenen Anteil.',
  rowsCaption: (heading) => `Tabelle: ${heading}`,
  emptyRowsTitle: 'Keine Zuschauer',
  emptyRowsText: 'Es gibt keine Zeilen anzuzeigen.',
}
