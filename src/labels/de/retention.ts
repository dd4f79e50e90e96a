import { plural } from '../plural.js'
import type { RetentionLabels } from '../retention.js'

export const retentionLabels: RetentionLabels = {
  title: 'Welche Stellen angesehen wurden',
  reached: 'Noch dabei',
  replays: 'Erneut angesehen',
  help: {
    reached: 'Anteil der Wiedergaben, die diese Stelle mindestens einmal gezeigt haben.',
    replays: 'Wie oft diese Stelle innerhalb einer Wiedergabe erneut angesehen wurde.',
  },
  summary: (start, end) => `${start} der Wiedergaben zeigten den Anfang, ${end} das Ende.`,
  drop: (time, share) => `Die meisten gingen bei ${time} (${share} der Wiedergaben).`,
  at: (time, share) => `${time}: ${share} angesehen`,
  replayCount: (count, text) => `${text} ${plural('de', count, { one: 'Mal', other: 'Mal' })} erneut`,
  cursor: 'Stelle im Video',
  seekingCursor: 'Stelle im Video; Eingabetaste spielt ab dort',
  showTable: 'Als Tabelle anzeigen',
  part: 'Stelle',
  span: (from, to) => `${from} – ${to}`,
  emptyTitle: 'Noch hat niemand dieses Video abgespielt',
  emptyText:
    'Nach der ersten Wiedergabe sehen Sie hier, welche Stellen angesehen, übersprungen und erneut angesehen werden.',
  unavailableTitle: 'Wird hier nicht gezählt',
  unavailableText: 'Dieses System hält nicht fest, welche Stellen eines Videos angesehen wurden.',
}
