const count = { annotations: 1, callsToAction: 2, forms: 3, endScreens: 4, questions: 5, comments: 6 }
const person = { email: 'amara.okafor@example.com', name: 'Amara Okafor', ip: null, location: null }
const agent = { device: 'DESKTOP', os: 'Linux', browser: 'Chromium', referrer: null }
const may = { importUrl: true, importFile: true, updateVideo: true, deleteVideo: true, interactions: true }
const links = { shareUrl: '/video/play/a', embedUrl: '/video/embed/a' }

/** What an app's backend answers, by path, and a share link. */
export const answers: Record<string, unknown> = {
  '/api/hippo/capabilities': {
    ...may,
    ...{ webhook: false, activity: false, retention: true, timeline: true, viewerNames: true },
    ...{ audience: 'all', person: 'ada' },
  },
  '/api/hippo/reports/1': {
    ...{ videoId: '1', pageLoads: 120, plays: 80, viewers: 60, averageWatchRate: 55 },
    actions: { total: 28, ...count, reactions: 7, replies: 0 },
    watchRate: [0, 25, 50, 75, 100].map((percent, at) => ({ percent, count: 80 - 10 * at })),
    ...{ popularRegion: 'Amsterdam', playsInPopularRegion: 12 },
  },
  '/api/hippo/reports/1/retention': {
    ...{ videoId: '1', durationMs: 60_000, plays: 10, reached: [10, 8, 6, 5], replays: [0, 2, 1, 0] },
  },
  '/api/hippo/viewers': {
    rows: [{ videoId: '1', ...person, ...agent, lastViewed: null, percentPlayed: 85, views: 3 }],
    ...{ page: 1, hasMore: false },
  },
  '/api/hippo/viewers/timeline': {
    ...{ videoId: '1', email: person.email, durationMs: 60_000 },
    viewings: [
      {
        ...{ id: '1', startedAt: 1_700_000_000_000, percentPlayed: 50, watchedMs: 30_000 },
        ...{ passes: [[0, 30_000]], device: 'DESKTOP', location: null, actions: [] },
      },
    ],
  },
  '/api/hippo/videos/1': video(),
  '/api/hippo/videos': { rows: [video()], page: 1, hasMore: false },
  '/api/hippo/recordings': {
    video: {
      ...{ videoId: '2', assetId: '2', token: 'b', recordedUrl: '/video/play/b', previewUrl: '/b' },
      ...{ embedUrl: '/video/embed/b', thumbnailUrl: '/b.jpg', thumbnailPlayUrl: '/b.gif' },
    },
    uploadUrl: '/files',
    ticket: { token: 'of this take', expiresAt: Date.now() + 900_000 },
  },
  '/video/play/a/state': {
    ...{ status: 'ready', title: 'Quarterly review', videoId: '1', token: 'a', durationMs: 60_000 },
    ...{ posterUrl: '/poster.jpg', sources: [], downloadUrl: '/a.mp4', beatUrl: null },
  },
}

function video(): Record<string, unknown> {
  const pictures = { thumbnailUrl: null, shareThumbnailUrl: null }
  return {
    id: '1',
    token: 'a',
    title: 'Quarterly review',
    createdAt: null,
    durationMs: 60_000,
    ...pictures,
    ...links,
  }
}
