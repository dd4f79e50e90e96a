import type { CallOptions, HippoClient } from '../client/types.js'
import type { ActivityEvent } from '../contract/app/activity.js'
import type { Capabilities } from '../contract/app/capabilities.js'
import type { PeriodReport, Retention, ViewerTimeline } from '../contract/app/insights.js'
import type { LibraryVideo, VideoReport, ViewerProfile } from '../contract/types.js'
import { HippoError, type HippoErrorCode, toHippoError } from '../core/error.js'
import { delay } from '../core/time.js'
import { createFakeActivity, type FakeActivity } from './fakeActivity.js'
import type { FakeCall, FakeCallName, FakeData } from './fakeData.js'
import { createFakeImports } from './fakeImports.js'
import { createFakeReports, createFakeViewers } from './fakeInsights.js'
import { createFakeRecordings } from './fakeRecordings.js'
import { createFakeVideos } from './fakeVideos.js'
import { createFakeWebhook } from './fakeWebhook.js'
import {
  libraryVideoFixture,
  retentionFixture,
  videoReportFixture,
  viewerProfilesFixture,
} from './fixtures.js'

/** How a fake client fails: always under one code, with one error, or as a function of the call decides. */
export type FakeFailure =
  | HippoErrorCode
  | HippoError
  | ((call: FakeCall) => HippoErrorCode | HippoError | null | undefined)

/** What a fake client answers, and how it fails. */
export interface FakeClientOptions {
  /** @default 'fake' */
  scope?: string
  /** @default one report, of video 988 */
  reports?: VideoReport[]
  /** @default one, of video 988 */
  retentions?: Retention[]
  /** Answered for exactly their days; other periods are made up. @default [] */
  periods?: PeriodReport[]
  /** Answered for their viewer; any other of `viewers` has three viewings. @default [] */
  timelines?: ViewerTimeline[]
  /** Listed in pages of ten to whom asks for their video or mail. @default 23 viewers of video 988 */
  viewers?: ViewerProfile[]
  /** @default one video, 988 */
  videos?: LibraryVideo[]
  /** @default everything, for an audience of its own */
  capabilities?: Partial<Capabilities>
  /** Already there when the stream opens. @default [] */
  activity?: ActivityEvent[]
  /** How long each answer takes. @default 0 */
  delayMs?: number
  /** Makes calls fail; change `client.fail` at any time. */
  fail?: FakeFailure | null
  /** Awaited before each answer: hold it with `deferred()`. */
  before?: (call: FakeCall) => Promise<unknown> | void
}

/** A client that answers from memory, remembers what it was asked, and fails on demand. */
export interface FakeClient extends HippoClient {
  /** Every call so far, oldest first. */
  readonly calls: readonly FakeCall[]
  fail: FakeFailure | null
  /** What is answered; replace an array to change later answers. */
  readonly data: FakeData
  /** The stream, and the way to push into it. */
  readonly activity: FakeActivity
}

function failureOf(call: FakeCall, fail: FakeFailure | null): HippoError | null {
  const failure = typeof fail === 'function' ? fail(call) : fail
  if (typeof failure !== 'string') return failure ?? null
  return new HippoError(failure, `The fake client was told to fail with ${failure}.`)
}

let fakes = 0

const everything: Omit<Capabilities, 'audience' | 'person'> = {
  importUrl: true,
  importFile: true,
  updateVideo: true,
  deleteVideo: true,
  interactions: true,
  webhook: true,
  activity: true,
  retention: true,
  periods: true,
  timeline: true,
  viewerSort: true,
  viewerSearch: true,
  videoSearch: true,
  viewerNames: true,
}

/**
 * Makes a `HippoClient` that needs no server.
 *
 * @example
 * const client = createFakeClient({ viewers: viewerProfilesFixture(23) })
 * client.fail = 'maintenance'
 */
export function createFakeClient(options: FakeClientOptions = {}): FakeClient {
  const { delayMs = 0, before, scope = 'fake' } = options
  const calls: FakeCall[] = []
  const data: FakeData = {
    reports: options.reports ?? [videoReportFixture()],
    retentions: options.retentions ?? [retentionFixture()],
    periods: options.periods ?? [],
    timelines: options.timelines ?? [],
    viewers: options.viewers ?? viewerProfilesFixture(23),
    videos: options.videos ?? [libraryVideoFixture()],
    // Of its own, or two clients on one page would pass for two tabs and share what they are pushed.
    capabilities: {
      ...everything,
      audience: `fake-${fakes++}-${Math.random()}`,
      person: 'fake-person',
      ...options.capabilities,
    },
    interactions: {},
    imports: {},
    endpoint: null,
    deliveries: [],
  }
  async function answer<T>(
    name: FakeCallName,
    args: unknown[],
    call: CallOptions | undefined,
    make: () => T,
  ): Promise<T> {
    const made: FakeCall = { name, args }
    calls.push(made)
    try {
      await before?.(made)
      if (delayMs > 0) await delay(delayMs, call?.signal)
      call?.signal?.throwIfAborted()
    } catch (error) {
      throw toHippoError(error)
    }
    const failure = failureOf(made, client.fail)
    if (failure) throw failure
    return make()
  }
  const client: FakeClient = {
    scope,
    calls,
    data,
    fail: options.fail ?? null,
    recordings: createFakeRecordings(answer),
    reports: createFakeReports(answer, data),
    viewers: createFakeViewers(answer, data),
    videos: createFakeVideos(answer, data),
    imports: createFakeImports(answer, data),
    webhook: createFakeWebhook(answer, data),
    activity: createFakeActivity(answer, options.activity ?? [], () => data.capabilities.audience),
    capabilities: (call) => answer('capabilities', [], call, () => data.capabilities),
  }
  return client
}
