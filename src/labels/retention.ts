/** Words of the retention chart. Shares, times and counts come as text in the provider's locale. */
export interface RetentionLabels {
  /** Heading. */
  title: string
  /** What the curve and the bars mean, for the legend. */
  reached: string
  replays: string
  /** One sentence on what each counts. */
  help: Record<'reached' | 'replays', string>
  /** What a screen reader hears of the whole curve. */
  summary: (start: string, end: string) => string
  /** The place where most people left. */
  drop: (time: string, share: string) => string
  /** What the cursor stands on. */
  at: (time: string, share: string) => string
  replayCount: (count: number, text: string) => string
  /** Name of the cursor: what the arrow keys move. */
  cursor: string
  /** The same where Enter and a click play from there. */
  seekingCursor: string
  /** Opens the table that says the same. */
  showTable: string
  /** Column heads of the table. */
  part: string
  span: (from: string, to: string) => string
  emptyTitle: string
  emptyText: string
  /** Where the backend keeps no such figures. */
  unavailableTitle: string
  unavailableText: string
}

export const retentionLabels: RetentionLabels = {
  title: 'Where people watched',
  reached: 'Still watching',
  replays: 'Watched again',
  help: {
    reached: 'Share of plays that watched this part at least once.',
    replays: 'How often this part was watched again within one play.',
  },
  summary: (start, end) => `${start} of plays watched the beginning, ${end} the end.`,
  drop: (time, share) => `Most people left near ${time} (${share} of plays).`,
  at: (time, share) => `${time}: ${share} watched`,
  replayCount: (count, text) => (count === 1 ? `${text} time again` : `${text} times again`),
  cursor: 'Part of the video',
  seekingCursor: 'Part of the video; Enter plays from there',
  showTable: 'Show as a table',
  part: 'Part',
  span: (from, to) => `${from} – ${to}`,
  emptyTitle: 'Nobody has played this video yet',
  emptyText: 'After the first play you see here which parts people watch, skip and watch again.',
  unavailableTitle: 'Not counted here',
  unavailableText: 'This backend does not keep which parts of a video were watched.',
}
