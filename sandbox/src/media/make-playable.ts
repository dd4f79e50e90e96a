import { constants, copyFile, link } from 'node:fs/promises'
import { join } from 'node:path'
import type { Services } from '../services.js'
import { containerFor, type PublishedForm } from './container.js'
import { readMp4Layout } from './mp4-layout.js'
import { probe, type Probe } from './probe.js'
import { publishFile } from './publish.js'
import { remux } from './remux.js'
import { transcode } from './transcode.js'
import { UnreadableMediaError } from './unreadable.js'

/** A file that viewers can be given. */
export interface PlayableFile {
  name: string
  form: PublishedForm
  found: Probe
}

/** Up to here remuxing puts an MP4's index in front without ffmpeg; above, it would change nothing. */
const remuxableBytes = 32 * 1024 ** 2

/**
 * Publishes an uploaded file: as it is where browsers seek in it already, else its tracks copied into one
 * where they do, else encoded anew where ffmpeg exists.
 *
 * @throws UnreadableMediaError
 */
export async function makePlayable(
  services: Services,
  videoId: string,
  source: string,
  bytes: number,
): Promise<PlayableFile> {
  const { ffmpeg, stopping } = services
  try {
    const found = await probe(source)
    const form = containerFor(found)
    const asItIs = form === found.form && (form !== 'mp4' || (await seeksAlready(services, source, bytes)))
    const name = await publishFile(services, videoId, form, (target) =>
      asItIs
        ? linkOrCopy(source, target)
        : remux({ source, target, container: form, bytes, ffmpeg, signal: stopping }),
    )
    return { name, form, found }
  } catch (error) {
    if (ffmpeg === null || !(error instanceof UnreadableMediaError)) throw error
    const name = await publishFile(services, videoId, 'mp4', (target) =>
      transcode(ffmpeg, source, target, stopping),
    )
    return { name, form: 'mp4', found: await probe(join(services.paths.mediaOf(videoId), name)) }
  }
}

async function seeksAlready(services: Services, source: string, bytes: number): Promise<boolean> {
  const layout = await readMp4Layout(source)
  return layout === 'front' || (layout === 'end' && services.ffmpeg === null && bytes > remuxableBytes)
}

/** One file under two names, so that gigabytes are not written twice; a copy where the disk cannot do that. */
async function linkOrCopy(source: string, target: string): Promise<void> {
  await link(source, target).catch(() => copyFile(source, target, constants.COPYFILE_FICLONE))
}
