import {
  type ActivityEvent,
  ActivityFeed,
  PlayerConversation,
  type ReadyPlayback,
  ReportCard,
  RetentionChart,
  VideoActions,
  type VideoConversation,
  VideoEmbed,
  VideoLibrary,
  VideoPlayer,
  ViewerRows,
  ViewerTable,
  ViewerTimeline,
  ViewingScope,
  WatchRateChart,
} from 'react-hippo-video'
import { createFakeClient, libraryVideoFixture, viewerProfilesFixture } from 'react-hippo-video/testing'
import clip from '../browser/fixtures/clip.webm?url'
import type { Scene } from './scene.js'

/** The moment in which every picture is taken. */
export const noon: number = Date.UTC(2026, 10, 14, 12)

const site = 'https://video.example.com'

const poster = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><rect width="16" height="9" fill="#43598c"/><circle cx="8" cy="4.5" r="2" fill="#b9c4de"/></svg>',
)}`

const playback: ReadyPlayback = {
  status: 'ready',
  title: 'Pro edit, full flow',
  videoId: '988',
  token: 'KQf5MPDupD2qFi4U',
  durationMs: 10_008,
  posterUrl: poster,
  sources: [{ url: clip, type: 'video/webm; codecs="vp9, opus"' }],
  downloadUrl: clip,
  beatUrl: null,
  interactions: {
    callToAction: { text: 'Book a call', url: `${site}/video/cta/988`, startMs: 0 },
    annotations: [],
    form: null,
    poll: null,
    endScreen: null,
    comments: true,
    reactions: ['+1', 'AAA'],
    actionUrl: `${site}/actions`,
    conversationUrl: `${site}/conversations/KQf5MPDupD2qFi4U`,
  },
}

const conversation: VideoConversation = {
  comments: [
    {
      id: 'c1',
      replyTo: null,
      name: 'Varun Chandra',
      text: 'This part is just what we needed. Can it run every night?',
      atMs: 4000,
      createdAt: noon - 172_800_000,
    },
    {
      id: 'c2',
      replyTo: 'c1',
      name: 'Joe Brown',
      text: 'It can: see the schedule in the settings.',
      atMs: 0,
      createdAt: noon - 86_400_000,
    },
    { id: 'c3', replyTo: null, name: null, text: 'شكرًا جزيلًا!', atMs: 8000, createdAt: noon - 3_600_000 },
  ],
  reactions: [
    { reaction: '+1', count: 12 },
    { reaction: 'AAA', count: 3 },
  ],
  votes: [],
}

const titles = [
  'Pro edit, full flow',
  'Onboarding for new customers: the long version, with every question answered',
  'Quarterly review',
  'عرض المنتج',
]
const videos = titles.map((title, index) =>
  libraryVideoFixture({ id: String(900 + index), title, durationMs: 31_000 * (index + 1) }),
)

const happened = (id: number, minutesAgo: number, person: ActivityEvent['person']) => ({
  id: String(id).padStart(4, '0'),
  occurredAt: noon - minutesAgo * 60_000,
  video: { id: '988', title: 'Pro edit, full flow', thumbnailUrl: null, shareUrl: null },
  person,
})
const activity: ActivityEvent[] = [
  { ...happened(1, 2880, null), type: 'VideoAnnotation', text: 'Pricing', url: null, atMs: 48_000 },
  { ...happened(2, 75, { name: null, email: 'lena@example.com' }), type: 'VideoCreated' },
  {
    ...happened(3, 12, { name: 'Michael Clark', email: 'michael@example.com' }),
    type: 'VideoPlayedSessions',
    percentPlayed: 95,
  },
  {
    ...happened(4, 6, { name: 'Joe Brown', email: 'joe@example.org' }),
    type: 'VideoCTA',
    url: 'https://book.example.com/demo',
  },
  {
    ...happened(5, 0, { name: 'سارة حداد', email: 'sara@example.com' }),
    type: 'VideoLeadGenaration',
    phone: '+31 20 000 00 00',
  },
]

/** What is read and watched. */
export const readingScenes: Record<string, Scene> = {
  ReportCard: {
    element: <ReportCard videoId="988" compareTo={{ days: 30, today: '2026-11-14' }} />,
    until: '.hippo-report[data-state=ready] table',
    width: 640,
  },
  WatchRateChart: {
    element: <WatchRateChart videoId="988" />,
    until: '[data-state=ready]',
    width: 520,
  },
  RetentionChart: {
    element: <RetentionChart videoId="988" />,
    until: '[data-state=ready]',
    width: 640,
  },
  ViewerTable: {
    element: <ViewerTable videoId="988" autoLoad={false} selectable />,
    until: '[data-state=ready] td',
    width: 'page',
  },
  ViewerRows: {
    element: <ViewerRows rows={viewerProfilesFixture(4)} heading="Everybody" />,
    until: 'td',
    width: 'page',
  },
  ViewerTimeline: {
    element: <ViewerTimeline videoId="988" email="amara.okafor@example.com" name="Amara Okafor" />,
    until: '[data-state=ready]',
    width: 560,
  },
  ActivityFeed: {
    element: <ActivityFeed />,
    client: () => createFakeClient({ activity }),
    until: '[data-state=ready] li',
    width: 400,
  },
  VideoLibrary: {
    element: (
      <VideoLibrary
        getVideoHref={({ id }) => `/videos/${id}`}
        actions={({ id }) => <VideoActions videoId={id} layout="menu" />}
      />
    ),
    client: () => createFakeClient({ videos }),
    until: '[data-state=ready] li button',
    width: 'page',
  },
  VideoActions: {
    element: <VideoActions videoId="988" downloadUrl="https://media.example.com/video.mp4" />,
    until: 'button',
  },
  VideoPlayer: {
    element: <VideoPlayer playback={playback} />,
    answer: conversation,
    until: '[data-state=ready] a[href]',
    width: 720,
  },
  PlayerConversation: {
    element: (
      <ViewingScope>
        <div hidden>
          <VideoPlayer playback={playback} />
        </div>
        <PlayerConversation />
      </ViewingScope>
    ),
    answer: conversation,
    until: '.hippo-conversation li',
    width: 720,
  },
  VideoEmbed: {
    element: <VideoEmbed embedUrl="data:text/html,<body style='background:slategray'>" title="Demo" />,
    until: 'iframe',
    width: 480,
  },
}
