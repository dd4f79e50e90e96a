import { type DehydratedState, dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import * as library from 'react-hippo-video'
import {
  createFakeClient,
  createFakeEngine,
  type FakeEngineOptions,
  loadParts,
  recoveredTakeFixture,
  viewerProfileFixture,
} from 'react-hippo-video/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { PollResults } from '../../../src/components/player/interactions/PollResults.js'
import { usePlayerText } from '../../../src/components/player/usePlayerText.js'
import { firstPieces } from '../../../src/components/viewers/rowPieces.js'
import { recoveredRooms } from '../../../src/components/recovered/recoveredRooms.js'
import { RecoveredStatus } from '../../../src/components/recovered/RecoveredStatus.js'
import { useLocalization } from '../../../src/provider/useLocalization.js'

const shareUrl = 'https://video.example.com/video/play/KQf5MPDupD2qFi4U'
const viewer = { videoId: '988', email: 'amara.okafor@example.com' }
const own = { id: 'own', header: 'Own', cell: () => 'own', width: '8rem' }

function Screen(): ReactElement {
  const sources = library.useRecordingSources()
  return <library.SourceToggle source="screen" sources={sources} />
}

/** Every component that an app can import, and what a server makes it of. */
const components = {
  ActivityFeed: () => <library.ActivityFeed videoId="988" />,
  CameraBubble: () => <library.CameraBubble />,
  DeviceSelect: () => <library.DeviceSelect kind="camera" />,
  FloatingControls: () => <library.FloatingControls />,
  ImportVideo: () => <library.ImportVideo />,
  LevelMeter: () => <library.LevelMeter />,
  MuteToggle: () => <library.MuteToggle source="microphone" />,
  PauseButton: () => <library.PauseButton />,
  PlayerConversation: () => (
    <library.ViewingScope>
      <library.VideoPlayer shareUrl={shareUrl} />
      <library.PlayerConversation />
    </library.ViewingScope>
  ),
  RecordButton: () => <library.RecordButton />,
  Recorder: () => <library.Recorder />,
  RecorderFailure: () => <library.RecorderFailure />,
  RecorderPreview: () => <library.RecorderPreview />,
  RecorderStatus: () => <library.RecorderStatus />,
  RecorderWarnings: () => <library.RecorderWarnings />,
  RecordingTimer: () => <library.RecordingTimer />,
  RecoveredRecordings: () => <library.RecoveredRecordings />,
  ReportCard: () => <library.ReportCard videoId="988" compareTo={{ videoId: '31' }} />,
  RetentionChart: () => <library.RetentionChart videoId="988" onSeek={() => {}} />,
  ShareLink: () => <library.ShareLink />,
  SourceToggle: () => <Screen />,
  SwitchSurfaceButton: () => <library.SwitchSurfaceButton />,
  UploadProgress: () => <library.UploadProgress />,
  VideoActions: () => <library.VideoActions videoId="988" downloadUrl={null} />,
  VideoEmbed: () => <library.VideoEmbed embedUrl={shareUrl} />,
  VideoLibrary: () => <library.VideoLibrary />,
  VideoPlayer: () => <library.VideoPlayer shareUrl={shareUrl} />,
  ViewerRows: () => <library.ViewerRows rows={[viewerProfileFixture()]} columns={['percentPlayed', own]} />,
  ViewerTable: () => (
    <>
      <library.ViewerTable videoId="988" selectable columns={['viewer', 'percentPlayed', own]} />
      <library.ViewerTable videoId="31" columns={['viewer', 'percentPlayed', own]} />
    </>
  ),
  ViewerTimeline: () => (
    <>
      <library.ViewerTimeline {...viewer} />
      <library.ViewerTimeline {...viewer} onSeek={() => {}} />
    </>
  ),
  WatchRateChart: () => <library.WatchRateChart videoId="988" />,
} satisfies Record<string, () => ReactElement>

/** They show nothing themselves. */
const invisible = new Set(['HippoError', 'HippoProvider', 'RecorderScope', 'ViewingScope'])

const client = createFakeClient()
const state: { ready?: DehydratedState } = {}

beforeAll(async () => {
  await loadParts()
  const cache = new QueryClient()
  await Promise.all([
    cache.query(library.capabilitiesOptions(client)),
    cache.query(library.videoReportOptions(client, '988')),
    cache.query(library.videoOptions(client, '988')),
    cache.query(library.retentionOptions(client, '988')),
    cache.query(library.viewerTimelineOptions(client, viewer)),
    cache.infiniteQuery(library.viewerProfilesOptions(client, { videoId: '988' })),
    cache.infiniteQuery(library.videoLibraryOptions(client)),
  ])
  // So many that only some are in the page.
  const many = Array.from({ length: 240 }, (_, at) => viewerProfileFixture({ email: `${at}@example.com` }))
  const { queryKey } = library.viewerProfilesOptions(client, { videoId: '31' })
  cache.setQueryData(queryKey, { pages: [{ rows: many, page: 1, hasMore: false }], pageParams: [1] })
  state.ready = dehydrate(cache)
})

function render(children: ReactElement, options: FakeEngineOptions = {}, read = state.ready): string {
  const engine = createFakeEngine({ now: () => 0, ...options })
  const { HippoProvider, RecorderScope } = library
  return renderToString(
    <HippoProvider client={client} engine={engine} queryClient={new QueryClient()} timeZone="UTC">
      <HydrationBoundary state={read}>
        <RecorderScope>{children}</RecorderScope>
      </HydrationBoundary>
    </HippoProvider>,
  )
}

/** The elements of some markup that a strict policy would leave without their styles. */
const styled = (html: string): string[] => html.match(/<[^>]+ style=[^>]*>|<style\b[^>]*>/g) ?? []

describe('what a server renders has no style of its own, which a policy without unsafe-inline refuses', () => {
  it('is looked for in every component there is', () => {
    const found = Object.entries(library)
      .filter(([name, value]) => /^[A-Z][a-z]/.test(name) && typeof value === 'function')
      .map(([name]) => name)
      .filter((name) => !invisible.has(name))
    expect(found.toSorted()).toEqual(Object.keys(components).toSorted())
  })

  it.each(Object.entries(components))('%s', (_name, make) => {
    expect(styled(render(make()))).toEqual([])
    expect(styled(render(make(), {}, undefined))).toEqual([])
    for (const startIn of ['failed', 'recording', 'review'] as const) {
      const recovered = [recoveredTakeFixture()]
      expect(styled(render(make(), { startIn, level: 0.6, recovered }))).toEqual([])
    }
  })

  it('and yet it has its lengths', () => {
    const html = render(components.ReportCard()) + render(components.ViewerTable())
    const lengths = [...html.matchAll(/<(svg|table|col|td)\b[^>]* (?:width|height)="([\d.]+%?)"/g)]
    const found = new Set(lengths.map(([, tag, length]) => `${tag} ${length}`))
    const gap = firstPieces(240).find((piece) => 'gap' in piece)?.gap
    // The longest bar and row, a table of three columns, a column of 8rem, and the room of the rows that are not there.
    expect([...found]).toEqual(
      expect.arrayContaining(['svg 84', 'svg 100%', 'svg 95%', 'table 336', 'col 128', `td ${gap}`]),
    )
  })

  it('nor has what comes up in the browser alone, should an app render it', () => {
    function Late(): ReactElement {
      const text = usePlayerText(undefined)
      const localization = useLocalization('<Late>', recoveredRooms)
      return (
        <>
          <PollResults
            options={[{ id: 'a', text: 'A' }]}
            votes={[{ optionId: 'a', count: 2 }]}
            own="a"
            text={text}
          />
          <RecoveredStatus take={recoveredTakeFixture()} downloading="idle" localization={localization} />
        </>
      )
    }
    const html = render(<Late />)
    expect(html.match(/hippo-track-fill/g)).toHaveLength(2)
    expect(styled(html)).toEqual([])
  })
})
