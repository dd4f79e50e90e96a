import { describe, expect, test } from 'vitest'
import {
  decodeWebhookEvent,
  encodeWebhookEvent,
  webhookEventIds,
  webhookEventOfId,
  webhookEventTypes,
  type WebhookEvent,
} from 'react-hippo-video/contract'
import { failure } from './failure.js'
import { fixture } from './fixture.js'

const pictures = 'https://storage.example.com/wiz/videos/thumbnails'
const pages = 'https://video.example.com/video'

const tour = {
  id: '444076',
  title: 'Product tour',
  thumbnailUrl: `${pictures}/21594/1c0f7a2e-3b5d-4e6f-8a9b-0c1d2e3f4a5b_play.jpg`,
  shareUrl: `${pages}/play/QmFzZTY0X0ludmVudGVk_A`,
  embedUrl: `${pages}/embed/QmFzZTY0X0ludmVudGVk_A`,
  durationMs: 171_689,
  downloadUrl: null,
}
const ada = { email: 'ada@example.org' }
const session = {
  type: 'VideoPlayedSessions',
  id: '3f1c9a52-7d10-4b8e-9c44-5a6e2f0b7d11',
  accountId: '24880',
  viewer: ada,
  percentPlayed: 100,
}
const cta = {
  type: 'VideoCTA',
  id: 'b9d2e7f4-0a61-4f3c-8d57-1e2c3b4a5f60',
  occurredAt: 1_542_191_371_256,
  accountId: '60753',
  video: {
    id: '809864',
    title: 'A',
    thumbnailUrl: `${pictures}/v2/YzlyeUxJbnZlbnRlZA-C_play.jpg`,
    shareUrl: `${pages}/play/YzlyeUxJbnZlbnRlZA-C`,
    embedUrl: `${pages}/embed/YzlyeUxJbnZlbnRlZA-C`,
    durationMs: 146_912,
    downloadUrl: null,
  },
  viewer: ada,
  ctaUrl: `${pages}/cta/809864`,
}
const lead = {
  type: 'VideoLeadGenaration',
  id: 'c0ffee12-3456-4789-8abc-def012345678',
  accountId: '24880',
  video: {
    id: '826784',
    title: 'Sales demo',
    thumbnailUrl: `${pictures}/v2/VTRHWnpJbnZlbnRlZA_D_play.jpg`,
    shareUrl: `${pages}/play/VTRHWnpJbnZlbnRlZA_D`,
    embedUrl: `${pages}/embed/VTRHWnpJbnZlbnRlZA_D`,
    durationMs: 139_203,
    downloadUrl: null,
  },
  lead: { firstName: 'Alan', lastName: 'Tu', email: 'alan@example.net', phone: '5550142' },
}

/** Every sample of the documentation, and what it says. */
const golden: Record<string, object> = {
  'webhook-viewing-session': {
    ...session,
    occurredAt: 1_542_364_983_607,
    video: { ...tour, downloadUrl: expect.stringContaining('/352474/35348453.mp4?AWSAccessKeyId=INVENTED') },
  },
  'webhook-viewing-session-bare': { ...session, occurredAt: null, video: tour },
  'webhook-video-created': {
    type: 'VideoCreated',
    id: '81c4a0de-52f3-4c1a-b7d6-9e0f3a2b4c5d',
    occurredAt: 1_542_032_461_018,
    accountId: '60753',
    video: {
      id: '834871',
      title: 'Hello Grace',
      thumbnailUrl: `${pictures}/v2/RkNOTjRzN0ludmVudGVk_B_play.jpg`,
      shareUrl: `${pages}/play/RkNOTjRzN0ludmVudGVk_B`,
      embedUrl: `${pages}/embed/RkNOTjRzN0ludmVudGVk_B`,
      durationMs: 13_760,
      downloadUrl: null,
    },
    createdBy: 'grace@example.com',
  },
  'webhook-cta': cta,
  'webhook-cta-two-tokens': {
    ...cta,
    video: { ...cta.video, shareUrl: `${pages}/play/RkNOTjRzN0ludmVudGVk_B` },
  },
  'webhook-lead': { ...lead, occurredAt: 1_542_020_582_260 },
  'webhook-lead-bare': { ...lead, occurredAt: null },
  'webhook-annotation': {
    type: 'VideoAnnotation',
    id: 'd1e2f3a4-b5c6-4d7e-8f90-a1b2c3d4e5f6',
    occurredAt: 1_541_759_939_981,
    accountId: '60753',
    video: {
      id: '814440',
      title: 'Hello, how are you?',
      thumbnailUrl: `${pictures}/v2/Y1MtcWVJbnZlbnRlZA_E_play.jpg`,
      shareUrl: `${pages}/play/Y1MtcWVJbnZlbnRlZA_E`,
      embedUrl: `${pages}/embed/Y1MtcWVJbnZlbnRlZA_E`,
      durationMs: null,
      downloadUrl: null,
    },
    viewer: ada,
    text: 'Example',
    url: 'https://www.example.net/',
    atMs: 0,
  },
}

