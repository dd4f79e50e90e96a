import type { DataTag, UnusedSkipTokenOptions } from '@tanstack/react-query'
import type { HippoClient } from '../client/types.js'
import type { PeriodReport, ReportPeriod } from '../contract/app/insights.js'
import type { HippoError } from '../core/error.js'
import { hippoKeys, type PeriodReportKey } from './keys.js'
import { readRetry } from './retry.js'

/** What `periodReportOptions` returns. */
export type PeriodReportOptions = UnusedSkipTokenOptions<
  PeriodReport,
  HippoError,
  PeriodReport,
  PeriodReportKey
> & { queryKey: DataTag<PeriodReportKey, PeriodReport, HippoError> }

/**
 * Query options for the figures of one video over some days of the account's calendar, both ends among them; fresh
 * for a minute. Fails with `invalid_request` for a period that ends before it begins or is longer than five years,
 * and with `not_found` where the backend does not know (`capabilities.periods`).
 *
 * @example
 * const january = { from: '2026-01-01', to: '2026-01-31' }
 * await queryClient.query(periodReportOptions(client, '988', january))
 */
export function periodReportOptions(
  client: HippoClient,
  videoId: string,
  period: ReportPeriod,
): PeriodReportOptions {
  return {
    queryKey: hippoKeys.period(client.scope, videoId, period) as PeriodReportOptions['queryKey'],
    queryFn: ({ signal }) => client.reports.period(videoId, period, { signal }),
    staleTime: 60_000,
    ...readRetry,
  }
}
