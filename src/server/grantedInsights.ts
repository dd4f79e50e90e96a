import type {
  PeriodReport,
  ReportPeriod,
  Retention,
  ViewerListQuery,
  ViewerTimeline,
  ViewerTimelineQuery,
} from '../contract/app/insights.js'
import { parseReportPeriod, parseViewerTimelineQuery } from '../contract/insightQueries.js'
import { HippoError } from '../core/error.js'
import { forbidden } from './access.js'
import type { Granted } from './granted.js'
import { checkId } from './identifiers.js'

const unknownParts = {
  retention: 'which parts of a video were watched',
  periods: 'the figures of some days',
  timeline: 'how one viewer watched',
} as const

/** What the backend does not keep is told in words: its own 404 would read as if the video were missing. */
async function needKept({ account }: Granted, part: keyof typeof unknownParts): Promise<void> {
  if ((await account.capabilities())[part]) return
  throw new HippoError('not_found', `This video API does not tell ${unknownParts[part]}.`, {
    status: 404,
    hint: `capabilities().${part} says so beforehand.`,
  })
}

const arrangements = {
  viewerSort: 'sort viewers',
  viewerSearch: 'search viewers',
  videoSearch: 'search videos',
} as const

/** An API that cannot sort or search would answer as if it had not been asked to. */
export async function needAble({ account }: Granted, capability: keyof typeof arrangements): Promise<void> {
  if ((await account.capabilities())[capability]) return
  throw new HippoError('invalid_request', `This video API cannot ${arrangements[capability]}.`, {
    status: 400,
    hint: `capabilities().${capability} says so beforehand.`,
  })
}

/** Checks that a list of viewers tells nothing that its rows hide: neither by who is found nor by their order. */
export async function needListing(granted: Granted, { sort, search }: ViewerListQuery): Promise<void> {
  const { pii } = granted.grant
  if (search !== undefined && !pii) {
    throw forbidden('Searching for viewers needs a grant with pii.', 'capabilities().viewerSearch says so.')
  }
  if (sort?.field === 'name' && !pii) {
    throw forbidden('Sorting viewers by name needs a grant with pii.', 'capabilities().viewerNames says so.')
  }
  if (search !== undefined) await needAble(granted, 'viewerSearch')
  if (sort) await needAble(granted, 'viewerSort')
}

async function needFigures(granted: Granted, videoId: string): Promise<void> {
  granted.access.need('reports:read')
  await granted.access.needVideo(checkId(videoId))
}

/** How often each part of a video was watched. */
export async function readRetention(granted: Granted, videoId: string): Promise<Retention> {
  await needFigures(granted, videoId)
  await needKept(granted, 'retention')
  return granted.account.rest.getRetention(videoId)
}

/** The figures of some days. */
export async function readPeriod(
  granted: Granted,
  videoId: string,
  input: ReportPeriod,
): Promise<PeriodReport> {
  await needFigures(granted, videoId)
  const period = parseReportPeriod(input)
  await needKept(granted, 'periods')
  return granted.account.rest.getPeriod(videoId, period)
}

/** How one viewer watched: as with every look-up by mail address, only for whom is shown who viewers are. */
export async function readTimeline(granted: Granted, input: ViewerTimelineQuery): Promise<ViewerTimeline> {
  const { access, account, grant } = granted
  access.need('viewers:read')
  const query = parseViewerTimelineQuery(input)
  await access.needVideo(checkId(query.videoId))
  if (!grant.pii) {
    throw forbidden(
      'Looking a viewer up by mail address needs a grant with pii.',
      'Ask for the viewers of the video instead.',
    )
  }
  await needKept(granted, 'timeline')
  return account.rest.getTimeline(query)
}