describe.each(Object.entries(golden))('%s', (name, expected) => {
  test('is read', () => {
    const body = fixture(name)
    expect(decodeWebhookEvent(body)).toEqual({ ...expected, raw: body })
  })

  test('is written as it was printed, key by key', () => {
    const wire: Record<string, unknown> = fixture(name)
    const event = decodeWebhookEvent(wire)
    if (event.type === 'unknown') throw new Error('not read')
    const printed = structuredClone(wire)
    // What is repaired on the way in stays repaired, and the name is always told.
    const { hook, ...rest } = printed
    const whole = name.endsWith('-bare') ? { hook, eventName: event.type, ...rest } : printed
    const text = JSON.stringify(whole).replace(/(https:[^"]+\/play\/[^"]+)\1/, '$1')
    expect(JSON.stringify(encodeWebhookEvent(event))).toBe(text)
  })
})

/** The call to action's sample, changed. */
function changed(change: (wire: { VideoCTA: Record<string, unknown> } & Record<string, unknown>) => void) {
  const wire = { VideoCTA: {}, ...fixture('webhook-cta') }
  change(wire)
  return decodeWebhookEvent(wire)
}

function known<Type extends WebhookEvent['type']>(event: WebhookEvent, type: Type) {
  if (event.type !== type) throw new Error(`${event.type} is not ${type}`)
  return event as Extract<WebhookEvent, { type: Type }>
}

test('an event without a name is told from the key of its body, within payload too', () => {
  const { eventName: _name, ...wire } = fixture('webhook-annotation')
  expect(decodeWebhookEvent(wire).type).toBe('VideoAnnotation')
  expect(decodeWebhookEvent({ ...fixture('webhook-lead-bare'), eventName: '' }).type).toBe(
    'VideoLeadGenaration',
  )
})

test('an unknown event is passed on as it came', () => {
  const raw = { eventName: 'VideoTranscode', video_token: 'a', metadata: { account_id: 7 } }
  expect(decodeWebhookEvent(raw)).toEqual({
    type: 'unknown',
    name: 'VideoTranscode',
    id: null,
    occurredAt: null,
    accountId: '7',
    raw,
  })
  expect(decodeWebhookEvent({ video_token: 'a', type: 'transcode' })).toMatchObject({
    type: 'unknown',
    name: null,
  })
  expect(decodeWebhookEvent({ eventName: 'constructor' })).toMatchObject({ type: 'unknown' })
})

test('a known event that names no video is passed on, not thrown away', () => {
  const event = changed((wire) => {
    wire.VideoCTA = { email: 'ada@example.org' }
  })
  expect(event).toMatchObject({ type: 'unknown', name: 'VideoCTA' })
  expect(event.raw).toHaveProperty('VideoCTA.email', 'ada@example.org')
})

test('blank and missing texts are null, and nobody is a viewer then', () => {
  for (const email of [' NA ', '', '  ', null, undefined, 7]) {
    const event = changed((wire) => {
      wire.VideoCTA.email = email
    })
    expect(known(event, 'VideoCTA').viewer).toBeNull()
  }
})

test('an address that a browser could run is no address', () => {
  const event = changed((wire) => {
    wire.VideoCTA.ctaUrl = 'javascript:alert(1)'
  })
  expect(known(event, 'VideoCTA').ctaUrl).toBeNull()
})

test('time is told as text or as a number, and nonsense is no time', () => {
  const at = (eventTimestamp: unknown): number | null =>
    decodeWebhookEvent({ ...fixture('webhook-cta'), eventTimestamp }).occurredAt
  expect(at('1542191371256')).toBe(1_542_191_371_256)
  expect(at(1_542_191_371_256)).toBe(1_542_191_371_256)
  for (const nonsense of ['', 'soon', '-1', '1e99', '99999999999999999', -5, 1.5, null, {}]) {
    expect(at(nonsense)).toBeNull()
  }
})

test('a body that is no object is refused', () => {
  for (const body of [null, undefined, 'text', 7, true, []]) {
    const error = failure(() => decodeWebhookEvent(body))
    expect(error.code).toBe('invalid_response')
    expect(error.hint).toContain('(root)')
  }
})

test('the numbers of the events go both ways', () => {
  expect(webhookEventIds).toEqual({
    VideoCreated: 1,
    VideoPlayedSessions: 3,
    VideoLeadGenaration: 4,
    VideoAnnotation: 5,
    VideoCTA: 6,
  })
  for (const type of webhookEventTypes) {
    expect(webhookEventOfId(webhookEventIds[type])).toBe(type)
    expect(webhookEventOfId(String(webhookEventIds[type]))).toBe(type)
  }
  expect(webhookEventOfId(18)).toBeNull()
  expect(webhookEventOfId('toString')).toBeNull()
})
