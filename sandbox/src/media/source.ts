import { notFound } from '../http/error.js'
import type { VideoRow } from '../recordings/find.js'
import type { Services } from '../services.js'
import { uploadFile } from '../uploads/file.js'
import { mainUpload } from '../uploads/find.js'
import { readGrowing } from './growing.js'
import { sendFile } from './send-file.js'

/** Silence after which a take no longer counts as growing; its recorder has probably died. */
const silentAfterMs = 60_000

/** What has been uploaded so far, as uploaded: by range once it is whole, else as one answer that grows with it. */
export async function sendSource(services: Services, request: Request, video: VideoRow): Promise<Response> {
  const upload = await mainUpload(services, video.id)
  if (upload === null) throw notFound('The source of this video')
  const file = uploadFile(services.paths, upload.id)
  const type = upload.file_type
  if (upload.completed_at !== null) return sendFile(request, file, { type, cacheControl: 'no-store' })
  const headers = { 'Content-Type': type, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }
  if (request.method === 'HEAD') return new Response(null, { headers })
  const isGrowing = async (): Promise<boolean> => {
    const now = await mainUpload(services, video.id)
    if (now === null || now.completed_at !== null) return false
    return services.clock() - now.touched_at < silentAfterMs
  }
  return new Response(readGrowing({ file, isGrowing, signal: services.stopping }), { headers })
}
