import { FileStore } from '@tus/file-store'
import { MemoryLocker, Server } from '@tus/server'
import { isAllowedOrigin } from '../http/origin.js'
import type { Services } from '../services.js'
import { admitCall, admitCreation } from './admit.js'
import { completeUpload } from './complete.js'
import { remainingBytes } from './remaining.js'
import { createUploadStore } from './store.js'

/** The tus server over the upload folder. Expiry is ours: the store's own also removes finished uploads. */
export function createTus(services: Services): Server {
  const { paths, settings } = services
  const datastore = new FileStore({ directory: paths.uploads, configstore: createUploadStore(services) })
  datastore.extensions = datastore.extensions.filter((extension) => extension !== 'expiration')
  return new Server({
    path: '/files',
    datastore,
    locker: new MemoryLocker(),
    generateUrl: (_, { id }) => `${services.publicUrl}/files/${id}`,
    respectForwardedHeaders: settings.TRUST_PROXY,
    allowedOrigins: (origin) => isAllowedOrigin(services, origin),
    maxSize: (request, id) => remainingBytes(services, request.headers, id),
    disableTerminationForFinishedUploads: true,
    // What tus would say of an error that is none of its own names files of this machine.
    onResponseError(_, error) {
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
}
