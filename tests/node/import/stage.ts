import { vi } from 'vitest'
import type { HippoClient } from '../../../src/client/types.js'
import type { ImportState } from '../../../src/contract/app/imports.js'
import type { HippoError } from '../../../src/core/error.js'
import { createImportMachine } from '../../../src/recorder/import/createImportMachine.js'
import type { VideoImportEvent, VideoImportState } from '../../../src/recorder/import/types.js'
import { createFakeClient, type FakeClientOptions } from '../../../src/testing/fakeClient.js'
import { fetchStack } from '../recorder/fetchStack.js'
import type { TusServer } from '../recorder/tusServer.js'

export const links = {
  videoId: '1001',
  assetId: 'asset-1',
  token: 'token-1',
  previewUrl: 'https://video.example.com/video/preview/token-1',
  shareUrl: 'https://video.example.com/video/play/token-1',
  embedUrl: 'https://video.example.com/video/embed/token-1',
  thumbnailUrl: 'https://video.example.com/thumbnails/token-1.jpg',
  thumbnailPlayUrl: 'https://video.example.com/thumbnails/token-1_play.jpg',
}

export const ready: ImportState = { status: 'ready', videoId: '1001', video: links, durationMs: 4200 }

/** An import against a client that answers from memory and, where one is given, a real tus server. */
export function stage(options: FakeClientOptions & { server?: TusServer; answers?: ImportState[] } = {}) {
  const { server, answers = [ready] } = options
  const fake = createFakeClient(options)
  const left = [...answers]
  const client: HippoClient = {
    ...fake,
    imports: {
      ...fake.imports,
      fromFile: async (input, call) => {
        const created = await fake.imports.fromFile(input, call)
        return {
          video: { ...created.video, videoId: '1001' },
          uploadUrl: server?.endpoint ?? created.uploadUrl,
          ticket: { token: 'ticket', expiresAt: Date.now() + 900_000 },
        }
      },
      fromUrl: async (input, call) => ({ ...(await fake.imports.fromUrl(input, call)), videoId: '1001' }),
      get: async (id, call) => {
        await fake.imports.get(id, call)
        return (left.length > 1 ? left.shift() : left[0]) ?? ready
      },
    },
  }
  const videoImport = createImportMachine(
    client,
    { poll: { firstMs: 1, maxMs: 2 } },
    { httpStack: fetchStack, firstRetryMs: 20 },
  )
  const events: VideoImportEvent[] = []
  const errors: HippoError[] = []
  const states: VideoImportState[] = []
  videoImport.onEvent((event) => events.push(event))
  videoImport.onError((error) => errors.push(error))
  videoImport.subscribe(() => states.push(videoImport.get().state))
  const reaches = (status: VideoImportState['status']) =>
    vi.waitFor(() => {
      const { state } = videoImport.get()
      if (state.status !== status) throw new Error(`still ${JSON.stringify(state)}`)
      return state
    }, 8000)
  const calls = (name: string) => fake.calls.filter((call) => call.name === name)
  return { fake, videoImport, events, errors, states, reaches, calls }
}

export function mediaFile(bytes: number, name = 'clip.mp4', type = 'video/mp4'): File {
  const content = new Uint8Array(bytes).map((_, index) => (index * 31) % 251)
  return new File([content], name, { type })
}

/** A file that only claims its size. */
export function fileOfSize(size: number, name = 'clip.mp4', type = 'video/mp4'): File {
  const file = new File(['x'], name, { type })
  Object.defineProperty(file, 'size', { value: size })
  return file
}
