import type { UpdateVideoInput } from 'react-hippo-video/contract'
import type { VideoRow } from '../recordings/find.js'
import type { Services } from '../services.js'
import { newThumbnail } from './new-thumbnail.js'

/** Changes what the owner asks to be changed; what is left out stays. @throws ApiError */
export async function updateVideo(
  services: Services,
  video: VideoRow,
  input: UpdateVideoInput,
): Promise<void> {
  const thumbnail = await newThumbnail(services, video, input)
  await services.db
    .updateTable('video')
    .set({
      ...(input.title === undefined ? {} : { title: input.title }),
      ...(input.access === undefined ? {} : { access: input.access }),
      ...(thumbnail === null ? {} : { thumbnail_file: thumbnail, own_thumbnail: 1 }),
    })
    .where('account_id', '=', video.account_id)
    .where('id', '=', video.id)
    .where('state', '!=', 'gone')
    .execute()
}
