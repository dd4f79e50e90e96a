/** A part of the report card below its heading. */
export type ReportSection = 'figures' | 'funnel' | 'watchRate' | 'actions' | 'region'

/** All of them, as they follow one another. */
export const reportSections: readonly ReportSection[] = [
  'figures',
  'funnel',
  'watchRate',
  'actions',
  'region',
]
