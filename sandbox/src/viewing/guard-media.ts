import { ApiError } from '../http/error.js'
import { mayPreview } from '../recordings/preview.js'
import type { Services } from '../services.js'
import { privateSentence } from './access.js'
import { type Guarded, opensMedia } from './media-key.js'

/**
 * Lets a request for a file or picture pass: the video is open, the address carries its key, or the person who
 * recorded asks from their preview. @throws ApiError 403
 */
export function guardMedia(services: Services, video: Guarded, request: Request): void {
  const key = new URL(request.url).searchParams.get('key')
  if (opensMedia(services, video, key) || mayPreview(services, video.token, request.headers)) return
  throw new ApiError(403, 'PrivateVideo', privateSentence)
}
