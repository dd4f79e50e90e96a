import type { HttpStack } from 'tus-js-client'
import { expect, vi } from 'vitest'
import type { Mock } from 'vitest'
import { openDatabase } from '../../../src/recorder/browser/store/database.js'
import { takesWithFiles } from '../../../src/recorder/browser/store/takeFiles.js'

/** What takes have on this page and on its disk at one moment. */
export interface Leftovers {
  /** Every track that is still live, of a device or made by the recorder itself. */
  tracks: string[]
  /** Audio graphs that are not closed. */
  graphs: number
  workers: number
  /** Web Locks held or waited for. */
  locks: string[]
  /** Manifests, of anybody. */
  rows: string[]
  /** Takes that have files. */
  files: string[]
}

const tracks = new Set<MediaStreamTrack>()
const graphs = new Set<AudioContext>()
const workers = new Set<Worker>()

function noteTracks(stream: MediaStream): MediaStream {
  for (const track of stream.getTracks()) tracks.add(track)
  return stream
}

const { mediaDevices } = navigator
for (const name of ['getUserMedia', 'getDisplayMedia'] as const) {
  const ask = mediaDevices[name].bind(mediaDevices)
  mediaDevices[name] = (constraints?: MediaStreamConstraints) => ask(constraints).then(noteTracks)
}

const { clone } = MediaStreamTrack.prototype
MediaStreamTrack.prototype.clone = function copy(this: MediaStreamTrack) {
  const track = clone.call(this)
  tracks.add(track)
  return track
}

const { captureStream } = HTMLCanvasElement.prototype
HTMLCanvasElement.prototype.captureStream = function capture(this: HTMLCanvasElement, rate) {
  return noteTracks(captureStream.call(this, rate))
}

const { createMediaStreamDestination } = AudioContext.prototype
AudioContext.prototype.createMediaStreamDestination = function destination(this: AudioContext) {
  const node = createMediaStreamDestination.call(this)
  graphs.add(this)
  noteTracks(node.stream)
  return node
}

const page: { MediaStreamTrackGenerator?: new (init: { kind: 'video' }) => MediaStreamTrack } = globalThis
const Generator = page.MediaStreamTrackGenerator
if (Generator) {
  page.MediaStreamTrackGenerator = new Proxy(Generator, {
    construct(target, [init]: [{ kind: 'video' }]) {
      const track = new target(init)
      tracks.add(track)
      return track
    },
  })
}

const { terminate } = Worker.prototype
Worker.prototype.terminate = function end(this: Worker) {
  workers.delete(this)
  terminate.call(this)
}
globalThis.Worker = new Proxy(Worker, {
  construct(target, [url]: [string]) {
    const worker = new target(url)
    workers.add(worker)
    return worker
  },
})

/** What there is now. */
export async function leftovers(): Promise<Leftovers> {
  const { held = [], pending = [] } = await navigator.locks.query()
  const db = await openDatabase()
  const rows = await db.getAllKeys('takes').finally(() => db.close())
  return {
    tracks: [...tracks].filter(({ readyState }) => readyState === 'live').map(({ label }) => label),
    graphs: [...graphs].filter(({ state }) => state !== 'closed').length,
    workers: workers.size,
    locks: [...held, ...pending].map(({ name = '' }) => name).filter((name) => name.startsWith('hippo-')),
    rows,
    files: (await takesWithFiles()).sort(),
  }
}

/** A stack that knows which of its requests have no answer yet, and how many there were. */
export interface CountedStack {
  stack: HttpStack
  readonly open: number
  readonly sent: number
}

export function countRequests(inner: HttpStack): CountedStack {
  let open = 0
  let sent = 0
  return {
    get open() {
      return open
    },
    get sent() {
      return sent
    },
    stack: {
      getName: () => inner.getName(),
      createRequest(method, url) {
        const request = inner.createRequest(method, url)
        const send = request.send.bind(request)
        request.send = (body) => {
          open += 1
          sent += 1
          return send(body).finally(() => {
            open -= 1
          })
        }
        return request
      },
    },
  }
}

/** Calls of the app's backend that have no answer yet, and how many there were. */
export function countCalls(calls: Record<string, Mock>): { open: number; sent: number } {
  const all = Object.values(calls).flatMap(({ mock }) => mock.settledResults)
  return { open: all.filter(({ type }) => type === 'incomplete').length, sent: all.length }
}

/**
 * What there was before the first take of this file, once nobody held anything any more. A later moment would not do: a
 * take that is ended early may begin its record only then, so that what is gone at once could be seen as what was there.
 */
export const atStart: Leftovers = await vi.waitFor(async () => {
  const first = await leftovers()
  if (first.locks.length > 0) throw new Error(`Still held: ${first.locks.join(', ')}`)
  return first
}, 8000)

/** Waits until everything is as it was before the first take. */
export async function untilAsAtStart(): Promise<void> {
  await vi.waitFor(async () => expect(await leftovers()).toEqual(atStart), 8000)
}
