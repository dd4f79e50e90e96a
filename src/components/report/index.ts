export { ReportCard } from './ReportCard.js'
export type { ReportCardProps } from './ReportCard.js'
export type { ReportCardState } from './ReportContent.js'
