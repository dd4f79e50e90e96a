import { copyFile, stat } from 'node:fs/promises'
import { probe, readDurationMs } from '../media/probe.js'
import { publishFile } from '../media/publish.js'
import { createRecording } from '../recordings/create.js'
import { submitRecording } from '../recordings/submit.js'
import type { Services } from '../services.js'
import type { Clip } from './clips.js'

export interface SampleVideo {
  videoId: string
  token: string
  createdAt: number
  durationMs: number
}

/** Adds a finished video made of one of the clips, as if it had been recorded at `createdAt`. */
export async function addVideo(
  services: Services,
  clip: Clip,
  title: string,
  createdAt: number,
): Promise<SampleVideo> {
  const { video } = await createRecording(services, {
    config: { screen: true, camera: true, microphone: true },
    title,
    idempotencyKey: `sample:${title}`,
  })
  const { videoId, assetId, token } = video
  const mp4 = await publishFile(services, videoId, 'mp4', (target) => copyFile(clip.file, target))
  const thumbnail = await publishFile(services, videoId, 'jpg', (target) => copyFile(clip.poster, target))
  const { width, height, codecs } = await probe(clip.file)
  const durationMs = await readDurationMs(clip.file)
  await submitRecording(services, { assetId })
  await services.db
    .updateTable('video')
    .set({
      state: 'ready',
      // Nobody is told of what was only made up.
      ready_at: createdAt,
      created_at: createdAt,
      touched_at: createdAt,
      submitted_at: createdAt + durationMs,
      duration_ms: durationMs,
      width,
      height,
      size_bytes: (await stat(clip.file)).size,
      mp4_file: mp4,
      mp4_codecs: codecs,
      thumbnail_file: thumbnail,
    })
    .where('account_id', '=', services.account.id)
    .where('id', '=', videoId)
    .execute()
  return { videoId, token, createdAt, durationMs }
}
