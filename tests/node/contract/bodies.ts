import type * as contract from 'react-hippo-video/contract'

/** A beat that is accepted. */
export const beat = {
  sessionId: 'a',
  ticket: 'b',
  sequence: 1,
  played: true,
  passes: [
    [0, 1000],
    [500, 900.5],
  ],
  durationMs: 1000,
  positionMs: 900.5,
  ended: false,
  final: false,
}
export const actions: contract.ViewerAction[] = [
  { type: 'annotation', annotationId: 'a', atMs: 5 },
  { type: 'form', atMs: 5 },
  {
    type: 'lead',
    lead: { firstName: 'Ada', lastName: null, email: 'ada@example.org', phone: null },
    atMs: 5.5,
  },
  { type: 'endScreen', videoId: '1' },
  { type: 'question', pollId: 'a', optionId: 'b', atMs: 5 },
  { type: 'comment', text: ' Hello ', name: 'Ada', atMs: 5 },
  { type: 'reply', commentId: '1', text: 'Hello', name: null },
  { type: 'reaction', reaction: '👍', atMs: 5 },
]
export const happened = [
  { type: 'VideoPlayedSessions', percentPlayed: 50 },
  { type: 'VideoCreated' },
  { type: 'VideoCTA', url: 'https://www.example.com/' },
  { type: 'VideoLeadGenaration', phone: null },
  { type: 'VideoAnnotation', text: 'More', url: 'https://www.example.com/', atMs: 5 },
]
export const imported = {
  videoId: '1',
  assetId: '2',
  token: 'AAAAinvented',
  previewUrl: 'https://video.example.com/video/preview/a',
  shareUrl: 'https://video.example.com/video/play/a',
  embedUrl: 'https://video.example.com/video/embed/a',
  thumbnailUrl: 'https://video.example.com/thumbnails/a.jpg',
  thumbnailPlayUrl: 'https://video.example.com/thumbnails/a_play.jpg',
}
export const interactions: contract.VideoInteractions = {
  callToAction: { text: 'Go', url: 'https://www.example.com/', startMs: 5 },
  annotations: [{ id: 'a', text: 'More', url: 'https://www.example.com/', startMs: 0, endMs: 5 }],
  form: { title: 'Who?', button: 'Send', startMs: 5, fields: ['email', 'phone'] },
  poll: {
    id: 'a',
    question: 'Which?',
    startMs: 5,
    options: [
      { id: 'a', text: 'This' },
      { id: 'b', text: 'That' },
    ],
  },
  endScreen: { title: 'Next', videoIds: ['1'] },
  comments: true,
  reactions: ['👍'],
}
export const ready = {
  status: 'ready',
  title: 'Hello',
  videoId: '1',
  token: 'AAAAinvented',
  durationMs: 1000,
  posterUrl: '/thumbnails/a.jpg',
  sources: [{ url: '/media/a.mp4', type: 'video/mp4; codecs="avc1.64001f"' }],
  downloadUrl: '/media/a.mp4',
  beatUrl: null,
  interactions: {
    ...interactions,
    endScreen: {
      title: 'Next',
      videos: [
        {
          videoId: '1',
          title: 'Hello',
          shareUrl: imported.shareUrl,
          thumbnailUrl: imported.thumbnailUrl,
          durationMs: null,
        },
      ],
    },
    actionUrl: 'https://video.example.com/actions',
    conversationUrl: 'https://video.example.com/conversations/a',
  },
}
export const delivery: contract.WebhookDelivery = {
  id: 'd-1',
  event: 'VideoCTA',
  state: 'failed',
  createdAt: 1e12,
  nextAttemptAt: null,
  attempts: [
    { at: 1e12, durationMs: 5, status: 500, error: 'The receiver answered 500.', answer: '{}' },
    { at: 1e12, durationMs: 5, status: null, error: null },
  ],
}
