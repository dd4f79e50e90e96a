import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { VideoRow } from '../recordings/find.js'
import type { Services } from '../services.js'
import { animate, type Frames } from './animate.js'
import type { Ffmpeg } from './ffmpeg.js'
import { publishFile } from './publish.js'

const longestMs = 3000
const timeoutMs = 60_000
const mostBytes = 600_000

/** From the best that may be tried to the least, until one is small enough. */
const qualities = [
  { side: 320, framesPerSecond: 8, colours: 128 },
  { side: 320, framesPerSecond: 4, colours: 48 },
  { side: 200, framesPerSecond: 4, colours: 32 },
]

/** Makes the animated picture of a video that plays. Frames come from ffmpeg; without it the still stays. */
export async function makePreview(services: Services, videoId: string): Promise<void> {
  const { ffmpeg, db, account } = services
  if (ffmpeg === null) return
  const video = await db
    .selectFrom('video')
    .selectAll()
    .where('account_id', '=', account.id)
    .where('id', '=', videoId)
    .where('state', '=', 'ready')
    .executeTakeFirst()
  if (!video) return
  const bytes = await smallEnough(services, ffmpeg, video)
  if (bytes === null) return
  const name = await publishFile(services, videoId, 'gif', (target) => writeFile(target, bytes))
  await db
    .updateTable('video')
    .set({ preview_file: name })
    .where('account_id', '=', account.id)
    .where('id', '=', videoId)
    .where('state', '!=', 'gone')
    .execute()
}

async function smallEnough(services: Services, ffmpeg: Ffmpeg, video: VideoRow): Promise<Buffer | null> {
  for (const { side, framesPerSecond, colours } of qualities) {
    const frames = await takeFrames(services, ffmpeg, video, side, framesPerSecond)
    if (frames === null) return null
    const bytes = await animate(frames, colours)
    if (bytes.byteLength <= mostBytes) return bytes
  }
  return null
}

async function takeFrames(
  services: Services,
  ffmpeg: Ffmpeg,
  video: VideoRow,
  side: number,
  framesPerSecond: number,
): Promise<Frames | null> {
  const file = video.mp4_file ?? video.webm_file
  if (file === null || !video.width || !video.height || video.duration_ms === null) return null
  const scale = Math.min(1, side / Math.max(video.width, video.height))
  const width = Math.max(1, Math.round(video.width * scale))
  const height = Math.max(1, Math.round(video.height * scale))
  // A little after the beginning, which is often black or still.
  const from = Math.max(0, Math.min(video.duration_ms / 10, video.duration_ms - longestMs))
  // Beside the video, so that frames of a try that was killed go with it, or with the next try.
  const folder = join(services.paths.mediaOf(video.id), 'making-frames')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  try {
    const target = join(folder, 'frames')
    const span = ['-ss', (from / 1000).toFixed(3), '-t', String(longestMs / 1000)]
    const input = ['-i', `file:${join(services.paths.mediaOf(video.id), file)}`, '-an', '-threads', '1']
    const form = [
      '-vf',
      `fps=${framesPerSecond},scale=${width}:${height}`,
      '-pix_fmt',
      'rgb24',
      '-f',
      'rawvideo',
    ]
    await ffmpeg.run([...span, ...input, ...form, `file:${target}`], timeoutMs, services.stopping)
    const pixels = await readFile(target)
    const count = Math.floor(pixels.byteLength / (width * height * 3))
    return count === 0 ? null : { pixels, width, height, count, delayMs: Math.round(1000 / framesPerSecond) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
