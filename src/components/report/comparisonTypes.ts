import type { RefCallback } from 'react'
import type { VideoReport } from '../../hooks/data.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import type { ComparisonText } from './comparisonRooms.js'

/** What a report is compared with: another video, or some days with as many days before them. */
export type ReportComparison =
  | { videoId: string }
  | {
      /** How many days, the last of them included. */
      days: number
      /** Last of the days, as `2026-01-31`. @default today in the provider's zone, known in the browser alone */
      today?: string
    }

/** What is compared. */
export type ComparedFigures = Pick<VideoReport, 'pageLoads' | 'plays' | 'viewers' | 'averageWatchRate'>

interface Compared<Target extends ReportComparison> {
  videoId: string
  compareTo: Target
  /** Null while it is loading. */
  report: ComparedFigures | null
  leaving: RefCallback<HTMLElement>
}

export interface ReportComparisonProps extends Compared<ReportComparison> {
  /** What the card was given of words. */
  given: HippoLabelOverrides
}

export interface ComparisonProps<Target extends ReportComparison> extends Compared<Target> {
  localization: ComparisonText
}
