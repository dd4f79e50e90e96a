import type { Beat, HelloAnswer, HelloInput } from 'react-hippo-video/contract'
import { ApiError, gone, invalidRequest, notFound } from '../http/error.js'
import type { Services } from '../services.js'
import { mayWatch, privateSentence } from './access.js'
import { createGroupCommit } from './group-commit.js'
import { normalEmail, viewerKey, visitorKey } from './identity.js'
import type { Lead } from './lead.js'
import { leadOf, readPass } from './pass.js'
import { sayHello, type Arrival, type Welcome } from './say-hello.js'
import { takeActions, type TakenAction } from './take-actions.js'
import { takeBeats, type BeatResult, type TakenBeat } from './take-beats.js'
import { needSessionTicket, signSessionTicket } from './ticket.js'
import type { ActionKind } from './schema.js'
import type { Visitor } from './visitor.js'

/**
 * Takes in what watch pages report. Each call resolves once its rows are durable; `at` is when it came in, in epoch
 * milliseconds: now, unless told otherwise.
 */
export interface Ingest {
  /**
   * Begins a session; the same session id gives the same ticket again. The viewer is whom the pass names, unless the
   * caller knows better.
   * @throws ApiError 403 without a pass where one is needed, 404, 410
   */
  hello(input: HelloInput, visitor: Visitor, known?: Lead | null, at?: number): Promise<HelloAnswer>
  /**
   * Brings a session forward.
   * @throws ApiError 400 when it cannot be true, 401 with a forged ticket, 403 with another session's, 410 once the session is sealed
   */
  beat(beat: Beat, at?: number): Promise<void>
  /** Keeps something a viewer did. @throws ApiError 401 or 403, as a beat */
  act(action: ViewerAction, at?: number): Promise<void>
}

interface ViewerAction {
  sessionId: string
  ticket: string
  /** Made by the caller: the same id counts once. */
  id: string
  kind: ActionKind
  data?: unknown
}

export interface IngestOptions {
  /** Leave out the views of whoever recorded the video, and of the account's holder. @default false */
  excludeOwner?: boolean
}

const longestReferrer = 2000

export function createIngest(services: Services, options: IngestOptions = {}): Ingest {
  const { db, clock, signer, settings, account } = services
  const welcome = createGroupCommit<Arrival, Welcome>((arrivals) => sayHello(db, arrivals))
  const record = createGroupCommit<TakenAction, boolean>((actions) => takeActions(db, actions))
  const keep = createGroupCommit<TakenBeat, BeatResult>((beats) => takeBeats(db, beats))

  return {
    async hello(input, visitor, known = null, at = clock()) {
      const video = await db
        .selectFrom('video')
        .select(['account_id', 'id', 'owner', 'created_by', 'state', 'access', 'duration_ms'])
        .where('token', '=', input.token)
        .executeTakeFirst()
      if (!video) throw notFound('This video')
      if (video.state === 'gone') throw gone('This video')
      const holder = readPass(signer, input.pass, video.id, clock())
      if (!mayWatch(video, holder)) throw new ApiError(403, 'PrivateVideo', privateSentence)
      const lead = known ?? leadOf(holder)
      const { address, userAgent } = visitor
      const { visitorId, sessionId } = input
      const email = lead ? normalEmail(lead.email) : null
      const owners = [account.email, video.owner, video.created_by].flatMap((mail) =>
        options.excludeOwner && mail ? normalEmail(mail) : [],
      )
      const { videoId, startedAt } = await welcome({
        anonymousKey: email && visitorId ? visitorKey(visitorId) : null,
        owners,
        session: {
          account_id: video.account_id,
          id: sessionId,
          video_id: video.id,
          viewer_key: viewerKey({ email, visitorId, address, userAgent }, signer, at),
          started_at: at,
          last_at: at,
          seq: 0,
          final: 0,
          sealed: 0,
          sealed_at: null,
          counted: visitor.isBot ? 0 : 1,
          is_bot: visitor.isBot ? 1 : 0,
          plays: 0,
          watched_ms: 0,
          coverage_ms: 0,
          duration_ms: video.duration_ms ?? 0,
          pct: 0,
          ranges: new Uint8Array(),
          late_beats: 0,
          known_before: 0,
          email,
          name: lead?.name ?? null,
          ip_masked: visitor.ipMasked,
          device: visitor.device,
          os: visitor.os,
          browser: visitor.browser,
          country: visitor.country,
          region: visitor.region,
          city: visitor.city,
          referer: input.referrer?.slice(0, longestReferrer) || null,
        },
      })
      if (videoId !== video.id) throw invalidRequest('This session belongs to another video.')
      const { account_id: accountId, access } = video
      // Time in which that much may have been watched: the limit is what an idle session has as well.
      const issuedAt = startedAt - Math.min(input.watchedMs ?? 0, settings.SEAL_AFTER_MS)
      return {
        ticket: signSessionTicket(signer, { accountId, videoId, sessionId, issuedAt, access }),
        beatIntervalMs: settings.BEAT_INTERVAL_MS,
      }
    },

    async beat(beat, at = clock()) {
      const result = await keep({ beat, ticket: needSessionTicket(signer, beat.ticket, beat.sessionId), at })
      if (result.type === 'refused') throw invalidRequest(result.reason)
      if (result.type === 'unknown') throw notFound('This session')
      if (result.type === 'late') {
        throw new ApiError(410, 'SessionSealed', 'This viewing session is over. Say hello with a new one.')
      }
    },

    async act({ sessionId, ticket, id, kind, data }, at = clock()) {
      await record({ ticket: needSessionTicket(signer, ticket, sessionId), id, kind, at, data })
    },
  }
}
