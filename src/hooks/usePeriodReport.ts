'use client'

import { useQuery, type UseQueryOptions, type UseQueryResult } from '@tanstack/react-query'
import type { HippoError } from '../core/error.js'
import { useHippo } from '../provider/context.js'
import {
  type PeriodReport,
  type PeriodReportKey,
  periodReportOptions,
  type ReportPeriod,
} from '../queries/index.js'

/** TanStack's own options; the key and the function are ours. */
export type UsePeriodReportOptions<Data = PeriodReport> = Omit<
  UseQueryOptions<PeriodReport, HippoError, Data, PeriodReportKey>,
  'queryKey' | 'queryFn'
>

/**
 * Reads the figures of one video over some days, and each of the days, where `capabilities.periods`.
 *
 * @param period days of the account's calendar as `2026-01-31`, both ends among them; five years at most.
 * @example
 * const { data } = usePeriodReport('988', { from: '2026-01-01', to: '2026-01-31' })
 * const busiest = data?.days.toSorted((a, b) => b.plays - a.plays)[0]
 */
export function usePeriodReport<Data = PeriodReport>(
  videoId: string,
  period: ReportPeriod,
  options?: UsePeriodReportOptions<Data>,
): UseQueryResult<Data, HippoError> {
  const { client } = useHippo('usePeriodReport()')
  const { select: _, ...ours } = periodReportOptions(client, videoId, period)
  return useQuery<PeriodReport, HippoError, Data, PeriodReportKey>({ ...ours, ...options })
}
