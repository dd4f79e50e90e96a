import { formatViewedDate } from '../contract/date.js'
import type { LibraryVideo, VideoReport, ViewerProfile } from '../contract/types.js'

export { periodReportFixture, retentionFixture, viewerTimelineFixture } from './insightFixtures.js'

/** A report as a busy video has it; change any field. */
export function videoReportFixture(overrides: Partial<VideoReport> = {}): VideoReport {
  return {
    videoId: '988',
    pageLoads: 15,
    plays: 13,
    viewers: 10,
    averageWatchRate: 85,
    actions: {
      total: 111,
      annotations: 4,
      callsToAction: 19,
      forms: 6,
      endScreens: 3,
      questions: 5,
      comments: 8,
      reactions: 63,
      replies: 3,
    },
    watchRate: [
      { percent: 0, count: 0 },
      { percent: 25, count: 3 },
      { percent: 50, count: 2 },
      { percent: 75, count: 1 },
      { percent: 100, count: 5 },
    ],
    popularRegion: 'Houston, Texas',
    playsInPopularRegion: 7,
    ...overrides,
  }
}

/** A report before anyone has opened the link. */
export function emptyReportFixture(overrides: Partial<VideoReport> = {}): VideoReport {
  return videoReportFixture({
    pageLoads: 0,
    plays: 0,
    viewers: 0,
    averageWatchRate: 0,
    actions: {
      total: 0,
      annotations: 0,
      callsToAction: 0,
      forms: 0,
      endScreens: 0,
      questions: 0,
      comments: 0,
      reactions: 0,
      replies: 0,
    },
    watchRate: [0, 25, 50, 75, 100].map((percent) => ({
      percent: percent as VideoReport['watchRate'][number]['percent'],
      count: 0,
    })),
    popularRegion: null,
    playsInPopularRegion: null,
    ...overrides,
  })
}

/** A viewer with a name and a mail; change any field. */
export function viewerProfileFixture(overrides: Partial<ViewerProfile> = {}): ViewerProfile {
  return {
    videoId: '988',
    email: 'amara.okafor@example.com',
    name: 'Amara Okafor',
    ip: '192.XXX.2.XXX',
    lastViewed: { raw: '31/12/2018 02:23 AM', at: Date.UTC(2018, 11, 31, 2, 23), timeZone: 'UTC' },
    location: 'Sydney, Australia',
    device: 'DESKTOP',
    os: 'Macintosh',
    browser: 'Chrome',
    referrer: 'https://www.example.com/newsletter',
    percentPlayed: 95,
    views: 2,
    ...overrides,
  }
}

const people = [
  'Amara Okafor',
  'Joris de Vries',
  'Lena Sørensen',
  'Mateo Álvarez',
  'Priya Raman',
  'Tomás Novák',
  'Yuki Tanaka',
  'Noor Haddad',
]
const places = [
  'Sydney, Australia',
  null,
  'Naples, Italy',
  'Houston, Texas',
  'Kyoto, Japan',
  'Utrecht, Netherlands',
]
const devices = ['DESKTOP', 'DESKTOP', 'MOBILE', 'TABLET']
const systems = ['Macintosh', 'Windows', 'Android', 'iOS']
const browsers = ['Chrome', 'Firefox', 'Chrome', 'Safari']
const addresses = ['192.XXX.2.XXX', '198.XXX.100.XXX', '203.XXX.113.XXX']
const shares = [95, 36, 100, 62, 8, 100, 74, 48, 21]

/** `count` different viewers of one video, every fifth of them anonymous, newest first. */
export function viewerProfilesFixture(
  count: number,
  overrides: Partial<ViewerProfile> = {},
): ViewerProfile[] {
  return Array.from({ length: count }, (_, index) => {
    const at = Date.UTC(2026, 10, 12, 9, 30) - index * 5_400_000
    const name = index % 5 === 2 ? null : `${people[index % people.length]}`
    const local = name
      ?.toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/ø/g, 'o')
      .replace(/[^a-z]+/g, '.')
    return viewerProfileFixture({
      name,
      email: local ? `${local}${index < people.length ? '' : index}@example.com` : null,
      ip: addresses[index % addresses.length] ?? null,
      lastViewed: { raw: formatViewedDate(at, 'UTC'), at, timeZone: 'UTC' },
      location: places[index % places.length] ?? null,
      device: devices[index % devices.length] ?? null,
      os: systems[index % systems.length] ?? null,
      browser: browsers[index % browsers.length] ?? null,
      referrer: index % 3 === 0 ? 'https://www.example.com/newsletter' : null,
      percentPlayed: shares[index % shares.length] ?? 0,
      views: (index % 4) + 1,
      ...overrides,
    })
  })
}

const picture = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 100"><rect width="160" height="100" fill="#43598c"/><rect x="36" y="18" width="88" height="58" rx="4" fill="#eef1f8"/><rect x="44" y="34" width="44" height="5" rx="2" fill="#b9c4de"/><rect x="44" y="46" width="64" height="5" rx="2" fill="#b9c4de"/></svg>',
)}`

/** One video of the library; change any field. */
export function libraryVideoFixture(overrides: Partial<LibraryVideo> = {}): LibraryVideo {
  return {
    id: '988',
    token: 'q7Hc2dV9sLxT4mZk',
    title: 'Pro edit, full flow',
    createdAt: { raw: '12 Nov 2026 - 09:30AM', at: Date.UTC(2026, 10, 12, 9, 30), timeZone: 'UTC' },
    durationMs: 171_000,
    thumbnailUrl: picture,
    shareThumbnailUrl: picture,
    shareUrl: 'https://video.example.com/video/play/q7Hc2dV9sLxT4mZk',
    embedUrl: 'https://video.example.com/video/embed/q7Hc2dV9sLxT4mZk',
    ...overrides,
  }
}
