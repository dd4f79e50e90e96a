'use client'

import {
  useSuspenseQuery,
  type UseSuspenseQueryOptions,
  type UseSuspenseQueryResult,
} from '@tanstack/react-query'
import type { HippoError } from '../core/error.js'
import { useHippo } from '../provider/context.js'
import {
  type PeriodReport,
  type PeriodReportKey,
  periodReportOptions,
  type ReportPeriod,
} from '../queries/index.js'

/** TanStack's own options; the key and the function are ours. */
export type UseSuspensePeriodReportOptions<Data = PeriodReport> = Omit<
  UseSuspenseQueryOptions<PeriodReport, HippoError, Data, PeriodReportKey>,
  'queryKey' | 'queryFn'
>

/**
 * The same as `usePeriodReport`, with `data` always there:
 * while it is read for the first time the nearest `<Suspense>` shows its fallback, and what fails then is thrown to
 * the nearest error boundary.
 *
 * @example
 * const { data } = useSuspensePeriodReport('988', { from: '2026-01-01', to: '2026-01-31' })
 */
export function useSuspensePeriodReport<Data = PeriodReport>(
  videoId: string,
  period: ReportPeriod,
  options?: UseSuspensePeriodReportOptions<Data>,
): UseSuspenseQueryResult<Data, HippoError> {
  const { client } = useHippo('useSuspensePeriodReport()')
  const { select: _, ...ours } = periodReportOptions(client, videoId, period)
  return useSuspenseQuery<PeriodReport, HippoError, Data, PeriodReportKey>({ ...ours, ...options })
}
