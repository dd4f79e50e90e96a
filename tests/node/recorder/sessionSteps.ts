import { HippoError } from '../../../src/core/error.js'
import type { VideoLinks } from '../../../src/contract/types.js'
import type { DriverSignal } from '../../../src/recorder/driver.js'
import { createSession, transition } from '../../../src/recorder/session.js'
import type { Session, SessionCommand, SessionEffect, Transition } from '../../../src/recorder/session.js'
import type { EngineCapabilities, RecorderStatus } from '../../../src/recorder/types.js'

export const everything: EngineCapabilities = {
  pause: true,
  cancel: true,
  retake: true,
  submit: true,
  preview: true,
  levels: true,
  devices: true,
  recovery: true,
  import: 'source',
}

export const video: VideoLinks = {
  videoId: '12',
  assetId: '7',
  token: 'tok',
  previewUrl: 'https://video.example.com/preview/tok',
  recordedUrl: 'https://video.example.com/play/tok',
  embedUrl: 'https://video.example.com/embed/tok',
  thumbnailUrl: 'https://video.example.com/tok.jpg',
  thumbnailPlayUrl: 'https://video.example.com/tok_play.jpg',
}

export const fault = (code: HippoError['code'] = 'encoder_failed'): HippoError => new HippoError(code, code)

/** A session with everything that came out of it so far. */
export interface Story {
  session: Session
  effects: SessionEffect[]
  events: string[]
  errors: string[]
}

export function story(capabilities: EngineCapabilities = everything): Story {
  return { session: createSession(capabilities), effects: [], events: [], errors: [] }
}

function add(before: Story, step: Transition): Story {
  return {
    session: step.session,
    effects: [...before.effects, ...step.effects],
    events: [...before.events, ...step.events.map(({ type }) => type)],
    errors: [...before.errors, ...step.errors.map(({ code }) => code)],
  }
}

export const command = (before: Story, next: SessionCommand): Story =>
  add(before, transition(before.session, { from: 'command', command: next }))

export const signal = (before: Story, next: DriverSignal): Story =>
  add(before, transition(before.session, { from: 'driver', signal: next }))

/** A story that has come to a status by the usual way. */
export function storyAt(status: RecorderStatus, capabilities: EngineCapabilities = everything): Story {
  const idle = story(capabilities)
  if (status === 'idle') return idle
  const requesting = command(idle, { type: 'start', config: { screen: true } })
  const countdown = (): Story => signal(requesting, { type: 'countdown', take: 1, remaining: 3 })
  const recording = (): Story =>
    signal(signal(requesting, { type: 'initiated', take: 1, video }), { type: 'started', take: 1 })
  const stopping = (): Story => command(recording(), { type: 'stop' })
  const review = (): Story => signal(stopping(), { type: 'stopped', take: 1, durationMs: 5000 })
  const submitting = (): Story => command(review(), { type: 'submit', title: 'Tour' })
  const stories: Record<Exclude<RecorderStatus, 'idle'>, () => Story> = {
    requesting: () => requesting,
    countdown,
    recording,
    paused: () => signal(recording(), { type: 'paused', take: 1 }),
    stopping,
    review,
    submitting,
    submitted: () => signal(submitting(), { type: 'submitted', take: 1, durationMs: null }),
    cancelled: () => signal(requesting, { type: 'aborted', take: 1 }),
    failed: () => signal(requesting, { type: 'failed', take: 1, error: fault('screen_denied') }),
  }
  return stories[status]()
}

/**
 * What one step did: `-` nothing, `!` it was refused as illegal, `!!` as another take runs, `(code)` another error
 * was told and nothing else; else the status it led to.
 */
export function outcome(before: Story, after: Story): string {
  const [error] = after.errors.slice(before.errors.length)
  if (error && after.session !== before.session) return `${error}, and something changed`
  if (error)
    return error === 'recording_in_progress' ? '!!' : error === 'illegal_command' ? '!' : `(${error})`
  const { status } = after.session.snapshot.state
  const quiet =
    status === before.session.snapshot.state.status &&
    after.effects.length === before.effects.length &&
    after.events.length === before.events.length
  return quiet ? '-' : status
}
