import type { ActivityEvent } from '../../../src/contract/app/activity.js'

type Kind = ActivityEvent['type']

const at = Date.UTC(2026, 10, 21, 9, 30)

/** An event of an invented person; later numbers happened later. */
export function happened(
  number: number,
  type: Kind = 'VideoCTA',
  change: Partial<ActivityEvent> = {},
): ActivityEvent {
  const base = {
    id: String(number).padStart(6, '0'),
    occurredAt: at + number * 1000,
    video: { id: '988', title: 'Pro edit, full flow', thumbnailUrl: null, shareUrl: null },
    person: { email: `lead-${number}@example.com`, name: null },
  }
  const detail = {
    VideoPlayedSessions: { percentPlayed: 95 },
    VideoCreated: {},
    VideoCTA: { url: 'https://book.example.com/demo?from=video' },
    VideoLeadGenaration: { phone: '+31 20 000 00 00' },
    VideoAnnotation: { text: 'Pricing', url: null, atMs: 48_000 },
  }[type]
  return { ...base, type, ...detail, ...change } as ActivityEvent
}
