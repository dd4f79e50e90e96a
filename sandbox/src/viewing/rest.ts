import { Hono } from 'hono'
import {
  encodePeriodReport,
  encodeReport,
  encodeRetention,
  encodeViewerPage,
  encodeViewerTimeline,
  HippoError,
  parseReportPeriod,
  parseViewerListQuery,
  parseViewerTimelineQuery,
} from 'react-hippo-video/contract'
import * as v from 'valibot'
import { authenticate } from '../accounts/authenticate.js'
import type { ApiEnv } from '../http/env.js'
import { gone, invalidRequest, notFound } from '../http/error.js'
import { readParams } from '../http/params.js'
import type { Services } from '../services.js'
import { reportZone } from './day.js'
import { readPeriod } from './period.js'
import { readReport, type ReportedVideo } from './report.js'
import { readRetention } from './retention.js'
import { readTimeline } from './timeline.js'
import { deepestPage, readViewerPage } from './viewer-page.js'

const pageParams = v.object({
  page: v.optional(
    v.pipe(
      v.union([
        v.number(),
        v.pipe(v.string(), v.regex(/^\d+$/, 'must be a page number'), v.transform(Number)),
      ]),
      v.integer('must be a page number'),
      v.minValue(1, 'must be at least 1'),
      v.maxValue(deepestPage, `must be at most ${deepestPage}`),
    ),
    1,
  ),
})

/** Hippo's two reports, and what is ours beside them, with the account's credentials. */
export function reportRoutes(services: Services): Hono<ApiEnv> {
  const { db } = services
  const app = new Hono<ApiEnv>()

  app.get('/api/v1/me/video/reports/:id', authenticate(services), async (c) => {
    const video = await reportedVideo(services, c.get('account').id, c.req.param('id'))
    return c.json(encodeReport(await readReport(db, video)))
  })

  app.get('/api/v1/me/video/reports/:id/retention', authenticate(services), async (c) => {
    const video = await reportedVideo(services, c.get('account').id, c.req.param('id'))
    return c.json(encodeRetention(await readRetention(db, video)))
  })

  app.get('/api/v1/me/video/reports/:id/period', authenticate(services), async (c) => {
    const period = asRequest(() => parseReportPeriod(c.get('params')))
    const video = await reportedVideo(services, c.get('account').id, c.req.param('id'))
    return c.json(encodePeriodReport(await readPeriod(db, video, period, reportZone)))
  })

  app.get('/api/v1/me/video/viewer_profile/timeline', authenticate(services), async (c) => {
    const { video_id: videoId, user_email: email } = c.get('params')
    const query = asRequest(() => parseViewerTimelineQuery({ videoId, email }))
    const video = await reportedVideo(services, c.get('account').id, query.videoId)
    return c.json(encodeViewerTimeline(await readTimeline(db, video, query)))
  })

  app.get('/api/v1/me/video/viewer_profile', authenticate(services), async (c) => {
    const accountId = c.get('account').id
    const params = c.get('params')
    const query = asRequest(() =>
      parseViewerListQuery({
        videoId: params.video_id || null,
        leadEmail: params.user_email || null,
        sort: params.sort || null,
        direction: params.direction || null,
        search: params.search,
      }),
    )
    const { page } = readParams(pageParams, params)
    if (query.videoId !== undefined) await reportedVideo(services, accountId, query.videoId)
    return c.json(encodeViewerPage(await readViewerPage(db, accountId, query, page, reportZone)))
  })

  return app
}

async function reportedVideo(services: Services, accountId: string, videoId: string): Promise<ReportedVideo> {
  const row = await services.db
    .selectFrom('video')
    .select(['state', 'duration_ms'])
    .where('account_id', '=', accountId)
    .where('id', '=', videoId)
    .executeTakeFirst()
  if (!row) throw notFound(`Video ${/^\d{1,20}$/.test(videoId) ? videoId : ''}`.trim())
  if (row.state === 'gone') throw gone(`Video ${videoId}`)
  return { accountId, videoId, durationMs: row.duration_ms ?? 0 }
}

/** Runs a decoder of the contract on what a caller sent: what it refuses is the caller's mistake. */
export function asRequest<Read>(decode: () => Read): Read {
  try {
    return decode()
  } catch (cause) {
    if (!(cause instanceof HippoError)) throw cause
    throw invalidRequest([cause.message, cause.hint].filter(Boolean).join(' '))
  }
}
