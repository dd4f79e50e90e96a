import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  decodeWebhookEvent,
  encodeWebhookEvent,
  HippoError,
  type WebhookEventInput,
} from 'react-hippo-video/contract'
import * as any from './arbitraries.js'
import { fixture } from './fixture.js'

const video = {
  id: any.id,
  title: any.maybe,
  thumbnailUrl: any.maybeLink,
  shareUrl: any.maybeLink,
  embedUrl: any.maybeLink,
  durationMs: fc.option(fc.nat({ max: 1e9 }), { nil: null }),
  downloadUrl: fc.constant(null),
}
const base = {
  id: fc.option(fc.uuid(), { nil: null }),
  occurredAt: fc.option(fc.nat({ max: 8.64e15 }), { nil: null }),
  accountId: fc.option(any.id, { nil: null }),
}
const viewer = fc.option(fc.record({ email: any.text }), { nil: null })
const event: fc.Arbitrary<WebhookEventInput> = fc.oneof(
  fc.record({
    ...base,
    type: fc.constant('VideoPlayedSessions'),
    video: fc.record({ ...video, downloadUrl: any.maybeLink }),
    viewer,
    percentPlayed: any.percent,
  }),
  fc.record({
    ...base,
    type: fc.constant('VideoCreated'),
    video: fc.record(video),
    createdBy: any.maybe,
  }),
  fc.record({
    ...base,
    type: fc.constant('VideoCTA'),
    video: fc.record(video),
    viewer,
    ctaUrl: any.maybeLink,
  }),
  fc.record({
    ...base,
    type: fc.constant('VideoLeadGenaration'),
    video: fc.record(video),
    lead: fc.record({ firstName: any.maybe, lastName: any.maybe, email: any.maybe, phone: any.maybe }),
  }),
  fc.record({
    ...base,
    type: fc.constant('VideoAnnotation'),
    video: fc.record({ ...video, durationMs: fc.constant(null) }),
    viewer,
    text: any.maybe,
    url: any.maybeLink,
    atMs: fc.option(fc.nat({ max: 1e9 }), { nil: null }),
  }),
)

test('every event survives encoding, JSON and decoding', () => {
  fc.assert(
    fc.property(event, (value) => {
      const wire: unknown = JSON.parse(JSON.stringify(encodeWebhookEvent(value)))
      expect(decodeWebhookEvent(wire)).toEqual({ ...value, raw: wire })
    }),
    { numRuns: 1000 },
  )
})

test('and does without its name', () => {
  fc.assert(
    fc.property(event, (value) => {
      const { eventName: _name, ...wire } = encodeWebhookEvent(value)
      expect(decodeWebhookEvent(wire).type).toBe(value.type)
    }),
  )
})

test('the download address leaves with a viewing session alone', () => {
  fc.assert(
    fc.property(event, any.link, (value, downloadUrl) => {
      const told = { ...value, video: { ...value.video, downloadUrl } }
      const wire = JSON.stringify(encodeWebhookEvent(told))
      expect(wire.includes('"downloadUrl"')).toBe(value.type === 'VideoPlayedSessions')
    }),
  )
})

/** `read` where the event kept its body, `refused` for our own error, and whatever else was thrown. */
function outcomeOf(wire: unknown): unknown {
  try {
    return decodeWebhookEvent(wire).raw === wire ? 'read' : 'changed'
  } catch (error) {
    return error instanceof HippoError ? 'refused' : error
  }
}

test.each(['webhook-viewing-session', 'webhook-lead-bare', 'webhook-annotation', 'webhook-video-created'])(
  'whatever happens to %s, it is read or refused with our own error',
  (name) => {
    fc.assert(
      fc.property(any.mutated(fixture(name)), (wire) => {
        const isObject = typeof wire === 'object' && wire !== null && !Array.isArray(wire)
        expect(outcomeOf(wire)).toBe(isObject ? 'read' : 'refused')
      }),
      { numRuns: 500 },
    )
  },
)
