/** Words of the chart of how far people watched. */
export interface WatchRateChartLabels {
  /** What is heard and read at one bar. */
  at: (step: string, plays: string, share: string) => string
  summary: (half: string, whole: string) => string
  cursor: string
  showTable: string
  shareOfPlays: string
  emptyTitle: string
  emptyText: string
}

export const watchRateChartLabels: WatchRateChartLabels = {
  at: (step, plays, share) => `${step} watched: ${plays}, ${share} of all`,
  summary: (half, whole) => `${half} of plays saw half of the video or more, ${whole} all of it.`,
  cursor: 'Share watched',
  showTable: 'Show as a table',
  shareOfPlays: 'Share of plays',
  emptyTitle: 'Nobody has played this video yet',
  emptyText: 'After the first play you see here how far people watch.',
}
