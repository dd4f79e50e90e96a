import { FileStore } from '@tus/file-store'
import { MemoryLocker, Server } from '@tus/server'
import { isAllowedOrigin } from '../http/origin.js'
import type { Services } from '../services.js'
import { admitCall, admitCreation } from './admit.js'
import { completeUpload } from './complete.js'
import { remainingBytes } from './remaining.js'
import { createUploadStore } from './store.js'

/** The tus server over the upload folder. Expiry is ours: the store's own also removes finished uploads. */
export function createTus(services: Services): (request: Request) => Promise<Response> {
  const { paths, settings } = services
  const urlOf = (id: string): string => `${services.publicUrl}/files/${id}`
  /** Creations that were refused because of another upload. */
  const others = new WeakMap<Request, string>()
  const datastore = new FileStore({ directory: paths.uploads, configstore: createUploadStore(services) })
  datastore.extensions = datastore.extensions.filter((extension) => extension !== 'expiration')
  const server = new Server({
    path: '/files',
    datastore,
    locker: new MemoryLocker(),
    generateUrl: (_, { id }) => urlOf(id),
    respectForwardedHeaders: settings.TRUST_PROXY,
    allowedOrigins: (origin) => isAllowedOrigin(services, origin),
    maxSize: (request, id) => remainingBytes(services, request.headers, id),
    disableTerminationForFinishedUploads: true,
    // What tus would say of an error that is none of its own names files of this machine.
    onResponseError(request, error) {
      if ('otherId' in error) others.set(request, String(error.otherId))
      if ('status_code' in error) return undefined
      services.log.error('upload_failed', { name: error.name, message: error.message })
      return { status_code: 500, body: 'The server had a problem.\n' }
    },
    async onIncomingRequest(request, id) {
      if (request.method !== 'POST') await admitCall(services, request.headers, id)
    },
    async onUploadCreate(request, upload) {
      return { metadata: await admitCreation(services, request.headers, upload) }
    },
    async onUploadFinish(_, upload) {
      await completeUpload(services, upload.id, upload.offset)
      return {}
    },
  })
  return async (request) => {
    const response = await server.handleWeb(request)
    const other = others.get(request)
    if (other !== undefined) response.headers.set('Location', urlOf(other))
    return response
  }
}
