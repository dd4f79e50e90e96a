'use client'

import type { ReactNode } from 'react'
import { useCapabilities } from '../../hooks/useCapabilities.js'
import { usePeriodReport } from '../../hooks/usePeriodReport.js'
import { type ReadState, useReadState } from '../../hooks/useReadState.js'
import { useHippo } from '../../provider/context.js'
import { ComparisonMessage } from './ComparisonMessage.js'
import { ComparisonTable } from './ComparisonTable.js'
import type { ComparisonProps } from './comparisonTypes.js'
import { periodsBefore } from './periodsBefore.js'
import { useToday } from './useToday.js'

function trouble(state: ReadState): number {
  if (state.status === 'error') return 3
  return state.status === 'loading' ? 2 : Number(state.error !== null)
}

/** The last days beside as many days before them, where the backend reports periods; nothing where it does not. */
export function PeriodComparison({
  videoId,
  compareTo,
  leaving,
  localization,
}: ComparisonProps<{ days: number; today?: string }>): ReactNode {
  const { labels, format } = localization
  const words = labels.report.comparison
  const { timeZone } = useHippo('<ReportCard>')
  const clock = useToday(timeZone)
  const today = compareTo.today ?? clock
  const isKept = useCapabilities().data?.periods === true
  const days = Math.max(1, Math.floor(compareTo.days))
  const periods = periodsBefore(today ?? '', days)
  const enabled = isKept && today !== null
  const now = usePeriodReport(videoId, periods.now, { enabled })
  const before = usePeriodReport(videoId, periods.before, { enabled })
  const name = `${videoId} ${periods.before.from} ${periods.now.to}`
  const nowState = useReadState(now, name)
  const beforeState = useReadState(before, name)
  if (!isKept) return null
  // The one that fares worse speaks for both.
  const [read, state] = trouble(nowState) >= trouble(beforeState) ? [now, nowState] : [before, beforeState]
  const retry = (): void => {
    for (const each of [now, before]) if (each.isError) void each.refetch({ cancelRefetch: false })
  }
  const text = format.number(days)
  const lastDays = words.lastDaysCount(days, text)
  return (
    <ComparisonTable
      title={words.against(words.daysBeforeCount(days, text))}
      columns={[lastDays, words.before]}
      now={now.data ?? null}
      before={before.data ?? null}
      shown={state.status !== 'error'}
      message={
        <ComparisonMessage
          state={state}
          failedAt={read.errorUpdatedAt}
          onRetry={retry}
          leaving={leaving}
          localization={localization}
        />
      }
      localization={localization}
    />
  )
}
