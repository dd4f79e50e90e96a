import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Services } from '../services.js'

/** A viewer in the middle of a file that has been followed by a better one may go on this long. */
const graceMs = 24 * 3_600_000

/**
 * Removes files that nothing points to any more: superseded media, empty uploads that were begun again, cut-off work;
 * at once what a discard could not, because the process died in it or a file was just being made.
 */
export async function removeLeftovers(services: Services): Promise<void> {
  const { db, paths, clock } = services
  for (const name of await uploadsOfGone(services)) await rm(join(paths.uploads, name), { force: true })
  const uploads = new Set((await db.selectFrom('upload').select('id').execute()).map((row) => row.id))
  for (const name of await readdir(paths.uploads)) {
    if (!uploads.has(name)) await removeIfOld(join(paths.uploads, name), clock())
  }
  for (const videoId of await readdir(paths.media)) {
    const row = await db
      .selectFrom('video')
      .select(['state', 'removed_state', 'mp4_file', 'webm_file'])
      .select(['audio_file', 'thumbnail_file', 'preview_file'])
      .where('id', '=', videoId)
      .executeTakeFirst()
    if (row?.state === 'gone' && row.removed_state === null) {
      await rm(paths.mediaOf(videoId), { recursive: true, force: true })
      continue
    }
    const wanted = new Set([
      row?.mp4_file,
      row?.webm_file,
      row?.audio_file,
      row?.thumbnail_file,
      row?.preview_file,
    ])
    for (const name of await readdir(paths.mediaOf(videoId))) {
      if (!wanted.has(name)) await removeIfOld(join(paths.mediaOf(videoId), name), clock())
    }
  }
}

/** Upload files on the disk whose video is gone for good, or was an import that failed. */
async function uploadsOfGone({ db, paths }: Services): Promise<string[]> {
  const rows = await db
    .selectFrom('upload')
    .innerJoin('video', (join) =>
      join.onRef('video.account_id', '=', 'upload.account_id').onRef('video.id', '=', 'upload.video_id'),
    )
    .select('upload.id')
    .where((eb) =>
      eb.or([
        eb.and([eb('video.state', '=', 'gone'), eb('video.removed_state', 'is', null)]),
        eb.and([eb('video.state', '=', 'failed'), eb('video.source', '=', 'import')]),
      ]),
    )
    .execute()
  const gone = new Set(rows.map((row) => row.id))
  return (await readdir(paths.uploads)).filter((name) => gone.has(name))
}

async function removeIfOld(file: string, now: number): Promise<void> {
  const found = await stat(file).catch(() => null)
  if (found === null || now - found.mtimeMs < graceMs) return
  await rm(file, { force: true, recursive: true })
}
