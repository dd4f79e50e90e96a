import type { ActionInput, VideoConversation } from '../../../src/contract/app/actions.js'
import type { HelloInput } from '../../../src/contract/app/beat.js'
import type { ViewerInteractions } from '../../../src/contract/app/interactions.js'
import type { ReadyPlayback } from '../../../src/contract/app/playback.js'
import { rehearse } from '../../../src/tracking/rehearse.js'
import { clipMs, clipUrl, posterUrl } from '../tracking/clip.js'

const site = 'https://video.example.com'

export const offered: ViewerInteractions = {
  callToAction: null,
  annotations: [],
  form: null,
  poll: null,
  endScreen: null,
  comments: false,
  reactions: [],
  actionUrl: `${site}/actions`,
  conversationUrl: `${site}/conversations/KQf5MPDupD2qFi4U`,
}

export const measured: ReadyPlayback = {
  status: 'ready',
  title: 'Sales demo',
  videoId: '988',
  token: 'KQf5MPDupD2qFi4U',
  durationMs: clipMs,
  posterUrl,
  sources: [{ url: clipUrl, type: 'video/webm; codecs="vp9,opus"' }],
  downloadUrl: clipUrl,
  beatUrl: `${site}/beats`,
  interactions: null,
}

/** A measured playback whose owner offers `parts`. */
export function offering(parts: Partial<ViewerInteractions>): ReadyPlayback {
  return { ...measured, interactions: { ...offered, ...parts } }
}

export interface ActionServer {
  fetch: typeof fetch
  hellos: HelloInput[]
  /** Every request, repeats included. */
  inputs: ActionInput[]
  /** What counted: one for each id. */
  counted: ActionInput[]
  conversation: VideoConversation
  /** Status of each action to come, in turn; 0 for a connection that breaks before the answer. */
  answers: number[]
  /** Requests for the conversation. */
  reads: RequestInit[]
  /** Holds the answers to actions until released. */
  hold(): () => void
}

/** Takes hellos, beats and actions as the server does: an id counts once. */
export function createActionServer(conversation?: Partial<VideoConversation>): ActionServer {
  let held: Promise<void> = Promise.resolve()
  const server: ActionServer = {
    hellos: [],
    inputs: [],
    counted: [],
    answers: [],
    reads: [],
    conversation: { comments: [], reactions: [], votes: [], ...conversation },
    hold() {
      let release = (): void => {}
      held = new Promise((resolve) => (release = resolve))
      return release
    },
    async fetch(input, init = {}) {
      const url = String(input)
      if (url.endsWith('/hello')) {
        server.hellos.push(JSON.parse(String(init.body)) as HelloInput)
        return Response.json({ ticket: `ticket-${server.hellos.length}`, beatIntervalMs: 10_000 })
      }
      if (url === `${site}/beats`) return new Response(null, { status: 204 })
      if (url === offered.conversationUrl) {
        server.reads.push(init)
        return Response.json(server.conversation)
      }
      if (url !== offered.actionUrl) throw new Error(`nobody answers ${url}`)
      const action = JSON.parse(String(init.body)) as ActionInput
      server.inputs.push(action)
      await held
      const status = server.answers.shift() ?? 200
      if (status >= 400) return Response.json({ code: status, type: 'Refused', message: 'no' }, { status })
      if (!server.counted.some(({ id }) => id === action.id)) {
        server.counted.push(action)
        server.conversation = rehearse(server.conversation, action.action)
      }
      // Taken, but the answer is lost on its way.
      if (status === 0) throw new TypeError('Failed to fetch')
      return Response.json(server.conversation)
    },
  }
  return server
}
