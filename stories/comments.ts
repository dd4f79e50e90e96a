import type { VideoConversation } from 'react-hippo-video'

/** A question and its answer. */
export const comments: VideoConversation['comments'] = [
  {
    id: 'c1',
    replyTo: null,
    name: 'Varun Chandra',
    text: 'This part is just what we needed. Can it run every night?',
    atMs: 4000,
    createdAt: Date.UTC(2026, 10, 12),
  },
  {
    id: 'c2',
    replyTo: 'c1',
    name: 'Joe Brown',
    text: 'It can: see the schedule in the settings.',
    atMs: 0,
    createdAt: Date.UTC(2026, 10, 13),
  },
]
