import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { VideoRow } from '../recordings/find.js'
import type { Services } from '../services.js'
import { encodePicture, encodeSound } from './encoding.js'
import type { Ffmpeg } from './ffmpeg.js'
import { makePictures } from './make-pictures.js'
import { probe } from './probe.js'
import { publishFile } from './publish.js'

const timeoutMs = 2 * 3_600_000

/** What may take its time once a video plays: its pictures, then a file that every browser plays. Needs ffmpeg. */
export async function polishVideo(services: Services, videoId: string): Promise<void> {
  const { ffmpeg } = services
  if (ffmpeg === null) return
  const video = await services.db
    .selectFrom('video')
    .selectAll()
    .where('account_id', '=', services.account.id)
    .where('id', '=', videoId)
    .where('state', '=', 'ready')
    .executeTakeFirst()
  if (!video) return
  await makePictures(services, ffmpeg, video)
  await makeUniversal(services, ffmpeg, video)
}

/** Adds an H.264 + AAC MP4 in place of one with Opus, or beside a WebM. */
async function makeUniversal(services: Services, ffmpeg: Ffmpeg, video: VideoRow): Promise<void> {
  const current = video.mp4_file ?? video.webm_file
  if (current === null) return
  const folder = services.paths.mediaOf(video.id)
  const { videoCodec, audioCodec } = await probe(join(folder, current))
  const picture = videoCodec === 'avc' || videoCodec === null ? copyPicture : encodePicture
  const sound = audioCodec === 'aac' || audioCodec === null ? ['-c:a', 'copy'] : encodeSound
  if (picture === copyPicture && sound[1] === 'copy' && video.mp4_file !== null) return
  const name = await publishFile(services, video.id, 'mp4', (target) => {
    const args = ['-i', `file:${join(folder, current)}`, ...picture, ...sound]
    return ffmpeg.run(
      [...args, '-movflags', '+faststart', '-f', 'mp4', `file:${target}`],
      timeoutMs,
      services.stopping,
    )
  })
  const { codecs } = await probe(join(folder, name))
  await services.db
    .updateTable('video')
    .set({ mp4_file: name, mp4_codecs: codecs, size_bytes: (await stat(join(folder, name))).size })
    .where('account_id', '=', video.account_id)
    .where('id', '=', video.id)
    // Another take of the same upload may have been published meanwhile: that one gets its own polish.
    .where((eb) => eb.or([eb('mp4_file', '=', current), eb('webm_file', '=', current)]))
    .execute()
}

const copyPicture = ['-c:v', 'copy']
