import { plural } from '../plural.js'
import type { TimelineLabels } from '../timeline.js'

export const timelineLabels: TimelineLabels = {
  title: (viewer) => `Was ${viewer} angesehen hat`,
  viewingCount: (count, text) => `${text} ${plural('de', count, { one: 'Besuch', other: 'Besuche' })}`,
  watched: (share, time) => `${share} des Videos in ${time}`,
  stretches: (list) => `Angesehen: ${list}.`,
  span: (from, to) => `${from} – ${to}`,
  unplayed: 'Seite geöffnet, nicht abgespielt',
  actions: {
    annotations: 'Anmerkung angeklickt',
    callsToAction: 'Handlungsaufforderung angeklickt',
    forms: 'Formular angeklickt',
    endScreens: 'Nächstes Video angeklickt',
    questions: 'Umfrage angeklickt',
    comments: 'Kommentiert',
    reactions: 'Reagiert',
    replies: 'Geantwortet',
  },
  action: (kind, time) => `${kind} bei ${time}`,
  playFrom: (time) => `Ab ${time} abspielen`,
  emptyTitle: 'Noch kein Besuch',
  emptyText: 'Nach dem ersten Besuch sehen Sie hier, wann, was angesehen und was dabei getan wurde.',
  unavailableTitle: 'Hier nicht verfügbar',
  unavailableText:
    'Dieses System hält die Besuche einzelner Personen nicht fest, oder Sie dürfen sie nicht sehen.',
}
