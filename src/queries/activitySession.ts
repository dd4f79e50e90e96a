import type { HippoClient } from '../client/types.js'
import type { ActivityFrame } from '../contract/app/activity.js'
import type { ActivityEntry, ActivityStatus } from './activityTypes.js'
import { persist, type PersistOptions } from './activityPersist.js'
import { openTabs, type TabMessage, type Tabs } from './activityTabs.js'

/** What a feed gives, and wants to hear, while it follows one audience. */
export interface ActivitySession extends PersistOptions {
  client: HippoClient
  audience: string
  locks: LockManager | null
  lastEventId: () => string | null
  /** Whether a stream was already listened to: then nothing that comes is past. */
  hasListened: () => boolean
  entries: () => readonly ActivityEntry[]
  onFrame: (frame: ActivityFrame) => void
  onListening: () => void
}

/** Holds the stream, and passes on to the other tabs what comes. Ends when it turns out to be for another audience. */
async function lead(session: ActivitySession, tabs: Tabs | null): Promise<string> {
  const { client, audience, signal } = session
  let found = audience
  let isLive = false
  const onStatus = (status: ActivityStatus): void => {
    isLive = status.status === 'live'
    session.onStatus(status)
    tabs?.post({ kind: 'status', status })
  }
  async function attempt(): Promise<'again' | 'done'> {
    const isResumed = session.hasListened()
    // A stream that ended as planned goes on in the next one: that is no moment without a connection.
    if (!isLive) onStatus({ status: 'connecting' })
    for await (const frame of client.activity.stream({ signal, lastEventId: session.lastEventId() })) {
      if (signal.aborted) return 'done'
      if (frame.type === 'hello') {
        found = frame.audience
        if (found !== audience) return 'done'
        session.onListening()
        onStatus({ status: 'live' })
      }
      const heard: ActivityFrame =
        frame.type === 'event' && isResumed ? { type: 'event', event: frame.event } : frame
      session.onFrame(heard)
      tabs?.post({ kind: 'frame', frame: heard })
    }
    return 'again'
  }
  await persist(attempt, { ...session, onStatus })
  signal.throwIfAborted()
  return found
}

/** Tells a tab that has come later what was received so far, in the order it came. */
function brief(tabs: Tabs, session: ActivitySession, status: ActivityStatus): void {
  for (const { event } of [...session.entries()].sort((a, b) => a.order - b.order)) {
    tabs.post({ kind: 'frame', frame: { type: 'event', event, past: true } })
  }
  tabs.post({ kind: 'status', status })
}

/**
 * Follows one audience: by a stream where this tab is the first, else by what the tab that holds it passes on;
 * when that goes, another takes over from the last event it received. Without Web Locks each tab has its own.
 *
 * @returns the audience that the stream turned out to be for.
 */
export async function followAudience(session: ActivitySession): Promise<string> {
  const { audience, client, locks, signal } = session
  if (!locks) return lead(session, null)
  const name = `hippo-activity:${client.scope}:${audience}`
  let isLeading = false
  let status: ActivityStatus = { status: 'connecting' }
  const onStatus = (next: ActivityStatus): void => {
    status = next
    session.onStatus(next)
  }
  const leading = { ...session, onStatus }
  const hear = (message: TabMessage): void => {
    if (isLeading) {
      if (message.kind === 'join') brief(tabs, session, status)
      // The backend has just told a tab that comes who it is, so what was refused before may be granted again.
      const isWorthIt = message.kind === 'join' && status.status === 'refused'
      if (isWorthIt || message.kind === 'retry') session.alarm.ring()
      return
    }
    if (message.kind === 'frame') session.onFrame(message.frame)
    if (message.kind !== 'status') return
    onStatus(message.status)
    if (message.status.status === 'live') session.onListening()
  }
  const tabs = openTabs(new BroadcastChannel(name), audience, hear)
  const stop = session.alarm.listen(() => {
    if (!isLeading) tabs.post({ kind: 'retry' })
  })
  tabs.post({ kind: 'join' })
  try {
    return await locks.request(name, { signal }, () => {
      isLeading = true
      return lead(leading, tabs)
    })
  } catch (cause) {
    // A page that may not use locks, such as a sandboxed frame, connects for itself.
    if (isLeading || signal.aborted) throw cause
    return await lead(session, null)
  } finally {
    stop()
    tabs.close()
  }
}
