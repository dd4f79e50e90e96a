import { QueryClient } from '@tanstack/react-query'
import { type ReactNode, Suspense, use } from 'react'
import { renderToReadableStream, renderToString } from 'react-dom/server.browser'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { arabic } from '../../../src/labels/ar/index.js'
import { english } from '../../../src/labels/en/index.js'
import { german } from '../../../src/labels/de/index.js'
import {
  ActivityFeed,
  createClient,
  type HippoLabels,
  HippoProvider,
  ImportVideo,
  loadLabels,
  PlayerConversation,
  Recorder,
  ReportCard,
  VideoLibrary,
  videoLibraryOptions,
  videoOptions,
  VideoPlayer,
  videoReportOptions,
  viewerProfilesOptions,
  ViewerTable,
  ViewingScope,
} from '../../../src/index.js'
import { createFakeClient, createFakeEngine } from '../../../src/testing/index.js'

const machineZone = process.env.TZ

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  if (machineZone === undefined) delete process.env.TZ
  else process.env.TZ = machineZone
})

const client = createFakeClient()

async function filledCache(): Promise<QueryClient> {
  const cache = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })
  await Promise.all([
    cache.prefetchQuery(videoReportOptions(client, '988')),
    cache.prefetchQuery(videoOptions(client, '988')),
    cache.prefetchInfiniteQuery(viewerProfilesOptions(client, { videoId: '988' })),
    cache.prefetchInfiniteQuery(videoLibraryOptions(client)),
  ])
  return cache
}

function Everything(): ReactNode {
  return (
    <>
      <Recorder />
      <ImportVideo />
      <ReportCard videoId="988" />
      <ViewerTable videoId="988" />
      <VideoLibrary />
      <ActivityFeed />
      <ViewingScope>
        <VideoPlayer playback={{ status: 'processing', title: '' }} />
        <PlayerConversation />
      </ViewingScope>
    </>
  )
}

function page(cache: QueryClient, locale: string, timeZone: string, labels: HippoLabels): ReactNode {
  const engine = createFakeEngine()
  return (
    <HippoProvider {...{ client, engine, locale, timeZone, labels }} queryClient={cache}>
      <Everything />
    </HippoProvider>
  )
}

describe('a page from the server', () => {
  it.each([
    ['en', 'UTC', english, 'Nov 12, 2026, 8:00 AM', english.report.fields.plays],
    ['de', 'Europe/Berlin', german, '12.11.2026, 09:00', german.report.fields.plays],
    ['ar-EG', 'Africa/Cairo', arabic, '٢٠٢٦، ١٠:٠٠ ص', arabic.report.fields.plays],
  ] as const)(
    'in %s is the same wherever and whenever it is made',
    async (locale, timeZone, labels, date, plays) => {
      const cache = await filledCache()
      const filledAt = Date.now()
      const made: string[] = []
      for (const [zone, language, time] of [
        ['Pacific/Kiritimati', 'ja-JP', filledAt],
        // While what was read counts as fresh.
        ['America/Los_Angeles', 'fr-FR', filledAt + 20_000],
      ] as const) {
        process.env.TZ = zone
        vi.stubGlobal('navigator', { language, languages: [language], userAgent: '' })
        vi.spyOn(Date, 'now').mockReturnValue(time)
        made.push(renderToString(page(cache, locale, timeZone, labels)))
      }
      const shows = (text: string): boolean => made.every((html) => html.includes(text))
      expect([shows(date), shows(plays)]).toEqual([true, true])
      // Piece by piece, for a difference that can be read.
      expect(made[1]?.split('<')).toEqual(made[0]?.split('<'))
    },
  )

  it('says nothing in English in another language', async () => {
    const cache = await filledCache()
    const html = renderToString(page(cache, 'ar', 'UTC', arabic))
    const shown = html.replaceAll(/<[^>]*>/g, '\n')
    const own = ['Loading', 'Record', 'Plays', 'Viewers', 'Library', 'Activity', 'Import', 'Show']
    expect(own.filter((word) => shown.includes(word))).toEqual([])
    expect(html.match(/dir="(ltr|rtl)"/g)?.every((dir) => dir === 'dir="rtl"')).toBe(true)
  })

  it('waits for words that are loaded', async () => {
    function Localized(): ReactNode {
      const labels = use(loadLabels('de'))
      return (
        <HippoProvider client={createClient()} locale="de" labels={labels}>
          <ReportCard videoId="988" />
        </HippoProvider>
      )
    }
    const stream = await renderToReadableStream(
      <Suspense fallback="…">
        <Localized />
      </Suspense>,
    )
    await stream.allReady
    expect(await new Response(stream).text()).toContain(german.report.fields.plays)
  })
})
