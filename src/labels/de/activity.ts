import type { ActivityLabels } from '../activity.js'
import { plural } from '../plural.js'

export const activityLabels: ActivityLabels = {
  title: 'Aktivität',
  now: 'gerade eben',
  someone: 'Jemand',
  hidden: (code) => `Person ${code}`,
  untitled: 'ein Video ohne Titel',
  sentences: {
    VideoPlayedSessions: '{person} hat {percent} von {video} angesehen',
    VideoCreated: '{person} hat {video} hinzugefügt',
    VideoCTA: '{person} hat aus {video} heraus {link} geöffnet',
    VideoLeadGenaration: '{person} hat bei {video} Kontaktdaten hinterlassen',
    VideoAnnotation: '{person} hat die Anmerkung {text} in {video} geöffnet',
    createdByNobody: '{video} kann jetzt geteilt werden',
    ctaUnknown: '{person} hat die Handlungsaufforderung in {video} angeklickt',
    annotationUntitled: '{person} hat eine Anmerkung in {video} geöffnet',
  },
  atTime: (time) => `bei ${time}`,
  fresh: (count, text) => `${text} ${plural('de', count, { one: 'neues', other: 'neue' })}`,
  freshAnnouncement: (count, text) =>
    `${text} ${plural('de', count, { one: 'neues Ereignis', other: 'neue Ereignisse' })}`,
  pause: 'Anhalten',
  resume: 'Fortsetzen',
  filter: 'Anzeigen',
  everything: 'Alles',
  kinds: {
    VideoPlayedSessions: 'Aufrufe',
    VideoCTA: 'Handlungsaufforderungen',
    VideoLeadGenaration: 'Kontakte',
    VideoAnnotation: 'Anmerkungen',
    VideoCreated: 'Neue Videos',
  },
  connecting: 'Verbindung wird aufgebaut\u00A0…',
  connectingIn: (_seconds, text) => `Nächster Verbindungsversuch in ${text}\u00A0s`,
  waitingForNetwork: 'Die Verbindung wird wieder aufgebaut, sobald Sie online sind',
  connectNow: 'Jetzt verbinden',
  lost: 'Die Verbindung wurde unterbrochen.',
  emptyTitle: 'Noch ist nichts passiert',
  emptyText:
    'Teilen Sie ein Video. Wer es ansieht, darin klickt oder Kontaktdaten hinterlässt, erscheint hier von selbst.',
  emptyKind: 'Davon gibt es noch nichts.',
  unavailableTitle: 'Die Live-Aktivität ist nicht verfügbar',
  unavailableText: 'Sie ist für diese App oder für Sie nicht eingerichtet.',
}
