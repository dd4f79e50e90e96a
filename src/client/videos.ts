import type { CallOptions, HippoClient } from '../contract/app/client.js'
import { decodeLibraryPage, decodeLibraryVideo } from '../contract/app/libraryPages.js'
import { expectPage } from './paging.js'
import type { SharingCalls } from './sharing.js'
import type { Transport } from './transport.js'

/** The calls about videos of the library. */
export function createVideoCalls(call: Transport): Omit<HippoClient['videos'], keyof SharingCalls> {
  const at = (videoId: string, verb = ''): string => `/videos/${encodeURIComponent(videoId)}${verb}`
  const read = (path: string, { signal }: CallOptions = {}): Promise<unknown> =>
    call({ method: 'GET', path, signal })
  const write = (
    method: 'POST' | 'DELETE',
    path: string,
    body: unknown,
    { signal }: CallOptions = {},
  ): Promise<unknown> => call({ method, path, body, signal })
  return {
    list: async (page, options) => {
      const search = options?.search ? `&search=${encodeURIComponent(options.search)}` : ''
      return expectPage(decodeLibraryPage(await read(`/videos?page=${page}${search}`, options)), page)
    },
    get: async (videoId, options) => decodeLibraryVideo(await read(at(videoId), options)),
    update: async (videoId, input, options) =>
      decodeLibraryVideo(await write('POST', at(videoId), input, options)),
    remove: async (videoId, options) => {
      await write('DELETE', at(videoId), undefined, options)
    },
    restore: async (videoId, options) =>
      decodeLibraryVideo(await write('POST', at(videoId, '/restore'), {}, options)),
  }
}
