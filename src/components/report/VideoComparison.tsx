'use client'

import type { ReactElement } from 'react'
import { useReadState } from '../../hooks/useReadState.js'
import { useVideo } from '../../hooks/useVideo.js'
import { useVideoReport } from '../../hooks/useVideoReport.js'
import { ComparisonMessage } from './ComparisonMessage.js'
import { ComparisonTable } from './ComparisonTable.js'
import type { ComparisonProps } from './comparisonTypes.js'

/** The report beside that of another video. */
export function VideoComparison({
  compareTo,
  report,
  leaving,
  localization,
}: ComparisonProps<{ videoId: string }>): ReactElement {
  const { labels } = localization
  const words = labels.report.comparison
  const read = useVideoReport(compareTo.videoId)
  const state = useReadState(read, compareTo.videoId)
  const title = useVideo(compareTo.videoId).data?.title || labels.report.title(compareTo.videoId)
  return (
    <ComparisonTable
      title={words.against(title)}
      columns={[words.thisVideo, title]}
      now={report}
      before={read.data ?? null}
      shown={state.status !== 'error'}
      message={
        <ComparisonMessage
          state={state}
          failedAt={read.errorUpdatedAt}
          onRetry={() => void read.refetch({ cancelRefetch: false })}
          leaving={leaving}
          localization={localization}
        />
      }
      localization={localization}
    />
  )
}
