import { plural } from '../plural.js'
import type { ReportLabels } from '../report.js'

export const reportLabels: ReportLabels = {
  title: (videoId) => `Video ${videoId}`,
  recorded: (date) => `vom ${date}`,
  fields: {
    pageLoads: 'Seitenaufrufe',
    plays: 'Wiedergaben',
    viewers: 'Zuschauer',
    averageWatchRate: 'Ø angesehen',
    funnel: 'Vom Link zum Zuschauer',
    watchRate: 'Wie weit angesehen',
    actions: 'Was getan wurde',
    annotations: 'Anmerkungen',
    callsToAction: 'Handlungsaufforderungen',
    forms: 'Formulare',
    endScreens: 'Abspanne',
    questions: 'Fragen',
    comments: 'Kommentare',
    reactions: 'Reaktionen',
    replies: 'Antworten',
    popularRegion: 'Am häufigsten aus',
    playsInPopularRegion: 'Wiedergaben von dort',
  },
  help: {
    pageLoads: 'Wie oft der geteilte Link geöffnet wurde.',
    plays: 'Wie oft das Video nach dem Öffnen des Links abgespielt wurde.',
    viewers: 'Wie viele verschiedene Personen das Video abgespielt haben.',
    averageWatchRate:
      'Wie viel insgesamt angesehen wurde: gesamte Wiedergabezeit ÷ (Wiedergaben × Länge des Videos).',
    funnel:
      'Welcher Anteil der Seitenaufrufe abgespielt wurde und wie oft jeder Zuschauer das Video abgespielt hat. Wer mehrmals abspielt, zählt als ein Zuschauer.',
    watchRate:
      'Wiedergaben nach dem erreichten Anteil des Videos, in fünf Stufen von 0\u00A0% bis 100\u00A0%.',
    actions: 'Alle Aktionen: die Summe der acht Arten darunter.',
    annotations: 'Wie oft Anmerkungen angeklickt wurden.',
    callsToAction: 'Wie oft eine Handlungsaufforderung angeklickt wurde.',
    forms: 'Wie oft Kontaktformulare angeklickt wurden.',
    endScreens: 'Wie oft die Liste der nächsten Videos angeklickt wurde.',
    questions: 'Wie oft eine Umfrage angeklickt wurde.',
    comments: 'Alle Kommentare zum Video.',
    reactions: 'Alle Reaktionen auf das Video.',
    replies: 'Alle Antworten auf Kommentare.',
    popularRegion: 'Der Ort mit den meisten Wiedergaben.',
    playsInPopularRegion: 'Wiedergaben aus dem Ort mit den meisten Wiedergaben.',
  },
  actionCount: (count, text) => `${text} ${plural('de', count, { one: 'Aktion', other: 'Aktionen' })}`,
  playCount: (count, text) => `${text} ${plural('de', count, { one: 'Wiedergabe', other: 'Wiedergaben' })}`,
  noAverage: 'Noch nicht',
  noActions: 'Noch hat niemand geklickt, geantwortet oder reagiert.',
  showAll: (hidden, kinds, text) => (hidden === kinds ? `Alle ${text} anzeigen` : `${text} weitere bei null`),
  watchedShare: 'Angesehener Anteil',
  watchedCount: 'Wiedergaben',
  emptyTitle: 'Noch hat niemand dieses Video geöffnet',
  emptyText:
    'Teilen Sie den Link. Dann erscheinen hier die ersten Aufrufe, Wiedergaben und Zuschauer, und wie weit sie das Video angesehen und was sie dabei getan haben.',
  funnel: {
    opened: 'Geöffnet',
    played: 'Abgespielt',
    watched: 'Zuschauer',
    loadCount: (count, text) =>
      `${text} ${plural('de', count, { one: 'Seitenaufruf', other: 'Seitenaufrufe' })}`,
    ofLoads: (share) => `${share} der Aufrufe`,
    playsEachCount: (count, text) =>
      `${text} ${plural('de', count, { one: 'Wiedergabe', other: 'Wiedergaben' })} pro Person`,
  },
  comparison: {
    against: (what) => `Verglichen mit: ${what}`,
    thisVideo: 'Dieses Video',
    lastDaysCount: (count, text) => (count === 1 ? 'Letzter Tag' : `Letzte ${text} Tage`),
    daysBeforeCount: (count, text) => (count === 1 ? 'Tag davor' : `${text} Tage davor`),
    before: 'Davor',
    figure: 'Kennzahl',
    difference: 'Unterschied',
    more: (text) => `${text} mehr`,
    fewer: (text) => `${text} weniger`,
    morePointsCount: (count, text) =>
      `${text} ${plural('de', count, { one: 'Punkt', other: 'Punkte' })} mehr`,
    fewerPointsCount: (count, text) =>
      `${text} ${plural('de', count, { one: 'Punkt', other: 'Punkte' })} weniger`,
    same: 'Gleich',
    fromNothing: 'Neu',
    incomparable: 'Noch keiner',
    missing: 'Zum Vergleichen ist nichts da.',
  },
  watchRateChart: {
    at: (step, plays, share) => `${step} angesehen: ${plays}, ${share} von allen`,
    summary: (half, whole) =>
      `${half} der Wiedergaben zeigten mindestens die Hälfte des Videos, ${whole} das ganze.`,
    cursor: 'Angesehener Anteil',
    showTable: 'Als Tabelle anzeigen',
    shareOfPlays: 'Anteil der Wiedergaben',
    emptyTitle: 'Noch hat niemand dieses Video abgespielt',
    emptyText: 'Nach der ersten Wiedergabe sehen Sie hier, wie weit das Video angesehen wird.',
  },
}
