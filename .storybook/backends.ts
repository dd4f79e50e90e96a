import { type HippoClient, HippoError, type Playback, type RecorderEngine } from 'react-hippo-video'
import {
  createFakeClient,
  createFakeEngine,
  emptyReportFixture,
  recoveredTakeFixture,
  retentionFixture,
} from 'react-hippo-video/testing'

/** What the toolbar offers in place of a story's own backend. */
export type Backend = 'fake' | 'slow' | 'failing' | 'empty'

/** What stands in for a story's own client, engine and share link. */
export interface StandIn {
  client: HippoClient
  engine: RecorderEngine
  /** What the share link of a player says in place of its video, and for how long. */
  playback: (title: string) => { state: Playback; ms: number }
}

const slowMs = 3000
/** The videos that stories speak of. */
const videoIds = ['988', '7']

/** The backend chosen in the toolbar; null for the story's own. */
export function createBackend(backend: Backend): StandIn | null {
  switch (backend) {
    case 'fake':
      return null
    case 'slow':
      return {
        client: createFakeClient({ delayMs: slowMs }),
        engine: createFakeEngine({
          script: 'auto',
          delayMs: slowMs,
          recovered: [recoveredTakeFixture({ sentBytes: 1_200_000 })],
        }),
        playback: (title) => ({ state: { status: 'processing', title }, ms: slowMs }),
      }
    case 'failing':
      return {
        client: createFakeClient({ fail: 'server_error' }),
        engine: failingEngine(),
        playback: (title) => ({ state: { status: 'failed', title }, ms: Infinity }),
      }
    case 'empty':
      return {
        client: createFakeClient({
          reports: videoIds.map((videoId) => emptyReportFixture({ videoId })),
          retentions: videoIds.map(emptyRetention),
          viewers: [],
          videos: [],
          activity: [],
        }),
        engine: emptyEngine(),
        playback: (title) => ({ state: { status: 'recording', title }, ms: Infinity }),
      }
  }
}

function emptyRetention(videoId: string) {
  const none = retentionFixture().reached.map(() => 0)
  return retentionFixture({ videoId, plays: 0, reached: none, replays: none })
}

/** Each start ends as it does where the app's backend fails. */
function failingEngine(): RecorderEngine {
  const error = new HippoError('upload_failed', 'The media server does not answer.')
  const engine = createFakeEngine({
    recovered: [recoveredTakeFixture({ upload: { status: 'failed', error } })],
  })
  return {
    ...engine,
    createRecorder(given) {
      const recorder = engine.createRecorder(given)
      recorder.subscribe(() => {
        if (recorder.get().state.status === 'requesting') queueMicrotask(() => engine.fail('create_failed'))
      })
      return recorder
    },
  }
}

/** A computer with nothing plugged in, on which nothing was left behind. */
function emptyEngine(): RecorderEngine {
  const nothing = { cameras: [], microphones: [], camera: null, microphone: null }
  return createFakeEngine({
    script: 'auto',
    support: { supported: true, screen: true, camera: false, microphone: false, systemAudio: false },
    devices: { ...nothing, muted: { microphone: false, systemAudio: false } },
  })
}
